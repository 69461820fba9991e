import stringWidth from 'string-width';
import { plainLine } from '../domain/plain-text.ts';

const graphemes = new Intl.Segmenter();

/** Widest name in a table of several columns. */
export const nameWidth = 30;

/** A column: its heading, whether its cells stand to the right, and how wide it may be; longer cells end in `…`. */
export interface TextColumn {
  readonly heading: string;
  readonly right?: boolean;
  readonly max?: number;
}

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(text)) {
    taken += stringWidth(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** A table as lines, each column as wide as its widest cell. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) =>
    row.map((cell, index) => cut(plainLine(cell), columns[index]?.max ?? Number.POSITIVE_INFINITY)),
  );
  const widths = columns.map(({ heading }, index) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), stringWidth(heading)),
  );
  const line = (row: readonly string[]) =>
    columns
      .map(({ right }, index) => pad(row[index] ?? '', widths[index] ?? 0, right === true))
      .join('  ')
      .trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.map(line),
  ];
}
