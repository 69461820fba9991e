import { weekdays } from '../../domain/calendar.ts';
import type { Area } from '../app/area.ts';
import { headingRows } from '../kit/table.tsx';

/** Today, and a gap. */
const above = 2;
/** Every weekday, and by hand. */
const days = weekdays.length + 1;

/** The table's place; on a small screen it scrolls. */
export function tableArea(area: Area): Area {
  return { ...area, row: area.row + above, rows: Math.max(2, Math.min(days + headingRows, area.rows - above)) };
}

/** Rows for what must be invoiced soon, with a gap above it. */
export function lateRows(area: Area): number {
  return Math.max(0, area.rows - above - tableArea(area).rows - 1);
}
