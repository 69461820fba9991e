import { monthOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { noteDeliveryNumbers } from '../state/delivery-numbers.ts';
import { files } from '../state/files.ts';
import { writeDeliveries } from '../state/open-months.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { type DeliveryRefusal, saysTheSame, whatBecameOfDelivery } from './delivery-conflict.ts';

/** What became of a delivery that was to be deleted; but for `deleted`, nothing is written. */
export type DeleteDeliveryOutcome = { readonly outcome: 'deleted' } | DeliveryRefusal;

/** What keeps it from going may be over when one looks at it, such as a draft that is deleted. */
const mostTries = 5;

async function tryDelete(context: Context, base: Delivery): Promise<boolean> {
  return context.company.change(async (transaction) => {
    const month = monthOf(base.date);
    const ofMonth = (await transaction.open(files.deliveries(month))).data;
    const now = ofMonth.find((one) => one.id === base.id);
    if (!now || now.invoice !== null || !saysTheSame(base, now)) return false;
    await noteDeliveryNumbers(transaction, [now]);
    await writeDeliveries(
      transaction,
      month,
      ofMonth.filter((one) => one.id !== base.id),
    );
    // The lines too: what was on it can be looked up afterwards.
    const { number, date, debtor, lines } = now;
    const detail = JSON.stringify({ number, date, debtor, lines });
    recordDeed(transaction, { action: 'delivery.delete', subject: base.id, detail }, context.now());
    return true;
  });
}

/**
 * *Verwijderen*: deletes a delivery that is not on an invoice. Its number is not given again.
 * @param base the delivery as it was read: one that somebody changed or invoiced since is not deleted unseen
 */
export async function deleteDelivery(context: Context, base: Delivery): Promise<DeleteDeliveryOutcome> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await tryDelete(context, base)) return { outcome: 'deleted' };
    const became = await whatBecameOfDelivery(context, base);
    if (became !== null) return became;
  }
  throw new Error(`delivery ${base.id} is not in the month of its day`);
}
