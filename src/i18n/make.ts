import type { Weekday } from '../domain/calendar.ts';
import type { SkipReason } from '../domain/collect.ts';
import type { Language } from '../domain/debtor.ts';
import type { Counted } from './counted.ts';
import { makeTexts as de } from './de/make.ts';
import { makeTexts as en } from './en/make.ts';
import { makeTexts as nl } from './nl/make.ts';

/** *Facturen aanmaken*. */
export interface MakeTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly until: { readonly label: string; readonly help: string };
  readonly day: { readonly label: string; readonly help: string };
  readonly everyDay: string;
  readonly byHand: string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly columns: Readonly<Record<'debtor' | 'name' | 'invoices' | 'deliveries' | 'amount', string>>;
  readonly invoices: Counted;
  readonly deliveries: Counted;
  /** `{invoices}`, `{deliveries}`, `{amount}` */
  readonly total: string;
  /** `{reasons}` */
  readonly staysOpen: string;
  readonly reasons: Readonly<Record<SkipReason, Counted>>;
  readonly noDay: string;
  readonly nothing: string;
  readonly nothingOpen: string;
  readonly nothingRemedy: string;
  readonly making: string;
  readonly made: Counted;
  readonly madeNone: string;
}

const tables: Readonly<Record<Language, MakeTexts>> = { nl, de, en };

/** The words of *Facturen aanmaken*. */
export function makeTexts(language: Language): MakeTexts {
  return tables[language];
}
