import { addDays, monthOf } from '../domain/calendar.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import type { Invoice } from '../domain/invoice.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { entriesSince } from './outbox-entries.ts';
import { showInvoice } from './show-invoice.ts';

/** An invoice with all that was undertaken to bring it to its customer. */
export interface InvoiceDetails {
  readonly invoice: Invoice;
  /** The debtor's name: as frozen on a final invoice, as it is now for a draft. */
  readonly debtorName: string;
  /** Every entry that carries it, or carried it, newest first. */
  readonly entries: readonly OutboxEntry[];
}

async function nameOf(context: Context, invoice: Invoice): Promise<string> {
  if (invoice.status !== 'draft') return invoice.buyer.name;
  const debtors = await context.company.read(files.debtors);
  return debtors.find(({ number }) => number === invoice.debtor)?.name ?? '';
}

async function entriesOf(context: Context, invoice: Invoice): Promise<readonly OutboxEntry[]> {
  if (invoice.status === 'draft') return [];
  // Sessions may differ in their zones.
  const entries = await entriesSince(context.company, monthOf(addDays(invoice.date, -1)));
  return entries
    .filter((entry) => entry.invoices.some(({ id }) => id === invoice.id))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/**
 * Everything that is known about an invoice.
 * @param reference id or number
 * @throws UserError `invoice.unknown`
 */
export async function invoiceDetails(context: Context, reference: string): Promise<InvoiceDetails> {
  const invoice = await showInvoice(context, reference);
  return {
    invoice,
    debtorName: await nameOf(context, invoice),
    entries: await entriesOf(context, invoice),
  };
}
