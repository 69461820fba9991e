import type { Language } from '../../domain/debtor.ts';
import { companiesTexts } from '../../i18n/companies.ts';
import { type Form, formOf } from '../kit/form.ts';

/** The name of a company that is to be added. */
export interface NewCompanyScreen {
  readonly kind: 'new-company';
  readonly form: Form;
  readonly busy: boolean;
}

export function newCompanyOf(language: Language): NewCompanyScreen {
  const { nameField } = companiesTexts(language);
  return {
    kind: 'new-company',
    form: formOf([{ name: 'name', kind: 'text', required: true, ...nameField }], {}),
    busy: false,
  };
}
