import { rowState } from './filter-rows.ts';
import type { InvoiceRow } from './invoice-row.ts';
import { invoiceStates } from './invoice-state.ts';
import { byNaturalOrder } from './natural-order.ts';
import { byNumberText } from './number-order.ts';
import { bySize, type SortDirection, sortedByValue, sortedOneByOne } from './sorting.ts';

export type { SortDirection } from './sorting.ts';

export const rowColumns = ['number', 'date', 'debtor', 'name', 'amount', 'state'] as const;
/** Columns by which the invoice list can be sorted. */
export type RowColumn = (typeof rowColumns)[number];

type Rows = readonly InvoiceRow[];

/** A draft has no number yet; it will get the highest. */
function byNumber({ number: a }: InvoiceRow, { number: b }: InvoiceRow): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return byNumberText(a, b);
}

/** A draft has no date yet; it will get the last. */
function byDate({ date: a }: InvoiceRow, { date: b }: InvoiceRow): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The rows sorted by one column; rows that are equal in it keep the order they have, in either direction. Numbers and
 * debtor numbers sort as a person reads them (`9` before `10`); drafts count as later than every date and number.
 */
export function sortedRows(rows: Rows, column: RowColumn, direction: SortDirection): Rows {
  switch (column) {
    case 'number':
      return sortedOneByOne(rows, direction, byNumber);
    case 'date':
      return sortedOneByOne(rows, direction, byDate);
    case 'debtor':
      return sortedByValue(rows, direction, ({ debtor }) => debtor, byNaturalOrder);
    case 'name':
      return sortedByValue(rows, direction, ({ debtorName }) => debtorName, byNaturalOrder);
    case 'amount':
      return sortedByValue(rows, direction, ({ gross }) => gross, bySize);
    case 'state':
      return sortedByValue(rows, direction, (row) => invoiceStates.indexOf(rowState(row)), bySize);
    default:
      return column satisfies never;
  }
}
