import type { Area } from '../app/area.ts';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { type IdOf, type List, topFor } from './list.ts';
import { headingRows } from './table.tsx';

const cursorStyle = styleOf({ inverse: true });
/**
 * How much of its row the cursor lights up. All of a wide row would double what each arrow key sends over a slow line; this
 * holds what tells an invoice from the next.
 */
const lit = 44;
const markStyle = styleOf({ bold: true });

/** How many rows a list can show in an area. */
export function listHeight(area: Area): number {
  return Math.max(1, area.rows - headingRows);
}

/** The rows that are in the window. */
export function windowOf<Row>(list: List<Row>, area: Area): readonly Row[] {
  const height = listHeight(area);
  const top = topFor(list, height);
  return list.rows.slice(top, top + height);
}

/** Cursor and marks, to be painted over a table that fills the area. */
export function paintList<Row>(list: List<Row>, idOf: IdOf<Row>, area: Area): readonly Patch[] {
  const height = listHeight(area);
  const top = topFor(list, height);
  const patches: Patch[] = [];
  const first = area.row + headingRows - top;
  if (list.marks.size > 0) {
    for (let index = top; index < Math.min(list.rows.length, top + height); index += 1) {
      const row = list.rows[index];
      if (row === undefined || !list.marks.has(idOf(row))) continue;
      patches.push({ row: first + index, column: area.column, text: '*', width: 1, style: markStyle });
    }
  }
  if (list.rows.length > 0) {
    const row = first + list.cursor;
    const marked = list.rows[list.cursor];
    const sign = marked !== undefined && list.marks.has(idOf(marked)) ? '*>' : ' >';
    patches.push({ row, column: area.column, text: sign, width: 2, style: markStyle });
    patches.push({ row, column: area.column, width: Math.min(lit, area.columns), style: cursorStyle });
  }
  return patches;
}
