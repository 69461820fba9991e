import { monthOf } from '../domain/calendar.ts';
import type { Invoice } from '../domain/invoice.ts';
import { deedsSince, type RecordedDeed } from '../state/read-record.ts';
import type { Context } from './context.ts';

/** The internal copies that were printed of an invoice, also while it was a draft, oldest first: by whom, and when. */
export async function internalPrints(
  context: Context,
  invoice: Invoice,
): Promise<readonly Pick<RecordedDeed, 'at' | 'by'>[]> {
  const subjects = invoice.status === 'draft' ? [invoice.id] : [invoice.id, invoice.number.text];
  const made = invoice.history[0]?.at ?? context.now().toISOString();
  const deeds = await deedsSince(context.company, { action: 'invoice.print-internal', subjects }, monthOf(made));
  return deeds.map(({ at, by }) => ({ at, by }));
}
