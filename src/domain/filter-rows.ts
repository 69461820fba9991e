import type { Day } from './calendar.ts';
import type { InvoiceRow } from './invoice-row.ts';
import { type InvoiceState, invoiceState } from './invoice-state.ts';

/** Filters of the invoice list; null: open. */
export interface RowFilter {
  /** First and last invoice date. Drafts have no date and pass only when both are open. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly state: InvoiceState | null;
  /** Number of the billed debtor. */
  readonly debtor: string | null;
}

/** The filter that lets everything pass. */
export const openFilter: RowFilter = { from: null, until: null, state: null, debtor: null };

/** Whether a filter lets everything pass. */
export function isOpenFilter({ from, until, state, debtor }: RowFilter): boolean {
  return from === null && until === null && state === null && debtor === null;
}

/** The state a row shows. */
export function rowState({ status, dispatch }: InvoiceRow): InvoiceState {
  return invoiceState(status, dispatch === null ? null : dispatch.state);
}

/** The rows that pass a filter, in the order they have; the same array when the filter is open. */
export function filteredRows(rows: readonly InvoiceRow[], filter: RowFilter): readonly InvoiceRow[] {
  const { from, until, state, debtor } = filter;
  if (isOpenFilter(filter)) return rows;
  return rows.filter(
    (row) =>
      (from === null || (row.date !== null && row.date >= from)) &&
      (until === null || (row.date !== null && row.date <= until)) &&
      (debtor === null || row.debtor === debtor) &&
      (state === null || rowState(row) === state),
  );
}
