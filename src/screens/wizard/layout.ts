import type { Area } from '../app/area.ts';

/** Rows above the questions: a gap, the title, what it is about, a gap. */
export const aboveRows = 4;

/** Under the title. */
export function questionArea(area: Area): Area {
  return { ...area, row: area.row + aboveRows, rows: area.rows - aboveRows };
}

/** Rows for the overview's lines. */
export function overviewHeight(area: Area): number {
  return questionArea(area).rows;
}
