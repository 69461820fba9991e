import type { Debtor } from '../../domain/debtor.ts';
import type { DebtorWorld } from '../../domain/debtor-problems.ts';
import { debtorsMatching, learnDebtors } from '../../domain/find-records.ts';
import { type DebtorColumn, debtorColumns, sortedDebtors } from '../../domain/sort-debtors.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { type List, listOf, moveTo, withRows } from '../kit/list.ts';

/** *Debiteuren onderhouden*: the list of debtors. */
export interface DebtorsScreen {
  readonly kind: 'debtors';
  /** Null until it is read. */
  readonly world: DebtorWorld | null;
  /** All debtors, in the order of their numbers. */
  readonly all: readonly Debtor[];
  /** Those that are shown when nothing is searched, in the order asked for. */
  readonly base: readonly Debtor[];
  readonly showsClosed: boolean;
  readonly sort: DebtorColumn;
  readonly query: LineEdit;
  /** The search line has the focus. */
  readonly searching: boolean;
  readonly list: List<Debtor>;
  /** Number of the debtor that the cursor goes to when it is there. */
  readonly wanted: string | null;
}

/** The list before anything was read. */
export function debtorsOf(): DebtorsScreen {
  return {
    kind: 'debtors',
    world: null,
    all: [],
    base: [],
    showsClosed: false,
    sort: 'number',
    query: lineEdit(''),
    searching: false,
    list: listOf<Debtor>([]),
    wanted: null,
  };
}

export const idOfDebtor = ({ number }: Debtor): string => number;

function baseOf({ all, showsClosed, sort }: Pick<DebtorsScreen, 'all' | 'showsClosed' | 'sort'>): readonly Debtor[] {
  const shown = showsClosed ? all : all.filter(({ closed }) => !closed);
  return sort === 'number' ? shown : sortedDebtors(shown, sort);
}

/** The debtors that are looked for, in the list. */
function searched(screen: DebtorsScreen, height: number, kept?: (id: string) => boolean): DebtorsScreen {
  const found = debtorsMatching(screen.base, screen.query.text);
  const list = withRows(screen.list, found, idOfDebtor, height, kept);
  const at = screen.wanted === null ? -1 : found.findIndex(({ number }) => number === screen.wanted);
  return at < 0 ? { ...screen, list } : { ...screen, list: moveTo(list, at, height), wanted: null };
}

/** The debtors as they are now. Marks of debtors that are gone go. */
export function withDebtors(screen: DebtorsScreen, world: DebtorWorld, height: number): DebtorsScreen {
  const all = sortedDebtors([...world.debtors.values()], 'number');
  // What is typed first should not wait for all names to be made searchable.
  if (screen.world === null) learnDebtors(all);
  const next = { ...screen, world, all };
  return searched({ ...next, base: baseOf(next) }, height, (id) => world.debtors.has(id));
}

/** Another search. */
export function withQuery(screen: DebtorsScreen, query: LineEdit, height: number): DebtorsScreen {
  if (query.text === screen.query.text) return { ...screen, query };
  const next = searched({ ...screen, query }, height);
  // What fits best is under the cursor.
  return query.text === '' ? next : { ...next, list: moveTo(next.list, 0, height) };
}

/** The next column to sort by; after the last the first. */
export function withNextSort(screen: DebtorsScreen, height: number): DebtorsScreen {
  const sort = debtorColumns[(debtorColumns.indexOf(screen.sort) + 1) % debtorColumns.length] ?? 'number';
  const next = { ...screen, sort };
  return searched({ ...next, base: baseOf(next) }, height);
}

/** With closed debtors, or without. Those that are not shown any more lose their marks: nothing is done to them unseen. */
export function withClosedShown(screen: DebtorsScreen, height: number): DebtorsScreen {
  const next = { ...screen, showsClosed: !screen.showsClosed };
  const base = baseOf(next);
  const shown = new Set(base.map(idOfDebtor));
  return searched({ ...next, base }, height, (id) => shown.has(id));
}

/** The marked debtors in the order of their numbers, also those that a search hides; else the one under the cursor. */
export function chosenDebtors({ list, all }: DebtorsScreen): readonly Debtor[] {
  if (list.marks.size > 0) return all.filter(({ number }) => list.marks.has(number));
  return list.rows.slice(list.cursor, list.cursor + 1);
}
