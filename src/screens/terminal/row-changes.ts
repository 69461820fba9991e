import { type Cells, widthAt } from './cells.ts';
import { hasCertainWidth } from './glyphs.ts';
import { plain, type Style, sgrBetween } from './style.ts';

/** Unchanged cells between two changed ones that cost no more than a new address. */
const bridged = 7;
/** Blanks at the end of a row from which on erasing is shorter. */
const worthErasing = 4;

/** Where the cursor goes: row and column count from 0 (CUP, ECMA-48 § 8.3.21, counts from 1). */
export function cursorTo(row: number, column: number): string {
  return column === 0 ? `\x1b[${row + 1}H` : `\x1b[${row + 1};${column + 1}H`;
}

function differs(shown: Cells, next: Cells, column: number): boolean {
  return shown.glyphs[column] !== next.glyphs[column] || shown.styles[column] !== next.styles[column];
}

/** From where on a row is blank and plain. */
function blankFrom({ glyphs, styles }: Cells): number {
  let column = glyphs.length;
  while (column > 0 && glyphs[column - 1] === ' ' && styles[column - 1] === plain) column -= 1;
  return column;
}

/** First column after a stretch of changes, short unchanged gaps and whole glyphs included. */
function stretchEnd(shown: Cells, next: Cells, from: number): number {
  const columns = next.glyphs.length;
  let end = from + 1;
  for (let column = end; column < columns && column - end <= bridged; column += 1) {
    if (differs(shown, next, column)) end = column + 1;
  }
  while (next.glyphs[end] === '') end += 1;
  // A terminal that makes a doubtful glyph wider spoils its neighbour.
  while (end < columns && !hasCertainWidth(next.glyphs[end - 1] || (next.glyphs[end - 2] ?? ' '))) {
    end += widthAt(next, end);
  }
  return end;
}

/** Collects what changes a row; holds the style that the terminal is in. */
export class RowChanges {
  text = '';
  #style: Style = plain;

  /** Appends what turns the shown row into the next one; nothing if they are equal. Places the cursor first, always. */
  add(row: number, shown: Cells, next: Cells): void {
    const columns = next.glyphs.length;
    const blanks = blankFrom(next);
    let column = 0;
    while (column < columns) {
      if (!differs(shown, next, column)) {
        column += 1;
        continue;
      }
      // Never the second half of a wide glyph: it changes only together with the first.
      const end = stretchEnd(shown, next, column);
      if (this.#erases(row, shown, next, column, end, blanks)) return;
      this.#glyphs(row, next, column, end);
      column = end;
    }
  }

  /** Back to plain at the end, so that whatever else may be written to the terminal is plain. */
  end(): string {
    this.#become(plain);
    return this.text;
  }

  /** Ends the row by erasing, where what is left to change is blanks and enough of them. */
  #erases(row: number, shown: Cells, next: Cells, start: number, end: number, blanks: number): boolean {
    const from = Math.max(start, blanks);
    if (end <= blanks || blankFrom(shown) - from < worthErasing) return false;
    if (start < from) this.#glyphs(row, next, start, from);
    else this.text += cursorTo(row, from);
    this.#become(plain);
    this.text += '\x1b[K';
    return true;
  }

  #become(style: Style): void {
    this.text += sgrBetween(this.#style, style);
    this.#style = style;
  }

  #glyphs(row: number, { glyphs, styles }: Cells, start: number, end: number): void {
    this.text += cursorTo(row, start);
    for (let column = start; column < end; column += 1) {
      const glyph = glyphs[column] ?? ' ';
      if (glyph === '') continue;
      const style = styles[column] ?? plain;
      if (style !== this.#style) this.#become(style);
      if (hasCertainWidth(glyph)) {
        this.text += glyph;
        continue;
      }
      const wide = glyphs[column + 1] === '';
      // Where the terminal takes one column for it, the second must not keep what was there.
      if (wide) this.text += `  ${cursorTo(row, column)}`;
      this.text += glyph;
      const after = column + (wide ? 2 : 1);
      if (after < end) this.text += cursorTo(row, after);
    }
  }
}
