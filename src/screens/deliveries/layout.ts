import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** The table's place, under the line with search, day or filters. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** How many deliveries the window shows. */
export function tableHeight(area: Area): number {
  return listHeight(tableArea(area));
}
