import type { Language } from '../domain/debtor.ts';
import type { RowColumn } from '../domain/sort-rows.ts';
import { invoicesTexts as de } from './de/invoices.ts';
import { invoicesTexts as en } from './en/invoices.ts';
import { invoicesTexts as nl } from './nl/invoices.ts';

/** *Facturen onderhouden*. */
export interface InvoicesTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly search: string;
  readonly notYet: string;
  readonly all: string;
  readonly newestFirst: string;
  readonly sortedBy: string;
  readonly sorts: Readonly<Record<RowColumn, string>>;
  readonly noneYet: readonly string[];
  readonly noneFound: readonly string[];
  readonly filters: { readonly from: string; readonly until: string; readonly state: string; readonly debtor: string };
  readonly columns: Readonly<
    Record<
      'number' | 'date' | 'from' | 'until' | 'type' | 'state' | 'debtor' | 'name' | 'amount' | 'sent' | 'error',
      string
    >
  >;
}

const tables: Readonly<Record<Language, InvoicesTexts>> = { nl, de, en };

/** The words of the invoice list. */
export function invoicesTexts(language: Language): InvoicesTexts {
  return tables[language];
}
