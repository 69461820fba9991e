import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { finaliseTexts as de } from './de/finalise.ts';
import { finaliseTexts as en } from './en/finalise.ts';
import { finaliseTexts as nl } from './nl/finalise.ts';

/** *Definitief maken*. */
export interface FinaliseTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** `{count}`, `{date}`, `{first}`, `{last}` */
  readonly get: Counted;
  /** `{gross}`, `{net}`, `{vat}` */
  readonly amounts: string;
  readonly none: string;
  readonly incomplete: Counted;
  readonly outliers: Counted;
  /** `{debtor}`, `{name}` */
  readonly lacks: string;
  readonly gone: Counted;
  readonly heading: string;
  /** `{company}`, `{count}`, `{amount}` */
  readonly question: Counted;
  /** `{date}`, `{first}`, `{last}` */
  readonly numbers: string;
  readonly forGood: string;
  readonly confirm: string;
  readonly confirmLetter: string;
  readonly cancelLetter: string;
  readonly working: string;
  /** `{done}`, `{total}` */
  readonly progress: string;
  readonly waits: string;
  readonly work: string;
  readonly done: Counted;
  readonly left: Counted;
  readonly takenByOthers: Counted;
}

const tables: Readonly<Record<Language, FinaliseTexts>> = { nl, de, en };

/** The words of *Definitief maken*. */
export function finaliseTexts(language: Language): FinaliseTexts {
  return tables[language];
}
