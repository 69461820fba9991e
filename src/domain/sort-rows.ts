import { rowState } from './filter-rows.ts';
import type { InvoiceRow } from './invoice-row.ts';
import { invoiceStates } from './invoice-state.ts';
import { byNaturalOrder } from './natural-order.ts';
import { byNumberText } from './number-order.ts';

export const rowColumns = ['number', 'date', 'debtor', 'name', 'amount', 'state'] as const;
/** Columns by which the invoice list can be sorted. */
export type RowColumn = (typeof rowColumns)[number];

/** up: the smallest first. */
export type SortDirection = 'up' | 'down';

type Rows = readonly InvoiceRow[];

/** Sorts rows that are nearly in order, or whose values differ from row to row. */
function sortedOneByOne(rows: Rows, direction: SortDirection, compare: (a: InvoiceRow, b: InvoiceRow) => number): Rows {
  const sign = direction === 'up' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** Sorts rows of which many have the same value: the values are put in order, and each row goes to the place of its value. */
function sortedByValue<V>(
  rows: Rows,
  direction: SortDirection,
  shownIn: (row: InvoiceRow) => V,
  compare: (a: V, b: V) => number,
): Rows {
  const groups = new Map<V, number>();
  const counts: number[] = [];
  const groupOf = new Uint32Array(rows.length);
  rows.forEach((row, index) => {
    const value = shownIn(row);
    let group = groups.get(value);
    if (group === undefined) {
      group = groups.size;
      groups.set(value, group);
      counts.push(0);
    }
    groupOf[index] = group;
    counts[group] = (counts[group] ?? 0) + 1;
  });
  const sign = direction === 'up' ? 1 : -1;
  const places = new Uint32Array(counts.length);
  let place = 0;
  for (const [, group] of [...groups].sort(([a], [b]) => sign * compare(a, b))) {
    places[group] = place;
    place += counts[group] ?? 0;
  }
  const sorted = [...rows];
  rows.forEach((row, index) => {
    const group = groupOf[index] ?? 0;
    const at = places[group] ?? 0;
    sorted[at] = row;
    places[group] = at + 1;
  });
  return sorted;
}

function byAmount(a: number, b: number): number {
  return a - b;
}

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
      return sortedByValue(rows, direction, ({ gross }) => gross, byAmount);
    case 'state':
      return sortedByValue(rows, direction, (row) => invoiceStates.indexOf(rowState(row)), byAmount);
    default:
      return column satisfies never;
  }
}
