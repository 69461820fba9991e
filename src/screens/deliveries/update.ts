import type { DeliveryRows } from '../../actions/delivery-rows.ts';
import { addDays, type Day } from '../../domain/calendar.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import {
  type DeliveryRowFilter,
  type DeliveryTotals,
  dayOfFilter,
  filteredDeliveryRows,
  openDeliveryFilter,
  totalsOfRows,
} from '../../domain/filter-delivery-rows.ts';
import { matchingDeliveries } from '../../domain/find-delivery-rows.ts';
import type { FoundRows } from '../../domain/find-rows.ts';
import { type DeliveryColumn, deliveryColumns, sortedDeliveryRows } from '../../domain/sort-delivery-rows.ts';
import type { SortDirection } from '../../domain/sorting.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { current, type List, listOf, withRows } from '../kit/list.ts';

export interface DeliverySort {
  readonly column: DeliveryColumn;
  readonly direction: SortDirection;
}

/** *Leverbonnen / contantbonnen*: the list of delivery notes and receipts. */
export interface DeliveriesScreen {
  readonly kind: 'deliveries';
  /** Where the rows come from; null until the screen is open. */
  readonly source: DeliveryRows | null;
  /** No row was read yet. */
  readonly loading: boolean;
  /** All months were read. */
  readonly complete: boolean;
  /** What the source has, filtered and sorted. */
  readonly base: readonly DeliveryRow[];
  readonly filter: DeliveryRowFilter;
  /** With which it was opened: Esc goes back to that before it leaves. */
  readonly start: DeliveryRowFilter;
  /** Null: the newest day first, of a day the highest number. */
  readonly sort: DeliverySort | null;
  readonly found: FoundRows<DeliveryRow> | null;
  readonly query: LineEdit;
  /** The search line has the focus. */
  readonly searching: boolean;
  /** The day to go to, as it is being typed; null: it is not. */
  readonly asking: LineEdit | null;
  readonly list: List<DeliveryRow>;
  /** What the list comes to, when it shows one day; null: it shows more. */
  readonly totals: DeliveryTotals | null;
}

/** The list before anything was read. @param filter only notes of this debtor, or of this day */
export function deliveriesOf(filter: { readonly debtor?: string; readonly date?: Day } = {}): DeliveriesScreen {
  const { debtor = null, date = null } = filter;
  const start = { ...openDeliveryFilter, from: date, until: date, debtor };
  return {
    kind: 'deliveries',
    source: null,
    loading: true,
    complete: false,
    base: [],
    filter: start,
    start,
    sort: null,
    found: null,
    query: lineEdit(''),
    searching: false,
    asking: null,
    list: listOf<DeliveryRow>([]),
    totals: null,
  };
}

export const idOfDelivery = (row: DeliveryRow): string => row.id;

/** Letters are text just now. */
export function isTypingHere({ searching, asking }: Pick<DeliveriesScreen, 'searching' | 'asking'>): boolean {
  return searching || asking !== null;
}

function baseOf(rows: readonly DeliveryRow[], { filter, sort }: Pick<DeliveriesScreen, 'filter' | 'sort'>) {
  const passing = filteredDeliveryRows(rows, filter);
  return sort === null ? passing : sortedDeliveryRows(passing, sort.column, sort.direction);
}

/** The rows that are looked for, in the list. @param kept marks that stay; left out: all of them */
function searched(screen: DeliveriesScreen, height: number, kept?: ReadonlySet<string>): DeliveriesScreen {
  const { base, source, query } = screen;
  const text = source !== null && base === source.rows ? source.searchText : null;
  const found = matchingDeliveries(base, query.text, screen.found, text);
  const list = withRows(screen.list, found.found, idOfDelivery, height, kept && ((id) => kept.has(id)));
  const oneDay = dayOfFilter(screen.filter) !== null;
  return { ...screen, found, list, totals: oneDay ? totalsOfRows(found.found) : null };
}

/** Those of the marks that are among these rows. */
function marksIn(rows: readonly DeliveryRow[], { marks }: List<DeliveryRow>): ReadonlySet<string> {
  const there = new Set<string>();
  if (marks.size > 0) for (const { id } of rows) if (marks.has(id)) there.add(id);
  return there;
}

/** What the source has now. Marks of deliveries that are gone go. */
export function withSource(screen: DeliveriesScreen, height: number): DeliveriesScreen {
  const { source, list } = screen;
  if (source === null) return screen;
  const { rows, complete } = source;
  const next = { ...screen, base: baseOf(rows, screen), complete, loading: false };
  return searched(next, height, complete ? marksIn(rows, list) : undefined);
}

/** Another search text. */
export function withQuery(screen: DeliveriesScreen, query: LineEdit, height: number): DeliveriesScreen {
  return searched({ ...screen, query }, height);
}

/** Other filters. Marks stay with what is still shown only: nothing is done to a delivery that one does not see. */
export function withFilter(screen: DeliveriesScreen, filter: DeliveryRowFilter, height: number): DeliveriesScreen {
  const next = { ...screen, filter };
  const base = baseOf(screen.source?.rows ?? [], next);
  return searched({ ...next, base }, height, marksIn(base, screen.list));
}

/** The notes of one day; the other filters stay. */
export function withDay(screen: DeliveriesScreen, day: Day, height: number): DeliveriesScreen {
  return withFilter({ ...screen, asking: null }, { ...screen.filter, from: day, until: day }, height);
}

/**
 * The day so many days from the one that the list shows. When it shows more than one: the day of the row under the cursor.
 * @returns null when there is neither
 */
export function dayBeside({ filter, list }: Pick<DeliveriesScreen, 'filter' | 'list'>, days: number): Day | null {
  const shown = dayOfFilter(filter);
  return shown === null ? (current(list)?.date ?? null) : addDays(shown, days);
}

/** Sorted by a column; null: as the source has them. */
export function withSort(screen: DeliveriesScreen, sort: DeliverySort | null, height: number): DeliveriesScreen {
  const next = { ...screen, sort };
  return searched({ ...next, base: baseOf(screen.source?.rows ?? [], next) }, height);
}

/** The order after this one, when one goes through them all: each column, smallest first, then as they were. */
export function nextSort(sort: DeliverySort | null): DeliverySort | null {
  const at = sort === null ? -1 : deliveryColumns.indexOf(sort.column);
  const column = deliveryColumns[at + 1];
  return column === undefined ? null : { column, direction: 'up' };
}
