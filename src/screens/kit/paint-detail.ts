import type { Area } from '../app/area.ts';
import type { Patch } from '../terminal/layer.ts';
import { cellText, wrapped } from './cell-text.ts';

/** The last rows of an area, with what there is to know about the row under the cursor; what does not fit ends in `…`. */
export function paintDetail(area: Area, rows: number, text: string): readonly Patch[] {
  const width = area.columns - 2;
  const lines = wrapped(text, width);
  return Array.from({ length: rows }, (_, index) => {
    const last = index === rows - 1 && lines.length > rows;
    const line = last ? cellText(lines.slice(index).join(' '), width) : (lines[index] ?? '');
    return { row: area.row + area.rows - rows + index, column: area.column, width: area.columns, text: ` ${line}` };
  });
}
