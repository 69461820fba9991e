import type { Language } from '../domain/debtor.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { practiceCompany } from './practice-company.ts';

/** What every screen shows of a company, and the language in which it is shown. */
export interface CompanyHead {
  readonly name: string;
  /** Where all mail goes instead, or empty. */
  readonly redirectTo: string;
  readonly practice: boolean;
  readonly language: Language;
}

/** A company's name and what else its screens begin with. */
export async function companyHead({ company }: Context): Promise<CompanyHead> {
  const options = await company.read(files.options);
  return {
    name: options.company.name,
    redirectTo: options.mail.redirectTo,
    practice: company.id === practiceCompany,
    language: options.language,
  };
}
