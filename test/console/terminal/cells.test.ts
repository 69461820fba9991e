import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { asciiFor } from '../../../src/screens/terminal/ascii.ts';
import { type Cells, type Display, readCells, readRow } from '../../../src/screens/terminal/cells.ts';
import { FrameReader } from '../../../src/screens/terminal/frame.ts';
import { hasCertainWidth, isSimple } from '../../../src/screens/terminal/glyphs.ts';
import { afterSgr, plain, sgrBetween, styleOf } from '../../../src/screens/terminal/style.ts';

const full: Display = { charset: 'utf8', colour: true };
const ascii: Display = { charset: 'ascii', colour: false };

function glyphs(line: string, columns = 40, display = full): readonly string[] {
  return readCells(line, columns, display).glyphs;
}

/** The row as text, wide glyphs once. */
function spelled({ glyphs }: Cells): string {
  return glyphs.join('');
}

describe('a line', () => {
  it('is a cell per column, wide characters two', () => {
    expect(glyphs('aé日b')).toEqual(['a', 'é', '日', '', 'b']);
  });

  it('keeps marks with their letter, but no tower of them', () => {
    expect(glyphs('e\u0301x')).toEqual(['e\u0301', 'x']);
    expect(glyphs(`e${'\u0301'.repeat(50)}x`)).toEqual(['e\u0301\u0301\u0301', 'x']);
  });

  it('shows an emoji as one sign of two columns, a flag as its letters', () => {
    expect(glyphs('😀x')).toEqual(['😀', '', 'x']);
    expect(glyphs('👨‍👩‍👧x')).toEqual(['👨', '', 'x']);
    expect(glyphs('👍🏽x')).toEqual(['👍', '', 'x']);
    expect(glyphs('❤️x')).toEqual(['❤', ' ', 'x']);
    expect(glyphs('🇳🇱x')).toEqual(['N', 'L', 'x']);
    expect(glyphs('1️⃣x')).toEqual(['1', ' ', 'x']);
  });

  it('is clipped, a wide character at the edge as a whole', () => {
    expect(glyphs('abcdef', 3)).toEqual(['a', 'b', 'c']);
    expect(glyphs('ab日', 3)).toEqual(['a', 'b', ' ']);
    expect(glyphs('ab日', 4)).toEqual(['a', 'b', '日', '']);
  });

  it('is filled up to the width of the screen', () => {
    expect(readRow('ab', 4, full)).toEqual({ glyphs: ['a', 'b', ' ', ' '], styles: [0, 0, 0, 0] });
  });

  it('takes its styles from SGR', () => {
    const { glyphs, styles } = readCells('a\x1b[1;31mb\x1b[7mc\x1b[27;39md\x1b[me\x1b[97;100mf', 10, full);
    expect(glyphs.join('')).toBe('abcdef');
    expect(styles).toEqual([
      plain,
      styleOf({ bold: true, colour: 'red' }),
      styleOf({ bold: true, inverse: true, colour: 'red' }),
      styleOf({ bold: true }),
      plain,
      styleOf({ colour: 'brightWhite', backgroundColour: 'grey' }),
    ]);
  });

  it('has no colours, dimmed or slanted letters where the terminal has none, but stays bold and inverse', () => {
    const { styles } = readCells('\x1b[1;2;3;4;7;31;44mx', 10, { charset: 'utf8', colour: false });
    expect(styles).toEqual([styleOf({ bold: true, underline: true, inverse: true })]);
  });

  it('leaves out colours beyond the sixteen', () => {
    expect(readCells('\x1b[38;5;200ma\x1b[38;2;1;2;3mb\x1b[38;5;9;1mc', 10, full).styles).toEqual([
      plain,
      plain,
      styleOf({ bold: true, colour: 'brightRed' }),
    ]);
  });

  it('lets no other sequence through', () => {
    for (const hostile of [
      '\x1b[2J',
      '\x1b[10;10H',
      '\x1b[?1049l',
      '\x1b]0;title\x07',
      '\x1b]52;c;aGk=\x1b\\',
      '\x1bP1$r\x1b\\',
      '\x1bc',
      '\x1b(0',
      '\x9b31q',
      '\x1b[>4;1m',
    ]) {
      expect(spelled(readCells(`a${hostile}b`, 40, full))).toBe('ab');
    }
    expect(spelled(readCells('a\x1b', 40, full))).toBe('a');
    expect(spelled(readCells('a\x1b[12', 40, full))).toBe('a');
  });

  it('shows blanks for control and format characters, so that columns stay where they are', () => {
    expect(glyphs('a\x07b\tc\u202ed\u200be\x85f')).toEqual([...'a b c d e f']);
    expect(glyphs('a\ud800b')).toEqual(['a', '\ufffd', 'b']);
    expect(glyphs('\u00a0\u2003|')).toEqual([' ', ' ', '|']);
  });

  it('never holds anything that a terminal would act on, whatever it is read from', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('\x1b[', '\x1b]', '\x1b', '\x9b', '31m', '日', '👨‍👩‍👧', '\u0301', '\u202e', '\t'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        (pieces, columns, plainOnly) => {
          const cells = readRow(pieces.join(''), columns, plainOnly ? ascii : full);
          expect(cells.glyphs).toHaveLength(columns);
          expect(cells.styles).toHaveLength(columns);
          cells.glyphs.forEach((glyph, column) => {
            expect(glyph).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u);
            if (plainOnly) expect(glyph).toMatch(/^[ -~]$/);
            const wide = cells.glyphs[column + 1] === '';
            if (glyph === '') expect(column).toBeGreaterThan(0);
            else expect(stringWidth(glyph)).toBe(wide ? 2 : 1);
          });
        },
      ),
      { seed: 20_261_125, numRuns: 500 },
    );
  });

  it('takes as many columns as Ink gives it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        // Ink gives what has no width a place too.
        const segments = Array.from(new Intl.Segmenter().segment(text), ({ segment }) =>
          Math.max(1, stringWidth(segment)),
        );
        expect(glyphs(text, 200)).toHaveLength(segments.reduce((sum, width) => sum + width, 0));
      }),
      { seed: 20_261_126, numRuns: 500 },
    );
  });
});

describe('a simple character', () => {
  it('is one column wide, each of them', () => {
    const simple = Array.from({ length: 0x2800 }, (_, code) => code).filter(isSimple);
    expect(simple.length).toBeGreaterThan(800);
    expect(simple.filter((code) => stringWidth(String.fromCharCode(code)) !== 1)).toEqual([]);
  });

  it('is not an emoji, nor is anything else of certain width', () => {
    for (const doubtful of ['😀', '⌚', 'e\u0301', '①', '\u202f', '⚠']) expect(hasCertainWidth(doubtful)).toBe(false);
    for (const certain of ['a', 'é', '─', '…', '€', 'ж', 'λ', '日', '한', 'ő'])
      expect(hasCertainWidth(certain)).toBe(true);
  });
});

describe('a terminal with ASCII only', () => {
  it.each([
    ['┌──┬─┐', '+--+-+'],
    ['│ x ║', '| x |'],
    ['Crème brûlée', 'Creme brulee'],
    ['Straße Øster Łódź', 'Strase Oster Lodz'],
    ['€ 12,50 …', 'E 12,50 .'],
    ['↑↓←→ • ● ■', '^v<> * * #'],
    ['✔ ✖', '+ x'],
    ['“a” ‘b’ – —', '"a" \'b\' - -'],
    ['½ 日 😀', '? ?? ??'],
    ['ＡＢ', 'A B '],
    ['e\u0301', 'e'],
    ['²', '2'],
  ])('shows %s as %s', (text, shown) => {
    expect(spelled(readCells(text, 40, ascii))).toBe(shown);
  });

  it('gets one ASCII character for any character', () => {
    for (let code = 0xa0; code < 0x3000; code += 1) expect(asciiFor(String.fromCharCode(code))).toMatch(/^[ -~]$/);
  });
});

describe('SGR between two styles', () => {
  const styles = fc
    .integer({ min: 0, max: 63 })
    .chain((flags) =>
      fc
        .tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 }))
        .map(([fg, bg]) => flags | (fg << 6) | (bg << 11)),
    );

  it('leads from the one to the other, and is never longer than starting from plain', () => {
    fc.assert(
      fc.property(styles, styles, (from, to) => {
        const sgr = sgrBetween(from, to);
        const parameters = sgr === '' ? undefined : sgr.slice(2, -1);
        expect(parameters === undefined ? from : afterSgr(from, parameters)).toBe(to);
        expect(sgr.length).toBeLessThanOrEqual(sgrBetween(plain, to).length + 3);
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
  });

  it('is nothing between equals', () => {
    expect(sgrBetween(17, 17)).toBe('');
    expect(sgrBetween(16, plain)).toBe('\x1b[m');
    expect(sgrBetween(plain, 16)).toBe('\x1b[7m');
  });
});

describe('a frame', () => {
  it('has as many rows and columns as the screen, whatever Ink gives', () => {
    const reader = new FrameReader({ columns: 10, rows: 3 }, full);
    expect(reader.read('a').map(spelled)).toEqual(['a         ', ' '.repeat(10), ' '.repeat(10)]);
    expect(reader.read('1\n2\n3\n4\n5').map((row) => spelled(row).trim())).toEqual(['1', '2', '3']);
    expect(reader.read('x'.repeat(50)).map((row) => row.glyphs.length)).toEqual([10, 10, 10]);
  });

  it('gives back the very row that it read before for an equal line', () => {
    const reader = new FrameReader({ columns: 10, rows: 3 }, full);
    const first = reader.read('een\ntwee\ndrie');
    const second = reader.read('een\nTWEE\ndrie');
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
    expect(second[2]).toBe(first[2]);
  });
});
