import { addDays, byDay, type Day, dayOf, monthOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { weightiestOf } from '../domain/dispatch/run-sheet.ts';
import { type Cents, sum } from '../domain/money.ts';
import { byNaturalOrder } from '../domain/natural-order.ts';
import { priceOf } from '../domain/quantity.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { entriesSince } from './outbox-entries.ts';

export interface DeliveryFilter {
  /** First and last day of delivery; null: open. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** A delivery with its debtor's name, what it comes to without VAT, and the mail of its note that says most; null: none. */
export interface ListedDelivery {
  readonly delivery: Delivery;
  readonly debtorName: string;
  readonly net: Cents;
  readonly dispatch: OutboxEntry | null;
}

/** Deliveries by filter, in order of date and number. */
export async function listDeliveries(
  context: Context,
  { from, until }: DeliveryFilter,
): Promise<readonly ListedDelivery[]> {
  const deliveries: Delivery[] = [];
  for (const month of await context.company.months('deliveries')) {
    if ((from !== null && month < monthOf(from)) || (until !== null && month > monthOf(until))) continue;
    const ofMonth = await context.company.read(files.deliveries(month));
    deliveries.push(
      ...ofMonth.filter(({ date }) => (from === null || date >= from) && (until === null || date <= until)),
    );
  }
  const debtors = await debtorsByNumber(context);
  const mails = await mailsOf(context, deliveries);
  return deliveries
    .sort((a, b) => byDay(a.date, b.date) || byNaturalOrder(a.number, b.number))
    .map((delivery) => {
      const debtor = debtors.get(delivery.debtor);
      const net = sum(
        delivery.lines.map(({ quantity, returned, price, discount }) =>
          priceOf(quantity - returned, price, discount ?? debtor?.discount ?? 0),
        ),
      );
      const dispatch = weightiestOf(mails.get(delivery.id) ?? []);
      return { delivery, debtorName: debtor?.name ?? '', net, dispatch };
    });
}

/** The mails that bring these deliveries, by delivery. */
async function mailsOf(
  context: Context,
  deliveries: readonly Delivery[],
): Promise<ReadonlyMap<string, readonly OutboxEntry[]>> {
  const first = deliveries.reduce((day, { date }) => (date < day ? date : day), dayOf(context.now()));
  const mails = new Map<string, OutboxEntry[]>();
  for (const entry of await entriesSince(context.company, monthOf(addDays(first, -31)))) {
    for (const { id } of entry.deliveries) mails.set(id, [...(mails.get(id) ?? []), entry]);
  }
  return mails;
}
