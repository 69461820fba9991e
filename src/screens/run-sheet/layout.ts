import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** Rows above the table: what it comes to, when it goes, what does not go. */
export const totalRows = 3;
/** Rows below it: everything about the row under the cursor. */
export const detailRows = 2;

/** The table's place. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + totalRows, rows: area.rows - totalRows - detailRows };
}

/** How many rows of the run sheet the window shows. */
export function tableHeight(area: Area): number {
  return listHeight(tableArea(area));
}
