import { monthOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryRef } from '../domain/dispatch/entry.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/**
 * Finds deliveries by id or number, in the order asked. A number may come again in another year: the newest is meant.
 * @throws UserError `delivery.unknown`
 */
export async function findDeliveries(context: Context, references: readonly string[]): Promise<readonly Delivery[]> {
  const open = new Set(references);
  const found = new Map<string, Delivery>();
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
    const delivery = found.get(reference);
    if (!delivery) throw new UserError('delivery.unknown', { delivery: reference });
    return delivery;
  });
}

/**
 * The delivery that an outbox entry names, as it is now: its day, and with it its month, may have been corrected since.
 * @throws UserError `delivery.unknown` when it is gone
 */
export async function referredDelivery(context: Context, { id, date }: DeliveryRef): Promise<Delivery> {
  const ofMonth = await context.company.read(files.deliveries(monthOf(date)));
  const [found] = ofMonth.filter((one) => one.id === id);
  if (found) return found;
  const [elsewhere] = await findDeliveries(context, [id]);
  if (!elsewhere) throw new Error('findDeliveries gives one for each reference');
  return elsewhere;
}
