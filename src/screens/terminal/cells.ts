import type { Charset } from './capabilities.ts';
import { glyphsOf, isSimple } from './glyphs.ts';
import { clustersOf } from './graphemes.ts';
import { afterSgr, plain, type Style, shownStyle } from './style.ts';

/**
 * Cells side by side, one per column: a glyph (one character with its marks) and its style. A wide glyph takes two cells, of
 * which the second is `''` and has the same style.
 */
export interface Cells {
  readonly glyphs: readonly string[];
  readonly styles: readonly Style[];
}

/** What the terminal can show. */
export interface Display {
  readonly charset: Charset;
  readonly colour: boolean;
}

const letters = Array.from({ length: 0x2800 }, (_, code) => String.fromCharCode(code));

/** A row of blanks. */
export function blankCells(columns: number): Cells {
  return { glyphs: new Array<string>(columns).fill(' '), styles: new Array<Style>(columns).fill(plain) };
}

/** How many columns the cell at a place and its other half take. */
export function widthAt(cells: Cells, column: number): 1 | 2 {
  return cells.glyphs[column + 1] === '' ? 2 : 1;
}

/** What begins with ESC or a one-byte CSI, up to its end (ECMA-48 § 5.4, § 8.3): CSI, strings such as OSC, two-character ones. */
const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control sequences are what this finds
  /(?:\x1b\[|\x9b)([0-?]*)[ -/]*([@-~]?)|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/y;

class RowReader {
  readonly glyphs: string[] = [];
  readonly styles: Style[] = [];
  #style: Style = plain;
  #shown: Style = plain;

  constructor(
    readonly columns: number,
    readonly display: Display,
  ) {}

  get full(): boolean {
    return this.glyphs.length >= this.columns;
  }

  /** Reads the sequence at a place and returns where it ends. SGR counts, all else is dropped. */
  sequence(line: string, at: number): number {
    control.lastIndex = at;
    const found = control.exec(line);
    if (found === null) return at + 1;
    const [whole, parameters, final] = found;
    if (final === 'm' && parameters !== undefined && !/[<-?]/.test(parameters)) {
      this.#style = afterSgr(this.#style, parameters);
      this.#shown = shownStyle(this.#style, this.display.colour);
    }
    return at + whole.length;
  }

  simple(code: number): void {
    const { charset } = this.display;
    this.glyphs.push(
      charset === 'ascii' && code > 0x7e ? (glyphsOf(letters[code] ?? '?', charset)[0] ?? '?') : (letters[code] ?? ' '),
    );
    this.styles.push(this.#shown);
  }

  cluster(cluster: string): void {
    const glyphs = glyphsOf(cluster, this.display.charset);
    // A wide glyph that would stick out over the edge is left out whole.
    const cut = this.glyphs.length + glyphs.length > this.columns && glyphs.includes('');
    for (const glyph of glyphs) {
      if (this.full) return;
      this.glyphs.push(cut ? ' ' : glyph);
      this.styles.push(this.#shown);
    }
  }
}

function isControlStart(code: number): boolean {
  return code === 0x1b || code === 0x9b;
}

/**
 * Reads one line of text with SGR into cells, clipped to `columns`. Every line starts plain. Other control sequences are
 * dropped, single control characters become blanks: nothing but glyphs comes out of here.
 * @returns at most `columns` cells
 */
export function readCells(line: string, columns: number, display: Display): Cells {
  const reader = new RowReader(columns, display);
  let at = 0;
  while (at < line.length && !reader.full) {
    const code = line.charCodeAt(at);
    if (isControlStart(code)) {
      at = reader.sequence(line, at);
      continue;
    }
    const next = at + 1 < line.length ? line.charCodeAt(at + 1) : 0x20;
    if (isSimple(code) && (isSimple(next) || next < 0x300)) {
      reader.simple(code);
      at += 1;
      continue;
    }
    // The stretch that needs a closer look ends before an escape, or between two simple characters.
    let end = at + 1;
    while (end < line.length) {
      const unit = line.charCodeAt(end);
      if (isControlStart(unit) || (isSimple(unit) && isSimple(line.charCodeAt(end - 1)))) break;
      end += 1;
    }
    for (const cluster of clustersOf(line.slice(at, end))) reader.cluster(cluster);
    at = end;
  }
  return reader;
}

/** A whole row of the screen from one line: filled up with blanks to exactly `columns` cells. */
export function readRow(line: string, columns: number, display: Display): Cells {
  const { glyphs, styles } = readCells(line, columns, display);
  return {
    glyphs: glyphs.length === columns ? glyphs : [...glyphs, ...new Array<string>(columns - glyphs.length).fill(' ')],
    styles: styles.length === columns ? styles : [...styles, ...new Array<Style>(columns - styles.length).fill(plain)],
  };
}
