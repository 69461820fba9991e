import type { Language } from '../domain/debtor.ts';
import type { InvoiceState } from '../domain/invoice-state.ts';
import { invoiceStateTexts as de } from './de/invoice-states.ts';
import { invoiceStateTexts as en } from './en/invoice-states.ts';
import { invoiceStateTexts as nl } from './nl/invoice-states.ts';

export type InvoiceStateTexts = Readonly<Record<InvoiceState, string>>;

const tables: Readonly<Record<Language, InvoiceStateTexts>> = { nl, de, en };

/** *Status* of invoices in a person's language. */
export function invoiceStateTexts(language: Language): InvoiceStateTexts {
  return tables[language];
}
