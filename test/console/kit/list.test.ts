import { describe, expect, it } from 'vitest';
import {
  chosenRows,
  current,
  type List,
  listOf,
  markAll,
  markRange,
  moveBy,
  moveTo,
  toggleMark,
  topFor,
  unmarkAll,
  withRows,
} from '../../../src/screens/kit/list.ts';

interface Row {
  readonly id: string;
}

const rows: readonly Row[] = Array.from({ length: 40 }, (_, index) => ({ id: `r${index}` }));
const idOf = ({ id }: Row) => id;
const height = 10;

function marked(list: List<Row>): readonly string[] {
  return [...list.marks].sort();
}

describe('the cursor of a list', () => {
  it('stays within the rows', () => {
    expect(moveBy(listOf(rows), -5, height).cursor).toBe(0);
    expect(moveTo(listOf(rows), 99, height)).toMatchObject({ cursor: 39, top: 30 });
    expect(moveBy(listOf<Row>([]), 3, height)).toMatchObject({ cursor: 0, top: 0 });
  });

  it('stays on its record when the rows are sorted otherwise', () => {
    const list = moveTo(listOf(rows), 7, height);
    const turned = withRows(list, [...rows].reverse(), idOf, height);
    expect(current(turned)?.id).toBe('r7');
    expect(turned.cursor).toBe(32);
  });

  it('stays on its record, at the same height, when rows come before it', () => {
    const list = moveTo(listOf(rows), 25, height);
    const more = withRows(list, [{ id: 'new1' }, { id: 'new2' }, ...rows], idOf, height);
    expect(current(more)?.id).toBe('r25');
    expect(more.cursor - more.top).toBe(list.cursor - list.top);
  });

  it('stays where it was when its record is gone', () => {
    const list = moveTo(listOf(rows), 7, height);
    expect(
      withRows(
        list,
        rows.filter(({ id }) => id !== 'r7'),
        idOf,
        height,
      ).cursor,
    ).toBe(7);
    expect(withRows(moveTo(list, 39, height), rows.slice(0, 5), idOf, height)).toMatchObject({ cursor: 4, top: 0 });
    expect(withRows(list, [], idOf, height)).toMatchObject({ cursor: 0, top: 0 });
  });

  it('leaves the window where it is until it leaves it, and then moves it by half', () => {
    let list = listOf(rows);
    const tops = new Set<number>();
    for (let step = 0; step < 39; step += 1) {
      list = moveBy(list, 1, height);
      tops.add(list.top);
      expect(list.cursor - list.top).toBeLessThan(height);
    }
    expect([...tops]).toEqual([0, 5, 10, 15, 20, 25, 30]);
    const up = moveBy(moveTo(list, 30, height), -1, height);
    expect(up).toMatchObject({ cursor: 29, top: 25 });
  });

  it('is in the window at every height, whatever the one before was', () => {
    for (const cursor of [0, 7, 20, 39]) {
      for (const top of [0, 5, 30, 39]) {
        for (const window of [1, 2, 10, 60]) {
          const now = topFor({ rows, cursor, top }, window);
          expect(now).toBeGreaterThanOrEqual(0);
          expect(now).toBeLessThanOrEqual(cursor);
          expect(now + window).toBeGreaterThan(cursor);
        }
      }
    }
  });
});

describe('the marks of a list', () => {
  const two = toggleMark(toggleMark(moveTo(listOf(rows), 3, height), idOf, height), idOf, height);

  it('belong to records, and the cursor goes on to the next row', () => {
    expect(marked(two)).toEqual(['r3', 'r4']);
    expect(two.cursor).toBe(5);
    expect(marked(toggleMark(moveTo(two, 3, height), idOf, height))).toEqual(['r4']);
  });

  it('survive sorting and searching, those of records that are gone go', () => {
    expect(marked(withRows(two, [...rows].reverse(), idOf, height))).toEqual(['r3', 'r4']);
    const searched = withRows(two, rows.slice(20), idOf, height);
    expect(marked(searched)).toEqual(['r3', 'r4']);
    expect(marked(withRows(searched, rows, idOf, height))).toEqual(['r3', 'r4']);
    expect(marked(withRows(two, rows.slice(4), idOf, height, (id) => id !== 'r3'))).toEqual(['r4']);
  });

  it('are put on all that is shown and on nothing else, however often', () => {
    const shown = withRows(two, rows.slice(4, 6), idOf, height);
    const all = markAll(shown, idOf);
    expect(marked(all)).toEqual(['r3', 'r4', 'r5']);
    expect(marked(markAll(all, idOf))).toEqual(['r3', 'r4', 'r5']);
    expect(marked(unmarkAll(all))).toEqual([]);
  });

  it('reach from the row that was marked last to the cursor, either way', () => {
    expect(marked(markRange(moveTo(two, 7, height), idOf))).toEqual(['r3', 'r4', 'r5', 'r6', 'r7']);
    expect(marked(markRange(moveTo(two, 2, height), idOf))).toEqual(['r2', 'r3', 'r4']);
    expect(marked(markRange(moveTo(listOf(rows), 2, height), idOf))).toEqual(['r2']);
  });

  it('are what a key acts on, or else the row under the cursor', () => {
    expect(chosenRows(two, idOf).map(idOf)).toEqual(['r3', 'r4']);
    expect(chosenRows(moveTo(listOf(rows), 9, height), idOf).map(idOf)).toEqual(['r9']);
    expect(chosenRows(listOf<Row>([]), idOf)).toEqual([]);
  });

  it('do nothing in an empty list', () => {
    const empty = listOf<Row>([]);
    expect(marked(toggleMark(empty, idOf, height))).toEqual([]);
    expect(marked(markAll(empty, idOf))).toEqual([]);
    expect(marked(markRange(empty, idOf))).toEqual([]);
  });
});
