import type { InvoiceDay, Language } from '../domain/debtor.ts';
import type { LateDebtor } from '../domain/late-invoices.ts';
import { type Counted, counted } from './counted.ts';
import { boardTexts as de } from './de/board.ts';
import { boardTexts as en } from './en/board.ts';
import { fill } from './fill.ts';
import { formatDay } from './format.ts';
import { boardTexts as nl } from './nl/board.ts';

/** *Factuurdagen*: who is due on which day, what waits, and what must be invoiced soon. */
export interface BoardTexts {
  readonly title: string;
  readonly help: readonly string[];
  /** `{weekday}`, `{date}` */
  readonly today: string;
  readonly days: Readonly<Record<InvoiceDay, string>>;
  readonly columns: Readonly<
    Record<'day' | 'debtors' | 'waiting' | 'deliveries' | 'net' | 'oldest' | 'drafts' | 'undelivered', string>
  >;
  readonly nothingLate: string;
  /** Above the list. `{count}` */
  readonly late: Counted;
  readonly soon: Counted;
  /** `{oldest}`, `{lastDay}`, `{count}` */
  readonly daysLate: Counted;
  readonly daysLeft: Counted;
  readonly lastDay: string;
  /** The same beside the debtor's name: `{oldest}`, `{count}` */
  readonly short: { readonly late: Counted; readonly left: Counted; readonly lastDay: string };
  readonly more: string;
  readonly lateTitle: string;
  /** Why there is a deadline. */
  readonly lateRule: string;
  /** On the list of invoices: so many debtors are late, or soon will be. `{count}`, `{key}` */
  readonly lateLine: Counted;
  readonly soonLine: Counted;
}

const tables: Readonly<Record<Language, BoardTexts>> = { nl, de, en };

/** The words of *Factuurdagen*. */
export function boardTexts(language: Language): BoardTexts {
  return tables[language];
}

/** How a debtor stands with its oldest delivery that is not invoiced, in words. */
export function lateText(language: Language, { oldest, lastDay, daysLeft }: LateDebtor): string {
  const texts = tables[language];
  const days = { oldest: formatDay(language, oldest), lastDay: formatDay(language, lastDay) };
  if (daysLeft === 0) return fill(texts.lastDay, days);
  return counted(daysLeft < 0 ? texts.daysLate : texts.daysLeft, Math.abs(daysLeft), days);
}

/** The same in a few words. */
export function shortLateText(language: Language, { oldest, daysLeft }: LateDebtor): string {
  const { late, left, lastDay } = tables[language].short;
  const day = { oldest: formatDay(language, oldest) };
  return daysLeft === 0 ? fill(lastDay, day) : counted(daysLeft < 0 ? late : left, Math.abs(daysLeft), day);
}

/** How many debtors are late, and how many soon will be; empty when there are none. */
export function lateSummary(language: Language, late: readonly LateDebtor[]): string {
  const texts = tables[language];
  const past = late.filter(({ daysLeft }) => daysLeft < 0).length;
  const soon = late.length - past;
  const parts = [
    ...(past === 0 ? [] : [counted(texts.late, past)]),
    ...(soon === 0 ? [] : [counted(texts.soon, soon)]),
  ];
  return parts.join(' ');
}

/** The same on the list of invoices, with the key that tells more; empty when there are none. */
export function lateLine(language: Language, late: readonly LateDebtor[], key: string): string {
  const texts = tables[language];
  const past = late.filter(({ daysLeft }) => daysLeft < 0).length;
  if (past > 0) return counted(texts.lateLine, past, { key });
  return late.length === 0 ? '' : counted(texts.soonLine, late.length, { key });
}
