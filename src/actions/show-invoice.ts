import { asPrintable } from '../domain/final-invoice.ts';
import type { Invoice, PrintableInvoice } from '../domain/invoice.ts';
import { renderInvoice } from '../pdf/invoice.ts';
import { invoiceAsText } from '../pdf/invoice-text.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { originalOf, readLogo } from './invoice-original.ts';

/**
 * An invoice by id or number.
 * @throws UserError `invoice.unknown`
 */
export async function showInvoice(context: Context, reference: string): Promise<Invoice> {
  const [invoice] = await findInvoices(context, [reference]);
  if (!invoice) throw new Error('findInvoices gives one for each reference');
  return invoice;
}

async function printable(context: Context, invoice: Invoice): Promise<PrintableInvoice> {
  if (invoice.status !== 'draft') return invoice;
  const options = await context.company.read(files.options);
  const debtor = (await context.company.read(files.debtors)).find((one) => one.number === invoice.debtor);
  if (!debtor) throw new Error(`draft ${invoice.id} names debtor ${invoice.debtor}, who is not there`);
  return asPrintable(invoice, { ...options, debtor });
}

/** The invoice as text of at most 80 columns: the same data as the PDF. */
export async function invoiceText(context: Context, invoice: Invoice): Promise<readonly string[]> {
  return invoiceAsText(await printable(context, invoice));
}

/** The invoice as PDF: the original of a final one, a draft marked as such. */
export async function invoicePdf(context: Context, invoice: Invoice): Promise<Buffer> {
  if (invoice.status !== 'draft') return originalOf(context, invoice);
  const draft = await printable(context, invoice);
  return renderInvoice(draft, { mark: 'draft', logo: await readLogo(context, draft.seller.logo) });
}

/** The invoice as PDF with the mark of an internal copy across its pages; a draft is marked as a draft besides. */
export async function internalCopyPdf(context: Context, invoice: Invoice): Promise<Buffer> {
  const shown = await printable(context, invoice);
  const mark = invoice.status === 'draft' ? 'internal-draft' : 'internal';
  return renderInvoice(shown, { mark, logo: await readLogo(context, shown.seller.logo) });
}
