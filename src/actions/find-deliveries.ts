import { monthOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryRef } from '../domain/dispatch/entry.ts';
import { groupBy } from '../domain/group-by.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/** How a delivery is named: by id or number; or by id, with the day that it had when it was seen last. */
export type DeliveryReference = string | Pick<Delivery, 'id' | 'date'>;

function nameOf(reference: DeliveryReference): string {
  return typeof reference === 'string' ? reference : reference.id;
}

/** Those that are still in the month of the day with which they were named. */
async function inTheirMonths(
  context: Context,
  references: readonly DeliveryReference[],
): Promise<Map<string, Delivery>> {
  const dated = references.flatMap((reference) => (typeof reference === 'string' ? [] : [reference]));
  const found = new Map<string, Delivery>();
  for (const group of groupBy(dated, ({ date }) => monthOf(date))) {
    const wanted = new Set(group.map(({ id }) => id));
    const ofMonth = await context.company.read(files.deliveries(monthOf(group[0].date)));
    for (const delivery of ofMonth) if (wanted.has(delivery.id)) found.set(delivery.id, delivery);
  }
  return found;
}

/**
 * Finds deliveries, in the order asked. A number may come again in another year: the newest is meant.
 * @throws UserError `delivery.unknown`
 */
export async function findDeliveries(
  context: Context,
  references: readonly DeliveryReference[],
): Promise<readonly Delivery[]> {
  const found = await inTheirMonths(context, references);
  const open = new Set(references.map(nameOf).filter((name) => !found.has(name)));
  for (const month of [...(await context.company.months('deliveries'))].sort().reverse()) {
    if (open.size === 0) break;
    const newestFirst = (await context.company.read(files.deliveries(month))).toSorted((a, b) =>
      a.date < b.date ? 1 : -1,
    );
    for (const delivery of newestFirst) {
      for (const name of [delivery.id, delivery.number]) if (open.delete(name)) found.set(name, delivery);
    }
  }
  return references.map((reference) => {
    const delivery = found.get(nameOf(reference));
    if (!delivery) throw new UserError('delivery.unknown', { delivery: nameOf(reference) });
    return delivery;
  });
}

/**
 * The delivery that an outbox entry names, as it is now: its day, and with it its month, may have been corrected since.
 * @throws UserError `delivery.unknown` when it is gone
 */
export async function referredDelivery(
  context: Context,
  { id, date }: Pick<DeliveryRef, 'id' | 'date'>,
): Promise<Delivery> {
  const [found] = await findDeliveries(context, [{ id, date }]);
  if (!found) throw new Error('findDeliveries gives one for each reference');
  return found;
}
