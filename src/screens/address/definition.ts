import { addressTexts } from '../../i18n/address.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { addressBindings, addressForm, loadAddress } from './keymap.ts';
import type { AddressScreen } from './update.ts';
import { AddressView } from './view.tsx';

export const addressDefinition: ScreenDefinition<AddressScreen> = {
  title: (_screen, language) => addressTexts(language).title,
  help: (language) => addressTexts(language).help,
  bindings: addressBindings,
  View: AddressView,
  opened: loadAddress,
  isLoading: ({ base, saving }) => base === null || saving,
  field: ({ base, form }) => (base === null ? null : formField(form)),
  type: (desk, event) => typeInForm(desk, event, addressForm),
  unsaved: ({ form }, language) => (isDirty(form) ? addressTexts(language).title : null),
};
