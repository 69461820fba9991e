import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import type { ScreenDefinition, ViewProps } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { FormPage } from '../kit/form-page.tsx';
import { addressFrom, type DebtorAddressScreen } from './update.ts';

const access: FormAccess<DebtorAddressScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: (desk, values) => {
    const { start, put } = desk.screen;
    desk.back();
    put(addressFrom(start, values));
  },
  saveLabel: 'ok',
};

function DebtorAddressView({ screen, desk }: ViewProps<DebtorAddressScreen>) {
  const { intro } = debtorFormTexts(desk.language).addresses;
  const { address, fixed } = screen.start;
  const about = fixed && address !== null ? `${address.code} ${address.name}` : intro;
  return <FormPage desk={desk} form={screen.form} intro={about} />;
}

export const debtorAddressDefinition: ScreenDefinition<DebtorAddressScreen> = {
  title: (screen, language) =>
    debtorFormTexts(language).addresses[screen?.start.address === null ? 'newTitle' : 'title'],
  help: (language) => debtorFormTexts(language).addresses.help,
  bindings: formBindings('debtor-address', access),
  View: DebtorAddressView,
  field: ({ form }) => formField(form),
  type: (desk, event) => typeInForm(desk, event, access),
  unsaved: ({ form }, language) => (isDirty(form) ? debtorFormTexts(language).addresses.title : null),
};
