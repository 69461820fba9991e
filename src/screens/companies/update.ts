import type { CompanyOverview } from '../../actions/installation.ts';
import { type List, listOf } from '../kit/list.ts';

/** *Administraties*: the companies of the installation, of which one is worked in. */
export interface CompaniesScreen {
  readonly kind: 'companies';
  /** Not read yet, or one is being opened. */
  readonly busy: boolean;
  readonly list: List<CompanyOverview>;
}

export function companiesOf(): CompaniesScreen {
  return { kind: 'companies', busy: true, list: listOf<CompanyOverview>([]) };
}

export const idOfCompany = (company: CompanyOverview): string => company.id;
