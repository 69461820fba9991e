import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** Under the list: what the settings of the debtor under the cursor mean. */
export const detailRows = 3;

/** The table's place, under the line with search or order, and above the words. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 - detailRows };
}

/** How many debtors the window shows. */
export function tableHeight(area: Area): number {
  return listHeight(tableArea(area));
}
