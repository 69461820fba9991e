import type { PrintableInvoice } from '../domain/invoice.ts';
import { invoiceDocument } from './invoice-document.ts';
import { tradeText } from './trade-text.ts';

/** An invoice as plain text, at most 80 columns wide: see {@link tradeText}. */
export function invoiceAsText(invoice: PrintableInvoice): readonly string[] {
  return tradeText(invoiceDocument(invoice));
}
