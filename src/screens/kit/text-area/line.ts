import { glyphsOf, isSimple } from '../../terminal/glyphs.ts';
import { clusters, clustersOf } from '../../terminal/graphemes.ts';

/** One line of a text, without its line break. Never changed: another text is another object, so that what is known of it stays true. */
export interface Line {
  readonly text: string;
}

/** Where the characters of a line begin and in which column, as people count both; the end of the line comes last. */
export interface Shape {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
}

const plainAscii = /^[\x20-\x7e]*$/;

function isPlain(text: string): boolean {
  if (plainAscii.test(text)) return true;
  for (let at = 0; at < text.length; at += 1) if (!isSimple(text.charCodeAt(at))) return false;
  return true;
}

/** The end of the stretch that has to be looked at closely: between two simple characters a character ends for certain. */
function stretchEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && !(isSimple(text.charCodeAt(end)) && isSimple(text.charCodeAt(end - 1)))) end += 1;
  return end;
}

function shapeOf(text: string): Shape {
  const starts: number[] = [];
  const columns: number[] = [];
  let column = 0;
  let at = 0;
  const add = (length: number, width: number) => {
    starts.push(at);
    columns.push(column);
    at += length;
    column += width;
  };
  while (at < text.length) {
    const isLast = at + 1 === text.length;
    if (isSimple(text.charCodeAt(at)) && (isLast || isSimple(text.charCodeAt(at + 1)))) {
      add(1, 1);
      continue;
    }
    const end = stretchEnd(text, at);
    for (const cluster of clustersOf(text.slice(at, end))) add(cluster.length, glyphsOf(cluster, 'utf8').length);
  }
  return { starts: Uint32Array.from([...starts, at]), columns: Uint32Array.from([...columns, column]) };
}

/** Null: every code unit is a character of one column. */
const shapes = new WeakMap<Line, Shape | null>();

/** How a line divides into characters; null when every code unit is one, of one column. */
export function shapeOfLine(line: Line): Shape | null {
  const known = shapes.get(line);
  if (known !== undefined) return known;
  const made = isPlain(line.text) ? null : shapeOf(line.text);
  shapes.set(line, made);
  return made;
}

/** The last index whose value is not greater. */
function lastNotAbove(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function indexAt({ starts }: Shape, offset: number): number {
  return lastNotAbove(starts, offset);
}

/** A line of this text. @param text without line breaks and other control characters */
export function lineOf(text: string): Line {
  return { text };
}

/**
 * The shape after a change: characters before the one that ends where it begins stay as they were; from there on they are read
 * anew, up to the first that begins where one did before. No rule of UAX #29 looks back over a boundary, so all behind it is
 * the same again.
 * @param text as it is now
 */
function changedShape(before: Shape, from: number, until: number, grown: number, text: string): Shape {
  const first = Math.max(0, indexAt(before, from) - 1);
  const starts: number[] = [];
  const columns: number[] = [];
  let at = before.starts[first] ?? 0;
  let column = before.columns[first] ?? 0;
  /** The character of before that begins where the last one read ends. */
  let same = before.starts.length - 1;
  for (const { segment } of clusters(text.slice(at))) {
    if (at >= until + grown) {
      const candidate = indexAt(before, at - grown);
      if (before.starts[candidate] === at - grown) {
        same = candidate;
        break;
      }
    }
    starts.push(at);
    columns.push(column);
    at += segment.length;
    column += glyphsOf(segment, 'utf8').length;
  }
  const shifted = column - (before.columns[same] ?? 0);
  const rest = before.starts.length - same;
  const made = {
    starts: new Uint32Array(first + starts.length + rest),
    columns: new Uint32Array(first + columns.length + rest),
  };
  made.starts.set(before.starts.subarray(0, first));
  made.starts.set(starts, first);
  made.columns.set(before.columns.subarray(0, first));
  made.columns.set(columns, first);
  for (let index = 0; index < rest; index += 1) {
    made.starts[first + starts.length + index] = (before.starts[same + index] ?? 0) + grown;
    made.columns[first + starts.length + index] = (before.columns[same + index] ?? 0) + shifted;
  }
  return made;
}

/** The line with another text between two offsets. What is known of the line is not found out again. */
export function changedLine(line: Line, from: number, until: number, inserted: string): Line {
  const changed = lineOf(line.text.slice(0, from) + inserted + line.text.slice(until));
  const before = shapes.get(line);
  if (before === null && isPlain(inserted)) shapes.set(changed, null);
  if (before) {
    const grown = inserted.length - (until - from);
    shapes.set(changed, changedShape(before, from, until, grown, changed.text));
  }
  return changed;
}

/** How many characters stand before an offset. */
export function charactersBefore(line: Line, offset: number): number {
  const known = shapeOfLine(line);
  return known === null ? offset : indexAt(known, offset);
}

/** Where the character that ends at an offset begins; 0 at the beginning. */
export function previousOffset(line: Line, offset: number): number {
  const known = shapeOfLine(line);
  if (known === null) return Math.max(0, offset - 1);
  return known.starts[Math.max(0, indexAt(known, Math.max(0, offset - 1)))] ?? 0;
}

/** Where the character that begins at an offset ends; the line's end at the end. */
export function nextOffset(line: Line, offset: number): number {
  const known = shapeOfLine(line);
  if (known === null) return Math.min(line.text.length, offset + 1);
  return known.starts[indexAt(known, offset) + 1] ?? line.text.length;
}

/** The offset itself when it is between two characters, else the end of the character that it is in. */
export function wholeOffset(line: Line, offset: number): number {
  const within = Math.max(0, Math.min(line.text.length, offset));
  const known = shapeOfLine(line);
  if (known === null) return within;
  const index = indexAt(known, within);
  return known.starts[index] === within ? within : (known.starts[index + 1] ?? line.text.length);
}

/** The columns of the characters between two offsets. */
export function columnsBetween(line: Line, from: number, until: number): number {
  const known = shapeOfLine(line);
  if (known === null) return until - from;
  return (known.columns[indexAt(known, until)] ?? 0) - (known.columns[indexAt(known, from)] ?? 0);
}

/** The offset whose column, counted from `from`, is the wanted one or the last before it; not behind `until`. */
export function offsetInColumn(line: Line, from: number, until: number, column: number): number {
  const known = shapeOfLine(line);
  if (known === null) return Math.min(until, from + column);
  const first = known.columns[indexAt(known, from)] ?? 0;
  return Math.min(until, known.starts[lastNotAbove(known.columns, first + column)] ?? until);
}
