import type { Language } from '../domain/debtor.ts';
import type { DebtorColumn } from '../domain/sort-debtors.ts';
import type { Counted } from './counted.ts';
import { debtorsTexts as de } from './de/debtors.ts';
import { debtorsTexts as en } from './en/debtors.ts';
import { debtorsTexts as nl } from './nl/debtors.ts';

interface Answer {
  readonly label: string;
  readonly letter: string;
}

/** The list of debtors, and what is asked before one is deleted or closed. */
export interface DebtorsTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly search: string;
  readonly onlyOpen: string;
  readonly withClosed: string;
  readonly sortedBy: string;
  readonly sorts: Readonly<Record<DebtorColumn, string>>;
  readonly closed: string;
  readonly noneYet: readonly string[];
  readonly noneFound: readonly string[];
  readonly columns: {
    readonly number: string;
    readonly name: string;
    readonly city: string;
    readonly day: string;
    readonly type: string;
    readonly dispatch: string;
    readonly status: string;
    readonly email: string;
  };
  /** Of a debtor without a day. */
  readonly noDay: string;
  readonly cancel: Answer;
  readonly remove: {
    /** `{debtor}` */
    readonly question: string;
    readonly lost: string;
    readonly yes: Answer;
    /** `{debtor}` */
    readonly done: string;
    /** `{debtor}`, `{because}` */
    readonly cannot: string;
    readonly invoices: Counted;
    readonly drafts: Counted;
    readonly deliveries: Counted;
    /** `{debtors}` */
    readonly billedFor: string;
    readonly offer: string;
    readonly isClosed: string;
    /** `{debtor}` */
    readonly changed: string;
    /** `{debtor}` */
    readonly gone: string;
  };
  readonly close: {
    /** `{debtor}` */
    readonly question: string;
    readonly meaning: string;
    readonly open: Counted;
    readonly yes: Answer;
    /** `{debtor}` */
    readonly done: string;
    /** `{debtor}` */
    readonly cannot: string;
  };
  readonly reopen: {
    /** `{debtor}` */
    readonly question: string;
    readonly meaning: string;
    readonly yes: Answer;
    /** `{debtor}` */
    readonly done: string;
    /** `{debtor}` */
    readonly cannot: string;
  };
}

const tables: Readonly<Record<Language, DebtorsTexts>> = { nl, de, en };

/** The words about the list of debtors. */
export function debtorsTexts(language: Language): DebtorsTexts {
  return tables[language];
}
