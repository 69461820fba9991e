import type { PrintableDelivery } from '../domain/printable-delivery.ts';
import { deliveryNoteDocument } from './delivery-note-document.ts';
import { usableLogo } from './logo.ts';
import { tradePages } from './trade-pages.ts';
import { tradeText } from './trade-text.ts';

/**
 * A delivery note or receipt as PDF: A4, in the debtor's language, in the style of the invoice.
 * @param logo the bytes of the seller's logo, PNG or JPEG; null: none
 * @throws UserError `logo.unusable` when the logo is not a whole PNG or JPEG
 */
export async function renderDeliveryNote(delivery: PrintableDelivery, logo: Buffer | null): Promise<Buffer> {
  const { seller, buyer, date } = delivery;
  return tradePages(deliveryNoteDocument(delivery), {
    language: buyer.language,
    date,
    logo: logo === null ? null : usableLogo(logo, seller.logo),
    mark: null,
  });
}

/** A delivery note or receipt as plain text, at most 80 columns wide: the same words and figures as the PDF. */
export function deliveryNoteAsText(delivery: PrintableDelivery): readonly string[] {
  return tradeText(deliveryNoteDocument(delivery));
}
