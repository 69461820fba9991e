import type { Day, Instant } from './calendar.ts';
import type { DispatchState, OutboxEntry } from './dispatch/entry.ts';
import type { Invoice, InvoiceOrigin } from './invoice.ts';
import type { Cents } from './money.ts';

/** What became of an invoice's customer copy, as much as a list shows. */
export interface RowDispatch {
  readonly state: DispatchState;
  readonly route: OutboxEntry['route'];
  /** When it came into this state. */
  readonly at: Instant;
  /** The cause of its error, by which the texts for people are found; empty when there is none. */
  readonly cause: string;
  /** Id of the outbox entry. */
  readonly entry: string;
}

/** An invoice as much as a list shows of it. */
export interface InvoiceRow {
  readonly id: string;
  /** As printed; empty for a draft. */
  readonly number: string;
  /** Null for a draft. */
  readonly date: Day | null;
  readonly from: Day;
  readonly until: Day;
  readonly origin: InvoiceOrigin;
  readonly status: Invoice['status'];
  /** Number of the billed debtor. */
  readonly debtor: string;
  readonly debtorName: string;
  readonly gross: Cents;
  readonly dispatch: RowDispatch | null;
}

/** What a row shows of an outbox entry. */
export function rowDispatchOf({ id, state, route, updatedAt, error }: OutboxEntry): RowDispatch {
  return { state, route, at: updatedAt, cause: error?.cause ?? '', entry: id };
}

/** True when two dispatches show the same. */
export function isSameDispatch(a: RowDispatch | null, b: RowDispatch | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return a.entry === b.entry && a.state === b.state && a.at === b.at && a.cause === b.cause && a.route === b.route;
}

/** True when two rows show the same. */
export function isSameRow(a: InvoiceRow, b: InvoiceRow): boolean {
  return (
    a.id === b.id &&
    a.number === b.number &&
    a.date === b.date &&
    a.from === b.from &&
    a.until === b.until &&
    a.origin === b.origin &&
    a.status === b.status &&
    a.debtor === b.debtor &&
    a.debtorName === b.debtorName &&
    a.gross === b.gross &&
    isSameDispatch(a.dispatch, b.dispatch)
  );
}
