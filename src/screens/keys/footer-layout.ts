import stringWidth from 'string-width';

/** A key as the footer names it. */
export interface FooterEntry {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly disabled: boolean;
}

/** Where an entry begins, from the footer's upper left corner. */
export interface PlacedEntry {
  readonly entry: FooterEntry;
  readonly row: number;
  readonly column: number;
}

/** Columns before the first entry of a line, and between two. */
const margin = 1;
const gap = 2;

function widthOf({ key, label }: FooterEntry): number {
  return stringWidth(`${key} ${label}`);
}

/**
 * The entries that fit, in their order, line by line. Those to be kept stand at the end of the last line whatever else must
 * go; of the others those that do not fit go from the end: a footer with holes cannot be learnt.
 * @param rows lines of the footer, 1 at least
 */
export function footerLayout(
  entries: readonly FooterEntry[],
  isKept: (entry: FooterEntry) => boolean,
  columns: number,
  rows: number,
): readonly PlacedEntry[] {
  const kept = entries.filter(isKept);
  const last = rows - 1;
  const roomIn = (row: number) =>
    row < last ? columns : columns - kept.reduce((sum, entry) => sum + widthOf(entry) + gap, 0);
  const placed: PlacedEntry[] = [];
  let row = 0;
  let column = margin;
  const place = (entry: FooterEntry) => {
    placed.push({ entry, row, column });
    column += widthOf(entry) + gap;
  };
  for (const entry of entries.filter((one) => !isKept(one))) {
    if (column + widthOf(entry) > roomIn(row)) {
      if (row === last) break;
      row += 1;
      column = margin;
      if (column + widthOf(entry) > roomIn(row)) break;
    }
    place(entry);
  }
  if (row < last) {
    row = last;
    column = margin;
  }
  for (const entry of kept) if (column + widthOf(entry) <= columns) place(entry);
  return placed;
}
