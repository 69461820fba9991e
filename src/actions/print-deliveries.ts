import type { Delivery } from '../domain/delivery.ts';
import { deliveryName } from '../i18n/delivery-note.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { type DeliveryReference, findDeliveries } from './find-deliveries.ts';
import { type PrintOutcome, type PrintSettings, printEach } from './print-each.ts';
import { deliveryNotePdf } from './show-delivery.ts';

/** What became of one delivery's note or receipt on the office printer. */
export type PrintedDelivery = PrintOutcome & { readonly delivery: Delivery };

async function record(context: Context, { id, number }: Delivery, job: string): Promise<void> {
  await context.company.change(async (transaction) => {
    recordDeed(transaction, { action: 'delivery.print', subject: id, detail: `${number} ${job}` }, context.now());
  });
}

/**
 * Prints the notes and receipts of deliveries on the office printer, a job for each, in the order asked. See `printEach`.
 * @throws UserError `delivery.unknown`
 */
export async function printDeliveries(
  context: Context,
  references: readonly DeliveryReference[],
  settings: PrintSettings = {},
): Promise<readonly PrintedDelivery[]> {
  const found = await findDeliveries(context, references);
  const deliveries = [...new Map(found.map((delivery) => [delivery.id, delivery])).values()];
  const { language } = await context.company.read(files.options);
  const outcomes = await printEach(
    context,
    deliveries,
    {
      pdf: (delivery) => deliveryNotePdf(context, delivery),
      title: (delivery) => deliveryName(language, delivery),
      record: (delivery, job) => record(context, delivery, job),
      copies: 1,
    },
    settings,
  );
  return deliveries.flatMap((delivery, index) => {
    const outcome = outcomes[index];
    return outcome ? [{ delivery, ...outcome }] : [];
  });
}
