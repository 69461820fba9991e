import type { DraftGone } from '../../actions/draft-conflict.ts';
import type { InvoiceDetails } from '../../actions/invoice-details.ts';
import type { OutboxEntry } from '../../domain/dispatch/entry.ts';
import type { HistoryEntry, Invoice, LineDifference } from '../../domain/invoice.ts';
import { type List, listOf, withRows } from '../kit/list.ts';
import { type LineRow, lineRowsOf } from './line-rows.ts';

/** The parts of an invoice's screen, in their order. */
export const invoicePages = ['lines', 'history', 'dispatch'] as const;
export type InvoicePage = (typeof invoicePages)[number];

/** A row of the history: a deed, or one change of a deed that was several. */
export interface HistoryRow {
  readonly id: string;
  readonly entry: HistoryEntry;
  readonly change: LineDifference | null;
  /** The first row of its deed: those below it say no more who and when. */
  readonly first: boolean;
}

/** One invoice, looked into. */
export interface InvoiceScreen {
  readonly kind: 'invoice';
  readonly id: string;
  /** Null until they are loaded. */
  readonly details: InvoiceDetails | null;
  /** A draft that somebody deleted meanwhile. */
  readonly gone: Extract<DraftGone, { readonly became: 'deleted' }> | null;
  readonly page: InvoicePage;
  readonly lines: List<LineRow>;
  readonly history: List<HistoryRow>;
  readonly dispatch: List<OutboxEntry>;
}

/** An invoice before anything was read. */
export function invoiceOf(id: string): InvoiceScreen {
  return {
    kind: 'invoice',
    id,
    details: null,
    gone: null,
    page: 'lines',
    lines: listOf<LineRow>([]),
    history: listOf<HistoryRow>([]),
    dispatch: listOf<OutboxEntry>([]),
  };
}

function historyRowsOf({ history }: Invoice): readonly HistoryRow[] {
  return history.flatMap((entry, index): readonly HistoryRow[] => {
    const id = String(index);
    if (entry.what !== 'changed' || entry.changes.length === 0) return [{ id, entry, change: null, first: true }];
    return entry.changes.map((change, place) => ({ id: `${id}/${place}`, entry, change, first: place === 0 }));
  });
}

export const idOf = ({ id }: { readonly id: string }): string => id;

/** What is known of the invoice now; cursors stay where they are. */
export function withDetails(screen: InvoiceScreen, details: InvoiceDetails, height: number): InvoiceScreen {
  return {
    ...screen,
    details,
    gone: null,
    lines: withRows(screen.lines, lineRowsOf(details.invoice.sections), idOf, height),
    history: withRows(screen.history, historyRowsOf(details.invoice), idOf, height),
    dispatch: withRows(screen.dispatch, details.entries, idOf, height),
  };
}

/** The next part, or the one before; round about. */
export function turned(screen: InvoiceScreen, by: number): InvoiceScreen {
  const at = (invoicePages.indexOf(screen.page) + by + invoicePages.length) % invoicePages.length;
  return { ...screen, page: invoicePages[at] ?? 'lines' };
}

/** The list of the part that is shown. */
export function listOnPage(screen: InvoiceScreen): List<{ readonly id: string }> {
  return screen[screen.page];
}

/** Another state of the list that is shown. */
export function withList(screen: InvoiceScreen, list: List<{ readonly id: string }>): InvoiceScreen {
  // Moving the cursor puts back the rows that the list had.
  return { ...screen, [screen.page]: list };
}
