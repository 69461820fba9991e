import type { InvoiceDetails } from '../../actions/invoice-details.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { addresseesOf, type OutboxEntry } from '../../domain/dispatch/entry.ts';
import type { DraftDifference, HistoryEntry, Invoice } from '../../domain/invoice.ts';
import { creditTexts } from '../../i18n/credit.ts';
import { differenceText, draftTexts } from '../../i18n/draft.ts';
import { fill } from '../../i18n/fill.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';

/** What was done to an invoice, or with it. */
type Deed =
  /** `number`: that of the invoice at the other end, where it was credited or made to credit. */
  | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly number: string }
  /** One change of a deed that may be several. */
  | { readonly kind: 'change'; readonly change: DraftDifference }
  /** It went to the customer. */
  | { readonly kind: 'gone'; readonly entry: OutboxEntry }
  | { readonly kind: 'internal-copy' };

/** A row of the history. */
export interface HistoryRow {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly deed: Deed;
  /** The first row of its deed: those below it say no more who and when. */
  readonly first: boolean;
}

/** An internal copy that was printed: by whom, and when. */
export type InternalPrint = Pick<HistoryRow, 'at' | 'by'>;

function entryRows(invoice: Invoice): readonly HistoryRow[] {
  const credits = invoice.status === 'draft' ? [] : [...invoice.creditedBy];
  return invoice.history.flatMap((entry, index): readonly HistoryRow[] => {
    const { at, by } = entry;
    const id = String(index);
    if (entry.what === 'changed' && entry.changes.length > 0) {
      return entry.changes.map((change, place) => ({
        id: `${id}/${place}`,
        at,
        by,
        deed: { kind: 'change', change },
        first: place === 0,
      }));
    }
    const original = invoice.status === 'draft' || entry.what !== 'made' ? '' : (invoice.original?.number ?? '');
    const number = entry.what === 'credited' ? (credits.shift()?.number ?? '') : original;
    return [{ id, at, by, deed: { kind: 'entry', entry, number }, first: true }];
  });
}

/** All that was done to an invoice and with it, oldest first. @param prints internal copies that were printed of it */
export function historyRowsOf(
  { invoice, entries }: Pick<InvoiceDetails, 'invoice' | 'entries'>,
  prints: readonly InternalPrint[],
): readonly HistoryRow[] {
  const gone = entries.flatMap((entry): readonly HistoryRow[] => {
    if (entry.state !== 'accepted' && entry.state !== 'printed') return [];
    return [{ id: entry.id, at: entry.updatedAt, by: entry.queuedBy, deed: { kind: 'gone', entry }, first: true }];
  });
  const internal = prints.map(
    ({ at, by }, index): HistoryRow => ({ id: `i${index}`, at, by, deed: { kind: 'internal-copy' }, first: true }),
  );
  return [...entryRows(invoice), ...gone, ...internal].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function entryText(language: Language, entry: HistoryEntry, number: string): string {
  const texts = creditTexts(language);
  if (entry.what === 'noted') return fill(texts.noted, { note: entry.note });
  if (number === '') return draftTexts(language).history[entry.what];
  return fill(entry.what === 'credited' ? texts.creditedBy : texts.madeFor, { number });
}

/** What was done, in words. */
export function deedText(language: Language, { deed }: HistoryRow): string {
  const texts = creditTexts(language);
  switch (deed.kind) {
    case 'entry':
      return entryText(language, deed.entry, deed.number);
    case 'change':
      return fill(invoiceTexts(language).changed, { change: differenceText(language, deed.change) });
    case 'gone': {
      const { entry } = deed;
      if (entry.route === 'print') return fill(texts.printedCopies, { count: entry.copies });
      return fill(texts.sentTo, { to: addresseesOf(entry).join(', ') });
    }
    case 'internal-copy':
      return texts.printedInternally;
    default:
      return deed satisfies never;
  }
}
