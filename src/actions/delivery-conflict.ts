import type { Day, Instant } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryDifference, deliveryDifferences } from '../domain/delivery-differences.ts';
import { contentOf } from '../domain/delivery-problems.ts';
import { sameData } from '../domain/same-data.ts';
import { UserError } from '../domain/user-error.ts';
import { lastDeed } from '../state/read-record.ts';
import type { Context } from './context.ts';
import { findDeliveries } from './find-deliveries.ts';
import { findInvoices } from './find-invoices.ts';

/** Somebody changed the delivery since it was read. Nothing was written. */
export interface DeliveryConflict {
  readonly outcome: 'conflict';
  /** The delivery as it is. */
  readonly now: Delivery;
  /** Who changed it last, and when; null where the record of deeds does not say, or not any more. */
  readonly by: string | null;
  readonly at: Instant | null;
  /** In what it differs from the one that was read; all that others did to it, taken together. */
  readonly changes: readonly DeliveryDifference[];
}

/** The delivery stands on an invoice, and so can neither change nor go. Nothing was written. */
export interface DeliveryInvoiced {
  readonly outcome: 'invoiced';
  readonly now: Delivery;
  /** Number and date are null as long as the invoice is a draft. */
  readonly invoice: { readonly id: string; readonly number: string | null; readonly date: Day | null };
}

/** The delivery was deleted. Nothing was written. */
export interface DeliveryGone {
  readonly outcome: 'gone';
  readonly by: string | null;
  readonly at: Instant | null;
}

/** Why nothing was written. */
export type DeliveryRefusal = DeliveryConflict | DeliveryInvoiced | DeliveryGone;

/** Whether a delivery still says what somebody read. What was changed and changed back is no conflict. */
export function saysTheSame(base: Delivery, now: Delivery): boolean {
  return sameData(contentOf(base), contentOf(now));
}

/** The invoice that a delivery stands on, as people name it. */
async function invoiceOf(context: Context, id: string): Promise<DeliveryInvoiced['invoice']> {
  try {
    const [invoice] = await findInvoices(context, [id]);
    if (invoice && invoice.status !== 'draft') return { id, number: invoice.number.text, date: invoice.date };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'invoice.unknown') throw error;
  }
  return { id, number: null, date: null };
}

async function present(context: Context, base: Delivery): Promise<Delivery | null> {
  try {
    const [found] = await findDeliveries(context, [base]);
    return found ?? null;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'delivery.unknown') throw error;
    return null;
  }
}

/** Who did it last, as far as the record of deeds says. */
async function lastBy(context: Context, action: string, id: string): Promise<Pick<DeliveryGone, 'by' | 'at'>> {
  const deed = await lastDeed(context.company, { action, subject: id }, context.now());
  return { by: deed?.by ?? null, at: deed?.at ?? null };
}

/**
 * What others did to a delivery since it was read, wherever it is now; null: nothing that matters.
 * @param now as it is, when that is known
 */
export async function whatBecameOfDelivery(
  context: Context,
  base: Delivery,
  now: Delivery | null = null,
): Promise<DeliveryRefusal | null> {
  const found = now ?? (await present(context, base));
  if (found === null) return { outcome: 'gone', ...(await lastBy(context, 'delivery.delete', base.id)) };
  if (found.invoice !== null) {
    return { outcome: 'invoiced', now: found, invoice: await invoiceOf(context, found.invoice) };
  }
  if (saysTheSame(base, found)) return null;
  const changes = deliveryDifferences(base, found);
  return { outcome: 'conflict', now: found, changes, ...(await lastBy(context, 'delivery.change', base.id)) };
}
