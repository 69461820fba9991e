/** The same objects in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** The rows as they are now, with the objects of before where they show the same. */
export function steadyRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  now: readonly Row[],
  isSame: (a: Row, b: Row) => boolean,
): readonly Row[] {
  if (before.length === 0) return now;
  const known = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const old = known.get(row.id);
    return old && isSame(old, row) ? old : row;
  });
}
