import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, typedCell } from '../../../src/actions/csv/cells.ts';
import { unprotected, withoutFormula } from '../../../src/actions/csv/formula.ts';

const piece = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '＝', '＠', "'", ' ', ',', ';', '\t', '\r', '\n', '"', 'a', '1', 'Söhne'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** Where a spreadsheet may see a cell begin, whatever it takes for a separator. */
function cellsIn(text: string): readonly string[] {
  return text.split(/[,;\t\r\n]/);
}

describe('a text that could be a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x.example")', `'=HYPERLINK("http://x.example")`],
    ['+31 20 123', "'+31 20 123"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    [' =1', "' =1"],
    ["'=1", "''=1"],
    ['＝1', "'＝1"],
    ['brood,=1', "brood,'=1"],
    [`x,"=cmd|'/C calc'!A0,"`, `x,'"=cmd|'/C calc'!A0,"`],
    ['x;" "=1', `x;'" "=1`],
    [`,"'=1`, `,'"'=1`],
    ['"=1"', `'"=1"`],
    ['"a";"b"', '"a";"b"'],
    ["'t Hoekje", "'t Hoekje"],
    ['Jan-Piet @ Zn.', 'Jan-Piet @ Zn.'],
    ['a@x.example, b@x.example', 'a@x.example, b@x.example'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(withoutFormula(text)).toBe(written);
    expect(unprotected(written)).toBe(text);
  });

  it('cannot run wherever a cell may begin in it, and is read back as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = withoutFormula(text);
        for (const cell of cellsIn(written)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
        expect(unprotected(written)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a line of a file', () => {
  it('holds no control character, and ends with CR and LF', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        const line = csvLine(texts.map(typedCell));
        expect(line.endsWith('\r\n')).toBe(true);
        expect(line.slice(0, -2)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('quotes what would end a cell', () => {
    expect(csvLine(['a;b', 'c "d"', 'e, f', 'plain', '007'].map(typedCell))).toBe(
      '"a;b";"c ""d""";"e, f";plain;007\r\n',
    );
  });
});
