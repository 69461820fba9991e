/** One column of a table. Widths are in columns of the screen. */
export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  readonly text: (row: Row) => string;
  readonly width: number;
  /** Takes its share of what is left over. */
  readonly grows?: boolean;
  readonly right?: boolean;
  /** The higher, the sooner it goes when the screen is narrow; 0, the default, stays. */
  readonly optional?: number;
}

export interface FittedColumn<Row> extends Column<Row> {
  /** Where it begins, from the left edge of the table. */
  readonly start: number;
}

/** Before the first column: the mark. */
export const markWidth = 2;
const gap = 1;

function needed(columns: readonly Column<never>[]): number {
  return columns.reduce((sum, { width }) => sum + width + gap, markWidth - gap);
}

/**
 * The columns that fit, with the widths that they get: first the dispensable ones go, then those that grow share the rest.
 * @param room in columns of the screen
 */
export function fitted<Row>(columns: readonly Column<Row>[], room: number): readonly FittedColumn<Row>[] {
  let kept = [...columns];
  while (needed(kept) > room) {
    const worst = kept.reduce((most, { optional = 0 }) => Math.max(most, optional), 0);
    if (worst === 0) break;
    kept = kept.filter(({ optional = 0 }) => optional !== worst);
  }
  const growing = kept.filter(({ grows }) => grows).length;
  let left = Math.max(0, room - needed(kept));
  let start = markWidth;
  let growers = growing;
  return kept.map((column) => {
    const share = column.grows ? Math.floor(left / growers) : 0;
    if (column.grows) {
      growers -= 1;
      left -= share;
    }
    const place = { ...column, width: column.width + share, start };
    start += place.width + gap;
    return place;
  });
}
