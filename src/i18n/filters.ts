import type { Language } from '../domain/debtor.ts';
import { filtersTexts as de } from './de/filters.ts';
import { filtersTexts as en } from './en/filters.ts';
import { filtersTexts as nl } from './nl/filters.ts';

interface FieldTexts {
  readonly label: string;
  readonly help: string;
}

/** The filters of the invoice list. */
export interface FiltersTexts {
  readonly title: string;
  readonly intro: string;
  readonly help: readonly string[];
  readonly from: FieldTexts;
  readonly until: FieldTexts;
  readonly state: FieldTexts;
  readonly debtor: FieldTexts;
  readonly anyState: string;
  readonly untilBeforeFrom: string;
}

const tables: Readonly<Record<Language, FiltersTexts>> = { nl, de, en };

/** The words of the filters. */
export function filtersTexts(language: Language): FiltersTexts {
  return tables[language];
}
