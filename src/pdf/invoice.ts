import type { PrintableInvoice } from '../domain/invoice.ts';
import { invoiceDocument } from './invoice-document.ts';
import { usableLogo } from './logo.ts';
import type { TradeDocument } from './trade-document.ts';
import { tradePages } from './trade-pages.ts';

/** What a printed invoice is, when it is not the original: *CONCEPT*, *KOPIE*, *INTERN*. */
export type InvoiceMark = 'none' | 'draft' | 'copy' | 'internal' | 'internal-draft';

export interface RenderOptions {
  readonly mark: InvoiceMark;
  /** The bytes of the seller's logo, PNG or JPEG; null: none. */
  readonly logo: Buffer | null;
}

function markWord(document: TradeDocument, mark: InvoiceMark): string | null {
  const { marks } = document.texts;
  if (mark === 'internal-draft') return `${marks.draft} · ${marks.internal}`;
  return mark === 'none' ? null : marks[mark];
}

/**
 * An invoice as PDF: A4, in the buyer's language. The same invoice gives the same bytes: see {@link tradePages}.
 * @throws UserError `logo.unusable` when the logo is not a whole PNG or JPEG
 */
export async function renderInvoice(invoice: PrintableInvoice, options: RenderOptions): Promise<Buffer> {
  const logo = options.logo === null ? null : usableLogo(options.logo, invoice.seller.logo);
  const document = invoiceDocument(invoice);
  return tradePages(document, {
    language: invoice.buyer.language,
    date: invoice.date ?? invoice.deliveredUntil,
    logo,
    mark: markWord(document, options.mark),
  });
}
