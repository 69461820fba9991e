import { decodeTime } from 'ulid';
import { dayOf, monthOf } from '../domain/calendar.ts';
import type { Invoice } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/** The clock of the machine that made a draft may have stood ahead, by a time zone or by mistake. */
const clockMargin = 40 * 24 * 3_600_000;

/** The first month that can hold the final invoice of a reference: an id tells when its draft was made, a number nothing. */
function earliestMonth(reference: string): string {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(reference)) return '';
  return monthOf(dayOf(new Date(decodeTime(reference) - clockMargin)));
}

/**
 * Finds invoices by id or number, in the order asked. Newest months are read first, and no more than are needed.
 * @throws UserError `invoice.unknown`
 */
export async function findInvoices(context: Context, references: readonly string[]): Promise<readonly Invoice[]> {
  const open = new Set(references);
  const found = new Map<string, Invoice>();
  const take = (invoice: Invoice, ...names: readonly string[]) => {
    for (const name of names) if (open.delete(name)) found.set(name, invoice);
  };
  for (const draft of await context.company.read(files.drafts)) take(draft, draft.id);
  const months = [...(await context.company.months('invoices'))].reverse();
  for (const month of months) {
    const needed = [...open].some((reference) => earliestMonth(reference) <= month);
    if (!needed) break;
    for (const invoice of await context.company.read(files.invoices(month))) {
      take(invoice, invoice.id, invoice.number.text);
    }
  }
  return references.map((reference) => {
    const invoice = found.get(reference);
    if (!invoice) throw new UserError('invoice.unknown', { invoice: reference });
    return invoice;
  });
}
