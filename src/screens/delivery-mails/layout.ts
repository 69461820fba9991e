import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** Rows above the table: what goes, when, and what does not; or how far it is, and how it ended. */
export const aboveRows = 3;
/** Rows below it: everything about the row under the cursor. */
export const detailRows = 2;

/** The table's place. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + aboveRows, rows: area.rows - aboveRows - detailRows };
}

/** How many notes the window shows. */
export function tableHeight(area: Area): number {
  return listHeight(tableArea(area));
}
