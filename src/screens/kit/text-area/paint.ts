import type { Area } from '../../app/area.ts';
import type { Patch } from '../../terminal/layer.ts';
import { type Style, styleOf } from '../../terminal/style.ts';
import { columnsBetween, type Line, nextOffset } from './line.ts';
import { columnOfPlace, rowOfPlace, rowWidth, windowTop } from './motion.ts';
import { rowEnd, rowStarts } from './rows.ts';
import { lineAt, selectionOf, type TextArea } from './text-area.ts';

/** A stretch of a line that looks otherwise. */
export interface Span {
  readonly from: number;
  readonly until: number;
  readonly style: Style;
}

export interface TextAreaLook {
  /** It has the keys: the cursor shows. */
  readonly focused: boolean;
  /** What stands out in a line. Asked for every row at every key: to be remembered by line. */
  readonly spansOf?: (line: Line) => readonly Span[];
}

const inverse = styleOf({ inverse: true });
/** In a selection, which is inverse, the cursor is what is not. */
const cursorInSelection = styleOf({ bold: true, underline: true });

interface Row {
  readonly line: Line;
  readonly index: number;
  readonly from: number;
  readonly until: number;
  /** The line ends with it. */
  readonly isLast: boolean;
}

/** The rows of the window. */
function rowsFrom(area: TextArea, top: number, count: number, width: number): readonly Row[] {
  const rows: Row[] = [];
  let skipped = 0;
  for (let index = 0; index < area.lines.length && rows.length < count; index += 1) {
    const line = lineAt(area, index);
    const starts = rowStarts(line, width);
    const first = Math.max(0, top - skipped);
    for (let row = first; row < starts.length && rows.length < count; row += 1) {
      const until = rowEnd(line, starts, row);
      rows.push({ line, index, from: starts[row] ?? 0, until, isLast: row + 1 === starts.length });
    }
    skipped += starts.length;
  }
  return rows;
}

/** The part of a row that is selected: its offsets, and whether the line break behind it is too. */
function selectedIn(area: TextArea, { index, from, until, isLast }: Row) {
  const selection = selectionOf(area);
  if (selection === null || selection.from.line > index || selection.until.line < index) return null;
  const first = selection.from.line < index ? from : Math.max(from, selection.from.offset);
  const last = selection.until.line > index ? until : Math.min(until, selection.until.offset);
  const breaks = isLast && selection.until.line > index && first <= until;
  return first < last || breaks ? { from: first, until: Math.max(first, last), breaks } : null;
}

/** A text in its place on the screen: its rows, what stands out in them, the selection and the cursor. */
export function paintTextArea(area: TextArea, place: Area, { focused, spansOf }: TextAreaLook): readonly Patch[] {
  const width = rowWidth(place);
  const top = windowTop(area, place);
  const { cursor } = area;
  const cursorRow = rowOfPlace(area, cursor, width) - top;
  const cursorColumn = Math.min(columnOfPlace(area, cursor, width), width);
  const patches: Patch[] = [];
  for (const [index, row] of rowsFrom(area, top, place.rows, width).entries()) {
    const { line, from, until } = row;
    const at = { row: place.row + index };
    const column = (offset: number) => place.column + columnsBetween(line, from, offset);
    if (from < until) {
      const text = line.text.slice(from, until);
      patches.push({
        ...at,
        column: place.column,
        text,
        width: Math.min(place.columns, columnsBetween(line, from, until)),
      });
    }
    for (const span of spansOf?.(line) ?? []) {
      const [first, last] = [Math.max(from, span.from), Math.min(until, span.until)];
      if (first < last)
        patches.push({ ...at, column: column(first), width: column(last) - column(first), style: span.style });
    }
    const selected = selectedIn(area, row);
    const hasCursor = focused && index === cursorRow;
    if (selected !== null) {
      const end = Math.min(column(selected.until) + (selected.breaks ? 1 : 0), place.column + place.columns);
      const start = column(selected.from);
      const caret = place.column + cursorColumn;
      // Around the cursor, which shows as what is not inverse.
      const caretEnd = column(nextOffset(line, cursor.offset));
      const isInside = hasCursor && caret >= start && caret < end;
      if (!isInside) patches.push({ ...at, column: start, width: end - start, style: inverse });
      else {
        if (caret > start) patches.push({ ...at, column: start, width: caret - start, style: inverse });
        if (end > caretEnd) patches.push({ ...at, column: caretEnd, width: end - caretEnd, style: inverse });
        patches.push({ ...at, column: caret, width: Math.max(1, caretEnd - caret), style: cursorInSelection });
        continue;
      }
    }
    if (hasCursor) {
      const under = columnsBetween(line, cursor.offset, nextOffset(line, cursor.offset));
      patches.push({ ...at, column: place.column + cursorColumn, width: Math.max(1, under), style: inverse });
    }
  }
  return patches;
}
