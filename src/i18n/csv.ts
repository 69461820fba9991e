import type { ColumnOf, ExportKind } from '../domain/csv-file.ts';
import type { Collect, DispatchMethod, InvoiceDay, InvoiceType, Language } from '../domain/debtor.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import type { FinalInvoice, InvoiceOrigin } from '../domain/invoice.ts';
import type { TaxTreatment, VatCode } from '../domain/vat.ts';
import { csvTexts as de } from './de/csv.ts';
import { csvTexts as en } from './en/csv.ts';
import { csvTexts as nl } from './nl/csv.ts';

/** The values that columns choose from, by the columns' kinds. */
export interface CsvChoices {
  readonly yesNo: 'yes' | 'no';
  readonly invoiceDay: InvoiceDay;
  readonly invoiceType: InvoiceType;
  readonly collect: Collect;
  readonly dispatch: DispatchMethod;
  readonly language: Language;
  readonly vat: VatCode;
  readonly delivery: DeliveryKind;
  readonly origin: InvoiceOrigin;
  readonly status: FinalInvoice['status'];
  readonly tax: TaxTreatment;
}

/**
 * What stands in CSV files in a language: what is written with these words is read with them. Each column has one that no
 * other column of its file has in any language.
 */
export interface CsvTexts {
  readonly columns: { readonly [Kind in ExportKind]: Readonly<Record<ColumnOf<Kind>, string>> };
  /** Base of a rate, and its VAT: `{rate}`. */
  readonly rateColumns: { readonly base: string; readonly vat: string };
  readonly choices: { readonly [Choice in keyof CsvChoices]: Readonly<Record<CsvChoices[Choice], string>> };
}

const tables: Readonly<Record<Language, CsvTexts>> = { nl, de, en };

/** The words of CSV files in a language. */
export function csvTexts(language: Language): CsvTexts {
  return tables[language];
}
