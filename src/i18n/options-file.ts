import type { Language } from '../domain/debtor.ts';
import { optionsFileTexts as de } from './de/options-file.ts';
import { optionsFileTexts as en } from './en/options-file.ts';
import { optionsFileTexts as nl } from './nl/options-file.ts';

/** What is said when options go into a file or come out of one. */
export interface OptionsFileTexts {
  /** `{file}`; secrets are not in it. */
  readonly exported: string;
  /** `{count}` */
  readonly changed: string;
  /** `{count}` */
  readonly wouldChange: string;
  readonly same: string;
  /** What is left to do about logging in. */
  readonly secrets: Readonly<Record<'kept' | 'missing', string>>;
}

const tables: Readonly<Record<Language, OptionsFileTexts>> = { nl, de, en };

/** The words about files of options. */
export function optionsFileTexts(language: Language): OptionsFileTexts {
  return tables[language];
}
