/** The rows of a list with cursor, window and marks. Marks belong to records, not to places. */
export interface List<Row> {
  readonly rows: readonly Row[];
  /** Index of the row under the cursor; 0 in an empty list. */
  readonly cursor: number;
  /** Index of the first row in the window, as it was when it was last moved. */
  readonly top: number;
  /** Ids of marked records. */
  readonly marks: ReadonlySet<string>;
  /** Where a range of marks begins: the last row that was marked by hand. */
  readonly anchor: number | null;
}

export type IdOf<Row> = (row: Row) => string;

/** A list of these rows, nothing marked. */
export function listOf<Row>(rows: readonly Row[]): List<Row> {
  return { rows, cursor: 0, top: 0, marks: new Set(), anchor: null };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/**
 * The first row of a window that has the cursor in it: the last one as long as it has, else moved by half its height, so that
 * a clerk sees where the rows went and holding an arrow key draws few new pages.
 * @param height rows of the window
 */
export function topFor({ rows, cursor, top }: Pick<List<unknown>, 'rows' | 'cursor' | 'top'>, height: number): number {
  const last = Math.max(0, rows.length - height);
  if (cursor >= top && cursor < top + height) return clamp(top, 0, last);
  const half = Math.max(1, Math.floor(height / 2));
  return clamp(cursor < top ? Math.min(cursor, top - half) : Math.max(cursor - height + 1, top + half), 0, last);
}

/** The row under the cursor. */
export function current<Row>({ rows, cursor }: List<Row>): Row | undefined {
  return rows[cursor];
}

/** The cursor on another row, as near as there is one. */
export function moveTo<Row>(list: List<Row>, cursor: number, height: number): List<Row> {
  const next = { ...list, cursor: clamp(cursor, 0, Math.max(0, list.rows.length - 1)) };
  return { ...next, top: topFor(next, height) };
}

/** The cursor so many rows further. */
export function moveBy<Row>(list: List<Row>, rows: number, height: number): List<Row> {
  return moveTo(list, list.cursor + rows, height);
}

/**
 * Other rows for the list. The cursor stays on its record, or where it was when that is gone; marks stay with theirs, those of
 * records that are gone go.
 * @param kept records that are marked though this list does not show them, for instance while searching; all, when left out
 */
export function withRows<Row>(
  list: List<Row>,
  rows: readonly Row[],
  idOf: IdOf<Row>,
  height: number,
  kept?: (id: string) => boolean,
): List<Row> {
  if (rows === list.rows) return list;
  const under = current(list);
  const id = under && idOf(under);
  const same = rows[list.cursor];
  const stays = same !== undefined && idOf(same) === id;
  const found = stays || id === undefined ? list.cursor : rows.findIndex((row) => idOf(row) === id);
  const marks = kept && list.marks.size > 0 ? new Set([...list.marks].filter(kept)) : list.marks;
  // The window goes along with its cursor's record, so that what one looks at stays in its place.
  const shift = found < 0 ? 0 : found - list.cursor;
  const next = { ...list, rows, marks, anchor: null, top: Math.max(0, list.top + shift) };
  return moveTo(next, found < 0 ? list.cursor : found, height);
}

/** Other rows, as `withRows`; marks stay on them only: nothing is done to a record that one does not see. */
export function withShownRows<Row>(list: List<Row>, rows: readonly Row[], idOf: IdOf<Row>, height: number): List<Row> {
  const shown = new Set(rows.map(idOf));
  return withRows(list, rows, idOf, height, (id) => shown.has(id));
}

/** Marks the row under the cursor, or takes its mark away, and goes to the next row. */
export function toggleMark<Row>(list: List<Row>, idOf: IdOf<Row>, height: number): List<Row> {
  const row = current(list);
  if (row === undefined) return list;
  const id = idOf(row);
  const marks = new Set(list.marks);
  if (!marks.delete(id)) marks.add(id);
  return moveBy({ ...list, marks, anchor: list.cursor }, 1, height);
}

/** Marks all rows that the list shows. */
export function markAll<Row>(list: List<Row>, idOf: IdOf<Row>): List<Row> {
  return { ...list, marks: new Set([...list.marks, ...list.rows.map(idOf)]), anchor: null };
}

/** Marks from the row that was last marked by hand to the cursor. */
export function markRange<Row>(list: List<Row>, idOf: IdOf<Row>): List<Row> {
  const from = Math.min(list.anchor ?? list.cursor, list.cursor);
  const until = Math.max(list.anchor ?? list.cursor, list.cursor);
  const marks = new Set(list.marks);
  for (const row of list.rows.slice(from, until + 1)) marks.add(idOf(row));
  return { ...list, marks, anchor: list.cursor };
}

/** Takes all marks away. */
export function unmarkAll<Row>(list: List<Row>): List<Row> {
  return { ...list, marks: new Set(), anchor: null };
}

/** The marked rows, as far as the list shows them, in its order; when it shows none, the one under the cursor. */
export function chosenRows<Row>(list: List<Row>, idOf: IdOf<Row>): readonly Row[] {
  const marked = list.marks.size === 0 ? [] : list.rows.filter((row) => list.marks.has(idOf(row)));
  return marked.length > 0 ? marked : list.rows.slice(list.cursor, list.cursor + 1);
}
