import type { DraftGone } from '../../actions/draft-conflict.ts';
import type { InvoiceDetails } from '../../actions/invoice-details.ts';
import type { OutboxEntry } from '../../domain/dispatch/entry.ts';
import { type List, listOf, withRows } from '../kit/list.ts';
import { type HistoryRow, historyRowsOf, type InternalPrint } from './history.ts';
import { type LineRow, lineRowsOf } from './line-rows.ts';

/** The parts of an invoice's screen, in their order. */
export const invoicePages = ['lines', 'history', 'dispatch'] as const;
export type InvoicePage = (typeof invoicePages)[number];

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
  /** Internal copies that were printed of it; read when the history is first shown. */
  readonly prints: readonly InternalPrint[];
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
    prints: [],
  };
}

export const idOf = ({ id }: { readonly id: string }): string => id;

/** What is known of the invoice now; cursors stay where they are. */
export function withDetails(screen: InvoiceScreen, details: InvoiceDetails, height: number): InvoiceScreen {
  return {
    ...screen,
    details,
    gone: null,
    lines: withRows(screen.lines, lineRowsOf(details.invoice.sections), idOf, height),
    history: withRows(screen.history, historyRowsOf(details, screen.prints), idOf, height),
    dispatch: withRows(screen.dispatch, details.entries, idOf, height),
  };
}

/** The internal copies that were printed, in the history. */
export function withPrints(screen: InvoiceScreen, prints: readonly InternalPrint[], height: number): InvoiceScreen {
  const { details } = screen;
  if (details === null) return screen;
  return { ...screen, prints, history: withRows(screen.history, historyRowsOf(details, prints), idOf, height) };
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
