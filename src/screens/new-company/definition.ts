import { companiesTexts } from '../../i18n/companies.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import type { NewCompanyScreen } from './update.ts';
import { NewCompanyView } from './view.tsx';

/** The new company is entered at once: there its first questions are asked. */
function add(desk: Desk<NewCompanyScreen>, name: string): void {
  desk.set((screen) => ({ ...screen, busy: true }));
  desk.work(
    async () => {
      const context = await desk.installation?.add(name);
      if (context) await desk.enter(context);
    },
    (screen) => ({ ...screen, busy: false }),
  );
}

const nameForm: FormAccess<NewCompanyScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: (desk, { name = '' }) => add(desk, name),
  saveLabel: 'addCompany',
  active: ({ busy }) => !busy,
};

export const newCompanyDefinition: ScreenDefinition<NewCompanyScreen> = {
  title: (_screen, language) => companiesTexts(language).newTitle,
  help: (language) => companiesTexts(language).newHelp,
  bindings: formBindings('new-company', nameForm),
  View: NewCompanyView,
  isLoading: ({ busy }) => busy,
  field: ({ busy, form }) => (busy ? null : formField(form)),
  type: (desk, event) => typeInForm(desk, event, nameForm),
  unsaved: ({ form }, language) => (isDirty(form) ? companiesTexts(language).newTitle : null),
};
