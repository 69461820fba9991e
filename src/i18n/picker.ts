import type { Language } from '../domain/debtor.ts';
import { pickerTexts as de } from './de/picker.ts';
import { pickerTexts as en } from './en/picker.ts';
import { pickerTexts as nl } from './nl/picker.ts';

type Picked = 'debtors' | 'articles';

/** The list from which one chooses a debtor or an article. */
export interface PickerTexts {
  readonly titles: Readonly<Record<Picked | 'either', string>>;
  readonly help: readonly string[];
  readonly prompts: Readonly<Record<Picked, string>>;
  /** There is none at all. */
  readonly none: Readonly<Record<Picked, readonly string[]>>;
  /** {typed} was looked for in vain. */
  readonly noneFound: Readonly<Record<Picked | 'what', string>>;
  readonly columns: Readonly<Record<'number' | 'code' | 'name' | 'city' | 'unit' | 'price', string>>;
}

const tables: Readonly<Record<Language, PickerTexts>> = { nl, de, en };

/** The words of the list from which one chooses a debtor or an article. */
export function pickerTexts(language: Language): PickerTexts {
  return tables[language];
}
