import type { Size } from '../terminal/capabilities.ts';

/** A part of the screen. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Header above; message and two lines of keys below. */
const headerRows = 1;
export const footerRows = 2;
const messageRows = 1;

/** What is left for a screen between header and message line. */
export function bodyArea({ columns, rows }: Size): Area {
  return { row: headerRows, column: 0, rows: rows - headerRows - messageRows - footerRows, columns };
}
