import type { TableRow } from './read-table.ts';
import type { RowReader } from './row-reader.ts';

/** Sees to it that a number or code stands in a file once. */
export class UniqueKeys<Name extends string> {
  readonly #reader: RowReader<Name>;
  readonly #column: Name;
  readonly #firstLines = new Map<string, number>();

  /** @param column the column that a repetition is told of */
  constructor(reader: RowReader<Name>, column: Name) {
    this.#reader = reader;
    this.#column = column;
  }

  /** Notes `csv.duplicate` {firstLine} when an earlier row has the same key; an empty key is another problem. */
  check(row: TableRow, key: string): void {
    if (key === '') return;
    const firstLine = this.#firstLines.get(key);
    if (firstLine === undefined) this.#firstLines.set(key, row.line);
    else this.#reader.refuse(row, this.#column, 'csv.duplicate', { firstLine });
  }
}
