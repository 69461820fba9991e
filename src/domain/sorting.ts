/** up: the smallest first. */
export type SortDirection = 'up' | 'down';

/** Sorts rows that are nearly in order, or whose values differ from row to row. */
export function sortedOneByOne<Row>(
  rows: readonly Row[],
  direction: SortDirection,
  compare: (a: Row, b: Row) => number,
): readonly Row[] {
  const sign = direction === 'up' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** Sorts rows of which many have the same value: the values are put in order, and each row goes to the place of its value. */
export function sortedByValue<Row, V>(
  rows: readonly Row[],
  direction: SortDirection,
  shownIn: (row: Row) => V,
  compare: (a: V, b: V) => number,
): readonly Row[] {
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

/** The smaller first. */
export function bySize(a: number, b: number): number {
  return a - b;
}
