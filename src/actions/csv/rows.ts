import type { Pieces } from './pieces.ts';

/** So many rows are read before others have their turn. */
const rowsInPiece = 50;

/** What `make` makes of each row, some rows at a time. */
export function* rowsAtATime<Row, Result>(rows: readonly Row[], make: (row: Row) => Result): Pieces<Result[]> {
  const results: Result[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % rowsInPiece === 0) yield;
    results.push(make(row));
  }
  return results;
}
