import type { InvoiceBody } from './invoice.ts';
import type { TemplateKind } from './template.ts';

/**
 * The text that brings invoices to their customer, by what they come to together: one that asks for the money as soon as
 * there is some to pay, credit invoice or not; that of credit invoices when they give some back; else one that asks for
 * nothing.
 * @param gross their sum
 */
export function invoiceTextKind({
  origin,
  gross,
}: Pick<InvoiceBody, 'origin' | 'gross'>): Extract<TemplateKind, 'invoice' | 'credit' | 'no-payment'> {
  if (gross > 0) return 'invoice';
  return origin === 'C' && gross < 0 ? 'credit' : 'no-payment';
}
