import stringWidth from 'string-width';
import { plainLine } from '../../domain/plain-text.ts';
import { clusters } from '../terminal/graphemes.ts';

const plainAscii = /^[\x20-\x7e]*$/;

/** How many columns a text takes. */
export function widthOf(text: string): number {
  return plainAscii.test(text) ? text.length : stringWidth(text);
}

function cut(text: string, width: number): string {
  if (plainAscii.test(text)) return `${text.slice(0, width - 1)}…`;
  let taken = '';
  let room = width - 1;
  for (const { segment } of clusters(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    taken += segment;
  }
  return `${taken}…`;
}

/**
 * A text from the data as a cell of exactly so many columns: plain, blanks at its ends left out, cut with `…`, filled up with
 * blanks.
 * @param width in columns, 1 at least
 */
export function cellText(text: string, width: number, right = false): string {
  const line = plainAscii.test(text) ? text.trim() : plainLine(text);
  const fitting = widthOf(line) > width ? cut(line, width) : line;
  const blanks = ' '.repeat(Math.max(0, width - widthOf(fitting)));
  return right ? blanks + fitting : fitting + blanks;
}

function firstCluster(text: string): string {
  for (const { segment } of clusters(text)) return segment;
  return text;
}

/** Breaks a text into lines of at most so many columns, at blanks where there are any. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const plain = plainLine(paragraph);
    let line = '';
    for (const word of plain.split(' ')) {
      if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
        lines.push(line);
        line = '';
      }
      line = line === '' ? word : `${line} ${word}`;
      while (widthOf(line) > width) {
        // One character at least, or a wide one would never fit.
        const head = cut(line, width + 1).slice(0, -1) || firstCluster(line);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
    if (line !== '' || plain === '') lines.push(line);
  }
  return lines;
}

/** Breaks a text as `wrapped` does; what it stands in from the left, all of its lines do. */
export function indented(text: string, width: number): readonly string[] {
  const blanks = /^ */.exec(text)?.[0] ?? '';
  return wrapped(text, width - blanks.length).map((line) => `${blanks}${line}`);
}
