import type { Area } from '../app/area.ts';
import { headingRows } from '../kit/table.tsx';

/** Rows for the form with its gap. */
export const formRowsHigh = 4;
/** Rows for what it comes to: two lines and a gap. */
export const totalRows = 3;

/** The place of the table with what would be made. */
export function previewArea(area: Area): Area {
  const above = formRowsHigh + totalRows;
  return { ...area, row: area.row + above, rows: area.rows - above };
}

/** Rows of the preview that are shown. */
export function previewHeight(area: Area): number {
  return Math.max(1, previewArea(area).rows - headingRows);
}
