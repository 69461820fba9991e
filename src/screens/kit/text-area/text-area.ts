import { changedLine, type Line, lineOf, wholeOffset } from './line.ts';

/** A place in a text: between two characters of a line, counted as JavaScript counts; both from 0. */
export interface Place {
  readonly line: number;
  readonly offset: number;
}

/** One change, as much as is needed to take it back and to make it again. */
export interface Step {
  readonly at: Place;
  readonly removed: string;
  readonly inserted: string;
  /** Where cursor and selection were before. */
  readonly cursor: Place;
  readonly anchor: Place | null;
  /** Orders the steps of several texts that are changed together. */
  readonly stamp: number;
}

/** Steps, the latest first. */
export interface Steps {
  readonly step: Step;
  readonly rest: Steps | null;
}

/** A text of several lines that is being changed: plain data, which the functions beside it give back changed. */
export interface TextArea {
  /** One at least. */
  readonly lines: readonly Line[];
  readonly cursor: Place;
  /** The other end of the selection; null: nothing is selected. */
  readonly anchor: Place | null;
  /** Moving selects, as if Shift were held. */
  readonly marking: boolean;
  /** The column that ↑ and ↓ keep to, where lines are shorter. */
  readonly wanted: number | null;
  /** First row of the window, counted over all rows of the wrapped text, as it was when it was last moved. */
  readonly top: number;
  /** What was cut or copied last. */
  readonly clip: string;
  readonly past: Steps | null;
  readonly future: Steps | null;
  /** What the next key may become one step with. */
  readonly group: 'typing' | 'erasing' | null;
  /** The stamp of the latest step. */
  readonly clock: number;
  /** Line breaks become blanks. */
  readonly oneLine: boolean;
}

/** What the place on the screen that shows a text measures. One column is to spare, for the cursor at the end of a row. */
export interface View {
  readonly columns: number;
  readonly rows: number;
}

const start: Place = { line: 0, offset: 0 };

/**
 * Text as it can stand in a text area: line breaks of every kind are `\n`, a tab is two blanks, other control characters are
 * left out.
 */
export function cleanText(text: string, oneLine: boolean): string {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/[^\P{Cc}\n]/gu, '');
  return oneLine ? lines.replace(/\n+/g, ' ') : lines;
}

/** A text to change, the cursor at its beginning. */
export function textArea(text: string, oneLine = false): TextArea {
  return {
    lines: cleanText(text, oneLine).split('\n').map(lineOf),
    cursor: start,
    anchor: null,
    marking: false,
    wanted: null,
    top: 0,
    clip: '',
    past: null,
    future: null,
    group: null,
    clock: 0,
    oneLine,
  };
}

const texts = new WeakMap<readonly Line[], string>();

/** The whole text. */
export function textOf({ lines }: TextArea): string {
  let text = texts.get(lines);
  if (text === undefined) {
    text = lines.map((line) => line.text).join('\n');
    texts.set(lines, text);
  }
  return text;
}

/** The line at a place. */
export function lineAt({ lines }: Pick<TextArea, 'lines'>, index: number): Line {
  const line = lines[index];
  if (line === undefined) throw new Error(`a text of ${lines.length} lines has no line ${index}`);
  return line;
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.offset < b.offset);
}

/** Whether two places are one. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.offset === b.offset;
}

/** Where a text ends that begins at a place. */
export function placeAfter(at: Place, text: string): Place {
  const last = text.lastIndexOf('\n');
  if (last < 0) return { line: at.line, offset: at.offset + text.length };
  let line = at.line;
  for (const character of text) if (character === '\n') line += 1;
  return { line, offset: text.length - last - 1 };
}

/** The end of the text. */
export function lastPlace({ lines }: Pick<TextArea, 'lines'>): Place {
  return { line: lines.length - 1, offset: lines.at(-1)?.text.length ?? 0 };
}

/** A place as near as there is one in the text, never inside a character. */
export function wholePlace(area: Pick<TextArea, 'lines'>, { line, offset }: Place): Place {
  const index = Math.max(0, Math.min(area.lines.length - 1, line));
  if (index !== line) return index < line ? lastPlace(area) : start;
  return { line, offset: wholeOffset(lineAt(area, line), offset) };
}

/** What is selected, from its beginning to its end; null: nothing. */
export function selectionOf({ cursor, anchor }: TextArea): { readonly from: Place; readonly until: Place } | null {
  if (anchor === null || isSamePlace(anchor, cursor)) return null;
  return isBefore(anchor, cursor) ? { from: anchor, until: cursor } : { from: cursor, until: anchor };
}

/** The text between two places. */
export function textBetween(area: Pick<TextArea, 'lines'>, from: Place, until: Place): string {
  const first = lineAt(area, from.line).text;
  if (from.line === until.line) return first.slice(from.offset, until.offset);
  const between = area.lines.slice(from.line + 1, until.line).map(({ text }) => text);
  const last = lineAt(area, until.line).text.slice(0, until.offset);
  return [first.slice(from.offset), ...between, last].join('\n');
}

/** The lines with another text between two places. Lines that it does not touch stay the same objects. */
export function linesWith(area: Pick<TextArea, 'lines'>, from: Place, until: Place, text: string): readonly Line[] {
  const first = lineAt(area, from.line);
  if (from.line === until.line && !text.includes('\n')) {
    const changed = changedLine(first, from.offset, until.offset, text);
    return area.lines.slice(0, from.line).concat(changed, area.lines.slice(from.line + 1));
  }
  const head = first.text.slice(0, from.offset);
  const tail = lineAt(area, until.line).text.slice(until.offset);
  const made = (head + text + tail).split('\n').map(lineOf);
  return area.lines.slice(0, from.line).concat(made, area.lines.slice(until.line + 1));
}
