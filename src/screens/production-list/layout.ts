import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** Rows above the table: the day and what it comes to, and a gap. */
export const headRows = 2;
/** Rows below it: the row under the cursor, whole. */
export const detailRows = 2;

/** The table's place. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + headRows, rows: area.rows - headRows - detailRows };
}

/** How many rows the window shows. */
export function tableHeight(area: Area): number {
  return listHeight(tableArea(area));
}
