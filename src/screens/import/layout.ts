import type { Area } from '../app/area.ts';
import { listHeight } from '../kit/paint-list.ts';

/** What the file has to hold, a gap, the path, and a gap. */
const aboveRows = 4;

/** The table's place, under the path. */
export function filesArea(area: Area): Area {
  return { ...area, row: area.row + aboveRows, rows: area.rows - aboveRows };
}

/** How many files the window shows. */
export function filesHeight(area: Area): number {
  return listHeight(filesArea(area));
}
