import type { Delivery } from '../domain/delivery.ts';
import { printableDelivery } from '../domain/printable-delivery.ts';
import { deliveryNoteAsText, renderDeliveryNote } from '../pdf/delivery-note.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import type { DeliverySources } from './delivery-mail.ts';
import { findDebtor } from './find-debtor.ts';
import { type DeliveryReference, findDeliveries } from './find-deliveries.ts';
import { readLogo } from './invoice-original.ts';
import { vatRates } from './vat-rates.ts';

/** What a delivery's note and mail are made from, as it is now. @throws UserError `debtor.unknown` */
export async function deliverySources(context: Context, delivery: Delivery): Promise<DeliverySources> {
  const options = await context.company.read(files.options);
  return { options, debtor: await findDebtor(context, delivery.debtor), rates: await vatRates() };
}

async function printable(context: Context, delivery: Delivery) {
  const { options, debtor, rates } = await deliverySources(context, delivery);
  const { company, invoices } = options;
  return printableDelivery(delivery, { company, invoices, debtor, rates });
}

/**
 * The note or receipt of a delivery as PDF, with the parties as they are now.
 * @throws UserError `debtor.unknown`, `vat.no-rate`, `logo.unusable`
 */
export async function deliveryNotePdf(context: Context, delivery: Delivery): Promise<Buffer> {
  const shown = await printable(context, delivery);
  return renderDeliveryNote(shown, await readLogo(context, shown.seller.logo));
}

/** The note or receipt of a delivery as text of at most 80 columns: the same data as the PDF. */
export async function deliveryNoteText(context: Context, delivery: Delivery): Promise<readonly string[]> {
  return deliveryNoteAsText(await printable(context, delivery));
}

/** A delivery with its note or receipt as text of at most 80 columns. @throws UserError `delivery.unknown`, `vat.no-rate` */
export async function showDelivery(
  context: Context,
  reference: DeliveryReference,
): Promise<{ readonly delivery: Delivery; readonly lines: readonly string[] }> {
  const [delivery] = await findDeliveries(context, [reference]);
  if (!delivery) throw new Error('findDeliveries gives one for each reference');
  return { delivery, lines: await deliveryNoteText(context, delivery) };
}
