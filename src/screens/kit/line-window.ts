import { clustersOf } from '../terminal/graphemes.ts';
import { widthOf } from './cell-text.ts';

/** What a field of some width shows of a line, in columns of the screen. */
export interface LineWindow {
  /** Columns of the text before what is shown. */
  readonly hidden: number;
  /** Columns that are shown: never half of a wide character. */
  readonly shown: number;
  /** Column of the cursor in what is shown. */
  readonly cursor: number;
  /** The character under the cursor, a blank behind the last one. */
  readonly under: string;
}

/**
 * The part of a line that has the cursor in it, from its beginning if that fits, cut between characters only.
 * @param cursor between two characters, counted as JavaScript counts
 * @param width in columns, 1 at least
 */
export function lineWindow(text: string, cursor: number, width: number): LineWindow {
  const before = clustersOf(text.slice(0, cursor));
  const after = clustersOf(text.slice(cursor));
  const under = after[0] ?? ' ';
  let column = before.reduce((sum, cluster) => sum + widthOf(cluster), 0);
  let hidden = 0;
  for (const cluster of before) {
    if (column + widthOf(under) <= width) break;
    hidden += widthOf(cluster);
    column -= widthOf(cluster);
  }
  let shown = column;
  for (const cluster of after) {
    if (shown + widthOf(cluster) > width) break;
    shown += widthOf(cluster);
  }
  return { hidden, shown, cursor: column, under };
}
