import type { CompletingScreen, MissingField, MissingFieldId } from '../domain/completeness.ts';
import type { Language } from '../domain/debtor.ts';
import { completenessTexts as de } from './de/completeness.ts';
import { completenessTexts as en } from './en/completeness.ts';
import { fill } from './fill.ts';
import { completenessTexts as nl } from './nl/completeness.ts';

/** How to say what an invoice lacks and where it is filled in. */
export interface CompletenessTexts {
  /** With `{field}` and `{screen}`. */
  readonly sentence: string;
  /** Instead of it when the debtor is taxed otherwise by now. */
  readonly taxChanged: string;
  /** Instead of it when the company sits elsewhere by now. */
  readonly ratesChanged: string;
  readonly fields: Readonly<Record<MissingFieldId, string>>;
  /** The screen by the names on it; `{record}` is the number of the debtor or the line. */
  readonly screens: Readonly<Record<CompletingScreen, string>>;
}

const tables: Readonly<Record<Language, CompletenessTexts>> = { nl, de, en };

/** The words for what an invoice lacks, in a person's language. */
export function completenessTexts(language: Language): CompletenessTexts {
  return tables[language];
}

/**
 * One missing field as a sentence with the screen where it is filled in. The record number is data as it was entered:
 * clean it of control characters where it is shown.
 */
export function missingFieldText(language: Language, missing: MissingField): string {
  const texts = tables[language];
  if (missing.field === 'tax-treatment') return texts.taxChanged;
  if (missing.field === 'seller-rates') return texts.ratesChanged;
  return fill(texts.sentence, {
    field: texts.fields[missing.field],
    screen: fill(texts.screens[missing.screen], { record: missing.record }),
  });
}
