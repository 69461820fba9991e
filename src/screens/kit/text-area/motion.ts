import { columnsBetween, type Line, nextOffset, offsetInColumn, previousOffset } from './line.ts';
import { rowEnd, rowOfOffset, rowStarts } from './rows.ts';
import { lastPlace, lineAt, type Place, type TextArea, type View } from './text-area.ts';

/** Where a key moves the cursor to. */
export const motions = [
  'left',
  'right',
  'up',
  'down',
  'wordLeft',
  'wordRight',
  'lineStart',
  'lineEnd',
  'pageUp',
  'pageDown',
  'textStart',
  'textEnd',
] as const;
export type Motion = (typeof motions)[number];

type Lines = Pick<TextArea, 'lines'>;

/** Columns of the rows of a text: one of the view's is for the cursor at the end of a row. */
export function rowWidth({ columns }: View): number {
  return Math.max(1, columns - 1);
}

/** The row of a place, counted over all rows of the text. */
export function rowOfPlace(area: Lines, { line, offset }: Place, width: number): number {
  let rows = 0;
  for (let index = 0; index < line; index += 1) rows += rowStarts(lineAt(area, index), width).length;
  return rows + rowOfOffset(rowStarts(lineAt(area, line), width), offset);
}

/** All rows of the text. */
export function countRows(area: Lines, width: number): number {
  return area.lines.reduce((rows, line) => rows + rowStarts(line, width).length, 0);
}

/** The column of a place in its row. */
export function columnOfPlace(area: Lines, { line, offset }: Place, width: number): number {
  const at = lineAt(area, line);
  const starts = rowStarts(at, width);
  return columnsBetween(at, starts[rowOfOffset(starts, offset)] ?? 0, offset);
}

/**
 * The first row of the window: the last one as long as it has the cursor in it, else moved on by a part of its height.
 * @param view of the text's place
 */
export function windowTop(area: Pick<TextArea, 'lines' | 'cursor' | 'top'>, view: View): number {
  const width = rowWidth(view);
  const row = rowOfPlace(area, area.cursor, width);
  const last = Math.max(0, countRows(area, width) - view.rows);
  const clamp = (top: number) => Math.max(0, Math.min(last, top));
  if (row >= area.top && row < area.top + view.rows) return clamp(area.top);
  const part = Math.floor(view.rows / 4);
  return clamp(row < area.top ? row - part : row - view.rows + 1 + part);
}

function left(area: Lines, { line, offset }: Place): Place {
  if (offset > 0) return { line, offset: previousOffset(lineAt(area, line), offset) };
  return line === 0 ? { line, offset } : { line: line - 1, offset: lineAt(area, line - 1).text.length };
}

function right(area: Lines, { line, offset }: Place): Place {
  const at = lineAt(area, line);
  if (offset < at.text.length) return { line, offset: nextOffset(at, offset) };
  return line + 1 < area.lines.length ? { line: line + 1, offset: 0 } : { line, offset };
}

const wordCharacter = /^[\p{L}\p{N}\p{M}_]/u;

/** Blanks, words, and all else: where one kind ends, a word ends. */
function kindOf(line: Line, from: number, until: number): 'blank' | 'word' | 'sign' {
  const character = line.text.slice(from, until);
  if (character === ' ' || character === '\u00a0') return 'blank';
  return wordCharacter.test(character) ? 'word' : 'sign';
}

function wordLeft(area: Lines, from: Place): Place {
  if (from.offset === 0) return left(area, from);
  const line = lineAt(area, from.line);
  let { offset } = from;
  let kind: ReturnType<typeof kindOf> = 'blank';
  while (offset > 0) {
    const before = previousOffset(line, offset);
    const next = kindOf(line, before, offset);
    if (kind !== 'blank' && next !== kind) break;
    kind = next;
    offset = before;
  }
  return { line: from.line, offset };
}

function wordRight(area: Lines, from: Place): Place {
  const line = lineAt(area, from.line);
  if (from.offset === line.text.length) return right(area, from);
  let { offset } = from;
  const first = kindOf(line, offset, nextOffset(line, offset));
  let kind = first;
  while (offset < line.text.length) {
    const after = nextOffset(line, offset);
    const next = kindOf(line, offset, after);
    if (next !== kind && next !== 'blank') break;
    kind = next;
    offset = after;
  }
  return { line: from.line, offset };
}

/** So many rows further, in the column that is wanted. */
function vertically(area: Lines, from: Place, rows: number, width: number, column: number): Place {
  let { line } = from;
  let starts = rowStarts(lineAt(area, line), width);
  let row = rowOfOffset(starts, from.offset) + rows;
  while (row < 0 && line > 0) {
    line -= 1;
    starts = rowStarts(lineAt(area, line), width);
    row += starts.length;
  }
  while (row >= starts.length && line + 1 < area.lines.length) {
    row -= starts.length;
    line += 1;
    starts = rowStarts(lineAt(area, line), width);
  }
  if (row < 0) return { line: 0, offset: 0 };
  if (row >= starts.length) return lastPlace(area);
  const at = lineAt(area, line);
  const end = rowEnd(at, starts, row);
  // Where two rows of a line meet is the beginning of the later one.
  const last = row + 1 < starts.length ? previousOffset(at, end) : end;
  return { line, offset: offsetInColumn(at, starts[row] ?? 0, last, column) };
}

/** Where a motion leads to, and the column that the next one keeps to. */
export function motionFrom(
  area: Pick<TextArea, 'lines' | 'cursor' | 'wanted'>,
  motion: Motion,
  view: View,
): { readonly place: Place; readonly wanted: number | null } {
  const { cursor } = area;
  const width = rowWidth(view);
  const line = lineAt(area, cursor.line);
  const starts = rowStarts(line, width);
  const row = rowOfOffset(starts, cursor.offset);
  const byRows = (rows: number) => {
    const wanted = area.wanted ?? columnsBetween(line, starts[row] ?? 0, cursor.offset);
    return { place: vertically(area, cursor, rows, width, wanted), wanted };
  };
  const to = (place: Place) => ({ place, wanted: null });
  const page = Math.max(1, view.rows - 1);
  switch (motion) {
    case 'left':
      return to(left(area, cursor));
    case 'right':
      return to(right(area, cursor));
    case 'wordLeft':
      return to(wordLeft(area, cursor));
    case 'wordRight':
      return to(wordRight(area, cursor));
    case 'up':
      return byRows(-1);
    case 'down':
      return byRows(1);
    case 'pageUp':
      return byRows(-page);
    case 'pageDown':
      return byRows(page);
    case 'lineStart':
      return to({ line: cursor.line, offset: starts[row] ?? 0 });
    case 'lineEnd': {
      const end = rowEnd(line, starts, row);
      return to({ line: cursor.line, offset: row + 1 < starts.length ? previousOffset(line, end) : end });
    }
    case 'textStart':
      return to({ line: 0, offset: 0 });
    case 'textEnd':
      return to(lastPlace(area));
    default:
      return motion satisfies never;
  }
}
