import type { InvoiceType, Language } from '../domain/debtor.ts';
import type { InvoiceOrigin } from '../domain/invoice.ts';
import { invoiceTexts as de } from './de/invoice.ts';
import { invoiceTexts as en } from './en/invoice.ts';
import { invoiceTexts as nl } from './nl/invoice.ts';

/** One invoice, looked into. */
export interface InvoiceTexts {
  /** `{number}` */
  readonly title: string;
  readonly draftTitle: string;
  readonly untitled: string;
  readonly help: readonly string[];
  readonly facts: Readonly<Record<'number' | 'date' | 'delivered' | 'type' | 'debtor', string>>;
  readonly notYet: string;
  /** `{date}`, `{due}` */
  readonly dated: string;
  /** `{from}`, `{until}` */
  readonly period: string;
  readonly types: Readonly<Record<InvoiceType, string>>;
  readonly origins: Readonly<Record<InvoiceOrigin, string>>;
  /** `{rate}`, `{base}` */
  readonly vatOver: string;
  readonly reverseCharge: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  /** The pages, each with `{count}`. */
  readonly pages: Readonly<Record<'lines' | 'history' | 'dispatch', string>>;
  readonly columns: Readonly<
    Record<'article' | 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'vat' | 'amount', string>
  >;
  /** What stands above lines: `{number}`, `{date}`, `{place}`; `{week}`, `{from}`, `{until}`, `{place}`. */
  readonly deliveryNote: string;
  readonly week: string;
  /** `{reference}` */
  readonly reference: string;
  readonly noLines: readonly string[];
  readonly history: Readonly<Record<'when' | 'who' | 'what', string>>;
  /** `{change}` */
  readonly changed: string;
  readonly dispatch: Readonly<Record<'route' | 'state' | 'when' | 'to', string>>;
  readonly details: Readonly<
    Record<'to' | 'redirected' | 'planned' | 'reply' | 'cause' | 'remedy' | 'reason' | 'by' | 'recipient', string>
  >;
  readonly noDispatch: readonly string[];
  readonly noDispatchYet: readonly string[];
}

const tables: Readonly<Record<Language, InvoiceTexts>> = { nl, de, en };

/** The words of one invoice's screen. */
export function invoiceTexts(language: Language): InvoiceTexts {
  return tables[language];
}
