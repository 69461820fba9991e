import type { InvoiceRows } from '../../actions/invoice-rows.ts';
import type { NamedLateDebtor } from '../../actions/late-invoices.ts';
import { filteredRows, openFilter, type RowFilter } from '../../domain/filter-rows.ts';
import { type FoundRows, matching } from '../../domain/find-rows.ts';
import type { InvoiceRow } from '../../domain/invoice-row.ts';
import { type RowColumn, rowColumns, type SortDirection, sortedRows } from '../../domain/sort-rows.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { type List, listOf, moveTo, withRows } from '../kit/list.ts';

export interface RowSort {
  readonly column: RowColumn;
  readonly direction: SortDirection;
}

/** *Facturen onderhouden*: the list of invoices. */
export interface InvoicesScreen {
  readonly kind: 'invoices';
  /** Where the rows come from; null until the screen is open. */
  readonly source: InvoiceRows | null;
  /** No row was read yet. */
  readonly loading: boolean;
  /** All months were read. */
  readonly complete: boolean;
  /** What the source has, filtered and sorted. */
  readonly base: readonly InvoiceRow[];
  readonly filter: RowFilter;
  /** Null: drafts first, then by number, newest first. */
  readonly sort: RowSort | null;
  readonly found: FoundRows | null;
  readonly query: LineEdit;
  /** The search line has the focus. */
  readonly searching: boolean;
  readonly list: List<InvoiceRow>;
  /** Debtors that should have had an invoice, or must have one soon. */
  readonly late: readonly NamedLateDebtor[];
}

/** The list before anything was read. */
export function invoicesOf(filter: RowFilter = openFilter): InvoicesScreen {
  return {
    kind: 'invoices',
    source: null,
    loading: true,
    complete: false,
    base: [],
    filter,
    sort: null,
    found: null,
    query: lineEdit(''),
    searching: false,
    list: listOf<InvoiceRow>([]),
    late: [],
  };
}

export const idOfRow = (row: InvoiceRow): string => row.id;

function baseOf(rows: readonly InvoiceRow[], { filter, sort }: Pick<InvoicesScreen, 'filter' | 'sort'>) {
  const passing = filteredRows(rows, filter);
  return sort === null ? passing : sortedRows(passing, sort.column, sort.direction);
}

/** The rows that are looked for, in the list. */
function searched(screen: InvoicesScreen, height: number, kept?: (id: string) => boolean): InvoicesScreen {
  const found = matching(screen.base, screen.query.text, screen.found);
  return { ...screen, found, list: withRows(screen.list, found.found, idOfRow, height, kept) };
}

/** What the source has now. Marks of invoices that are gone go. */
export function withSource(screen: InvoicesScreen, height: number): InvoicesScreen {
  const { source, list } = screen;
  if (source === null) return screen;
  const { rows, complete } = source;
  const next = { ...screen, base: baseOf(rows, screen), complete, loading: false };
  if (list.marks.size === 0 || !complete) return searched(next, height);
  const there = new Set(rows.map(idOfRow));
  return searched(next, height, (id) => there.has(id));
}

/** Another search text. */
export function withQuery(screen: InvoicesScreen, query: LineEdit, height: number): InvoicesScreen {
  return searched({ ...screen, query }, height);
}

/** Other filters. Marks stay with what is still shown only: nothing is done to an invoice that one does not see. */
export function withFilter(screen: InvoicesScreen, filter: RowFilter, height: number): InvoicesScreen {
  const next = { ...screen, filter };
  const base = baseOf(screen.source?.rows ?? [], next);
  const there = new Set(base.map(idOfRow));
  return searched({ ...next, base }, height, (id) => there.has(id));
}

/** Sorted by the next column, or the other way round by the same. */
export function withSort(screen: InvoicesScreen, sort: RowSort | null, height: number): InvoicesScreen {
  const next = { ...screen, sort };
  return searched({ ...next, base: baseOf(screen.source?.rows ?? [], next) }, height);
}

/** These invoices, which are new, marked and no others, so that the next key acts on them; the cursor on the first. */
export function withNew(screen: InvoicesScreen, ids: ReadonlySet<string>, height: number): InvoicesScreen {
  const at = screen.list.rows.findIndex(({ id }) => ids.has(id));
  return at < 0 ? screen : { ...screen, list: { ...moveTo(screen.list, at, height), marks: ids, anchor: null } };
}

/** The order after this one, when one goes through them all: each column, smallest first, then as they were. */
export function nextSort(sort: RowSort | null): RowSort | null {
  const at = sort === null ? -1 : rowColumns.indexOf(sort.column);
  const column = rowColumns[at + 1];
  return column === undefined ? null : { column, direction: 'up' };
}
