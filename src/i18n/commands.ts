import type { CreditFault } from '../domain/credit-report.ts';
import type { Language } from '../domain/debtor.ts';
import type { Invoice } from '../domain/invoice.ts';
import type { Counted } from './counted.ts';
import { commandTexts as de } from './de/commands.ts';
import { commandTexts as en } from './en/commands.ts';
import { commandTexts as nl } from './nl/commands.ts';

export const columnNames = [
  'number',
  'date',
  'from',
  'until',
  'type',
  'status',
  'debtor',
  'name',
  'amount',
  'dispatch',
  'route',
  'outcome',
  'detail',
  'to',
  'attempts',
  'id',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** What the commands print. */
export interface CommandTexts {
  readonly usage: string;
  readonly bug: string;
  readonly made: Counted;
  readonly wouldMake: Counted;
  readonly stayedOpen: string;
  readonly finalised: Counted;
  readonly incomplete: string;
  readonly notDraft: string;
  readonly notApplicable: string;
  readonly closingTitle: string;
  readonly runTitle: string;
  readonly total: string;
  readonly nothingDue: string;
  /** `{counts}` */
  readonly ran: Counted;
  readonly changed: Counted;
  readonly empty: string;
  readonly saved: string;
  readonly written: string;
  readonly healthy: string;
  readonly findings: Counted;
  /** `{original}`, and `{credit}` where one is named */
  readonly creditFaults: Readonly<Record<CreditFault['kind'], string>>;
  readonly originalMissing: string;
  readonly archiveFault: string;
  readonly seeded: string;
  readonly practising: string;
  readonly mailsIn: string;
  readonly printsIn: string;
  readonly pdfsIn: string;
  readonly progressFinal: string;
  readonly progressSeed: string;
  readonly progressSend: string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly statuses: Readonly<Record<Invoice['status'], string>>;
}

const tables: Readonly<Record<Language, CommandTexts>> = { nl, de, en };

/** The words of the commands in a language. */
export function commandTexts(language: Language): CommandTexts {
  return tables[language];
}
