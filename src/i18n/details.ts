import type { Language } from '../domain/debtor.ts';
import { detailsTexts as de } from './de/details.ts';
import { detailsTexts as en } from './en/details.ts';
import { detailsTexts as nl } from './nl/details.ts';

/** Everything about one row of a list. */
export interface DetailsTexts {
  readonly title: string;
  readonly help: readonly string[];
}

const tables: Readonly<Record<Language, DetailsTexts>> = { nl, de, en };

/** The words of the page with everything about one row. */
export function detailsTexts(language: Language): DetailsTexts {
  return tables[language];
}
