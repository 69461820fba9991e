import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** Rows above the table: the run, its counts, and how it ended in two lines at most. */
export const headRows = 4;
/** Rows below it: everything about the row under the cursor. */
export const detailRows = 3;

/** The table's place. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + headRows, rows: area.rows - headRows - detailRows };
}

/** How many rows of the closing sheet the window shows. */
export function tableHeight(area: Area): number {
  return listHeight(tableArea(area));
}
