import { type Line, type Shape, shapeOfLine } from './line.ts';

/** Where the rows of a line begin when it is wrapped; the first at 0. */
export type RowStarts = readonly number[];

const oneRow: RowStarts = [0];

/** Wraps a line of which every code unit is one column. */
function wrapPlain(text: string, width: number): RowStarts {
  const starts = [0];
  let start = 0;
  while (text.length - start > width) {
    const full = start + width;
    // The blank that does not fit any more stands in the column to spare.
    const breakAt = text[full] === ' ' ? full + 1 : text.lastIndexOf(' ', full - 1) + 1;
    start = breakAt > start ? breakAt : full;
    if (start === text.length) break;
    starts.push(start);
  }
  return starts;
}

function wrapShaped(text: string, { starts: offsets, columns }: Shape, width: number): RowStarts {
  const starts = [0];
  /** Characters: the first of the row, and the first behind its last blank. */
  let start = 0;
  let breakAt = 0;
  let at = 0;
  while (at < offsets.length - 1) {
    // A blank with an accent on it is none.
    const isBlank = text.slice(offsets[at], offsets[at + 1]) === ' ';
    const end = (columns[at + 1] ?? 0) - (columns[start] ?? 0);
    // One character at least: a wide one in a narrow place would never fit.
    if (end > width && at > start && !(isBlank && end === width + 1)) {
      start = breakAt > start ? breakAt : at;
      starts.push(offsets[start] ?? text.length);
      at = start;
      continue;
    }
    at += 1;
    if (isBlank) breakAt = at;
  }
  return starts;
}

/**
 * Wraps a line at blanks, and within a word only where it is wider than a row. One blank at the end of a row may stand in the
 * column that a row has to spare for the cursor. Every offset of the line is in one row and no other.
 */
function wrap(line: Line, width: number): RowStarts {
  const shape = shapeOfLine(line);
  return shape === null ? wrapPlain(line.text, width) : wrapShaped(line.text, shape, width);
}

const known = new WeakMap<Line, { readonly width: number; readonly starts: RowStarts }>();

/** The rows of a line. @param width columns of a row, without the one to spare */
export function rowStarts(line: Line, width: number): RowStarts {
  if (line.text.length * 2 <= width) return oneRow;
  const before = known.get(line);
  if (before?.width === width) return before.starts;
  const starts = wrap(line, Math.max(1, width));
  known.set(line, { width, starts });
  return starts;
}

/** The row that an offset is in: of one where two rows meet, the later. */
export function rowOfOffset(starts: RowStarts, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a row ends: where the next one begins, or the line ends. */
export function rowEnd(line: Line, starts: RowStarts, row: number): number {
  return starts[row + 1] ?? line.text.length;
}
