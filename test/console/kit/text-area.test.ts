import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/screens/keys/decoder.ts';
import { matchKey } from '../../../src/screens/keys/registry.ts';
import { applied, type Command } from '../../../src/screens/kit/text-area/commands.ts';
import { commandFor, textAreaKeys } from '../../../src/screens/kit/text-area/keys.ts';
import { columnsBetween, lineOf, nextOffset } from '../../../src/screens/kit/text-area/line.ts';
import { motions } from '../../../src/screens/kit/text-area/motion.ts';
import { rowEnd, rowStarts } from '../../../src/screens/kit/text-area/rows.ts';
import {
  lastPlace,
  placeAfter,
  selectionOf,
  type TextArea,
  textArea,
  textOf,
  type View,
} from '../../../src/screens/kit/text-area/text-area.ts';
import { readCells } from '../../../src/screens/terminal/cells.ts';
import { clustersOf } from '../../../src/screens/terminal/graphemes.ts';

const view: View = { columns: 21, rows: 5 };
const family = '👨‍👩‍👧‍👦';
const accent = 'e\u0301';

/** Types bytes as a terminal sends them. */
function typed(area: TextArea, bytes: string, place: View = view): TextArea {
  const decoder = new KeyDecoder();
  const at = performance.now();
  const events = [...decoder.decode(Buffer.from(bytes), at), ...decoder.flush(at + 1000)];
  return events.reduce((now, event) => {
    const bindings = textAreaKeys.map((key) => ({ ...key, run: () => {} }));
    const match = event.kind === 'key' ? matchKey(event, bindings, now) : undefined;
    if (match?.kind === 'disabled') return now;
    const named = textAreaKeys.find(({ id }) => id === match?.binding.id)?.command;
    const command = named ?? commandFor(event);
    return command === undefined ? now : applied(now, command, place);
  }, area);
}

/** The text with a bar where the cursor is, and brackets around what is selected. */
function shown(area: TextArea): string {
  const marks: [number, string][] = [];
  const offsetOf = ({ line, offset }: { readonly line: number; readonly offset: number }) =>
    area.lines.slice(0, line).reduce((sum, { text }) => sum + text.length + 1, 0) + offset;
  const selection = selectionOf(area);
  marks.push([offsetOf(area.cursor), '|']);
  if (selection) marks.push([offsetOf(selection.from), '['], [offsetOf(selection.until), ']']);
  let text = textOf(area);
  for (const [at, mark] of marks.sort((a, b) => b[0] - a[0])) text = text.slice(0, at) + mark + text.slice(at);
  return text;
}

const keysOf = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  wordRight: '\x1b[1;5C',
  wordLeft: '\x1b[1;5D',
  textStart: '\x1b[1;5H',
  textEnd: '\x1b[1;5F',
  shiftRight: '\x1b[1;2C',
  shiftDown: '\x1b[1;2B',
  shiftWordRight: '\x1b[1;6C',
  backspace: '\x7f',
  delete: '\x1b[3~',
  wordDelete: '\x1b[3;5~',
  f3: '\x1bOR',
  f7: '\x1b[18~',
  f8: '\x1b[19~',
} as const;
const k = keysOf;

describe('typing', () => {
  it('puts text, line breaks and pieces in, all keys of one packet in their order', () => {
    expect(shown(typed(textArea(''), `ab\rcd${k.up}${k.end}!${k.down}${k.backspace}x`))).toBe('ab!\ncx|');
    expect(shown(typed(textArea('een twee'), `${k.wordRight}*|X|* `))).toBe('een *|X|* |twee');
  });

  it('erases letters, words and line breaks in both directions', () => {
    expect(shown(typed(textArea('ab\ncd'), `${k.down}${k.backspace}`))).toBe('ab|cd');
    expect(shown(typed(textArea('ab\ncd'), `${k.end}${k.delete}${k.delete}`))).toBe('ab|d');
    expect(shown(typed(textArea('een twee drie'), `${k.end}\x17`))).toBe('een twee |');
    expect(shown(typed(textArea('een twee drie'), k.wordDelete))).toBe('|twee drie');
    for (const key of ['\x1b\x7f', '\x1b[127;5u']) {
      expect(shown(typed(textArea('een twee'), k.end + key))).toBe('een |');
    }
    expect(shown(typed(textArea('*|NAAM|* x'), `${k.end}\x17\x17`))).toBe('*|NAAM|');
  });

  it('takes a paste of any size in one step, with its line breaks, blanks for tabs and nothing that controls', () => {
    const pasted = typed(textArea('<>'), `${k.right}\x1b[200~a\r\nb\tc\rd\x07\x1b[31m\x1b[201~`);
    expect(textOf(pasted)).toBe('<a\nb  c\nd[31m>');
    expect(textOf(typed(pasted, k.f7))).toBe('<>');
    const long = 'regel met tekst\n'.repeat(20_000);
    const huge = typed(textArea(''), `\x1b[200~${long}\x1b[201~`);
    expect(huge.lines).toHaveLength(20_001);
    expect(textOf(typed(huge, k.f7))).toBe('');
  });

  it('makes blanks of line breaks where there is one line only', () => {
    const one = applied(textArea('a\nb', true), { do: 'insert', text: 'x\r\n\ty' }, view);
    expect(textOf(one)).toBe('x   ya b');
    expect(textOf(applied(one, { do: 'type', text: '\n' }, view))).toBe('x   y a b');
  });
});

describe('characters', () => {
  it('stay whole: an emoji with all its parts and a letter with its accent are one', () => {
    const area = typed(textArea(`a${family}${accent}b`), k.right);
    expect(shown(typed(area, k.right))).toBe(`a${family}|${accent}b`);
    expect(shown(typed(area, k.right + k.right))).toBe(`a${family}${accent}|b`);
    expect(textOf(typed(area, k.delete))).toBe(`a${accent}b`);
    expect(textOf(typed(area, k.right + k.backspace))).toBe(`a${accent}b`);
    expect(textOf(typed(area, k.right + k.right + k.backspace))).toBe(`a${family}b`);
  });

  it('of two columns count as two on the way up and down', () => {
    const area = typed(textArea(`日本語\nabcdef`), k.right + k.right);
    expect(shown(typed(area, k.down))).toBe('日本語\nabcd|ef');
    expect(shown(typed(area, `${k.down}${k.right}${k.up}`))).toBe('日本|語\nabcdef');
  });

  it('that are joined to the one before by what is typed leave the cursor behind them', () => {
    expect(shown(typed(textArea('b'), 'e\u0301'))).toBe('e\u0301|b');
    const joined = applied(typed(textArea('e'), k.end), { do: 'insert', text: '\u0301' }, view);
    expect(shown(joined)).toBe('e\u0301|');
    expect(textOf(typed(joined, k.f7))).toBe('e');
  });
});

describe('moving', () => {
  it('keeps to the column that one came from, through shorter lines', () => {
    const area = textArea('abcdefgh\nab\nabcdefgh');
    expect(shown(typed(area, k.end + k.down))).toBe('abcdefgh\nab|\nabcdefgh');
    expect(shown(typed(area, k.end + k.down + k.down))).toBe('abcdefgh\nab\nabcdefgh|');
    expect(shown(typed(area, k.end + k.down + k.left + k.down))).toBe('abcdefgh\nab\na|bcdefgh');
  });

  it('goes by rows as they are wrapped, Home and End to the ends of the row', () => {
    const area = textArea('een twee drie vier vijf zes');
    const second = typed(area, k.down);
    expect(shown(second)).toBe('een twee drie vier |vijf zes');
    expect(shown(typed(second, k.up + k.end))).toBe('een twee drie vier| vijf zes');
    expect(shown(typed(second, k.end))).toBe('een twee drie vier vijf zes|');
    expect(shown(typed(second, k.end + k.home))).toBe('een twee drie vier |vijf zes');
  });

  it('goes by words, by pages and to both ends of the text', () => {
    const area = textArea('een, twee\n\nDrie 4');
    expect(shown(typed(area, k.wordRight))).toBe('een|, twee\n\nDrie 4');
    expect(shown(typed(area, k.wordRight + k.wordRight))).toBe('een, |twee\n\nDrie 4');
    expect(shown(typed(area, k.textEnd + k.wordLeft))).toBe('een, twee\n\nDrie |4');
    expect(shown(typed(area, k.textEnd + k.textStart))).toBe('|een, twee\n\nDrie 4');
    const long = textArea(Array.from({ length: 30 }, (_, index) => `regel ${index}`).join('\n'));
    expect(typed(long, k.pageDown).cursor).toEqual({ line: 4, offset: 0 });
    expect(typed(long, k.pageDown + k.pageDown + k.pageUp).cursor).toEqual({ line: 4, offset: 0 });
  });
});

describe('selecting', () => {
  it('with Shift and a movement, and typing takes its place', () => {
    const area = typed(textArea('een twee'), k.shiftWordRight);
    expect(shown(area)).toBe('[een ]|twee');
    expect(textOf(typed(area, 'x'))).toBe('xtwee');
    expect(textOf(typed(area, k.backspace))).toBe('twee');
    expect(selectionOf(typed(area, k.right))).toBe(null);
  });

  it('with a key that begins it, for terminals that do not send Shift', () => {
    const area = typed(textArea('een twee'), `${k.f3}${k.right}${k.right}`);
    expect(selectionOf(area)).toEqual({ from: { line: 0, offset: 0 }, until: { line: 0, offset: 2 } });
    expect(textOf(typed(area, '\x18'))).toBe('n twee');
    expect(selectionOf(typed(area, k.f3))).toBe(null);
    for (const key of ['\x02', '\x00', k.f3]) expect(typed(textArea('x'), key).marking).toBe(true);
  });

  it('cuts, copies and pastes, over lines too, as one step each', () => {
    const cut = typed(textArea('een\ntwee\ndrie'), `${k.shiftDown}\x18`);
    expect(shown(cut)).toBe('|twee\ndrie');
    expect(shown(typed(cut, `${k.textEnd}\x16`))).toBe('twee\ndrieeen\n|');
    const copied = typed(textArea('ab'), `\x01\x0b${k.right}\x16\x16`);
    expect(textOf(copied)).toBe('ababab');
    expect(textOf(typed(copied, k.f7))).toBe('abab');
    expect(textOf(typed(textArea('ab'), `\x01\x03${k.right}\x16`))).toBe('abab');
  });
});

describe('undoing', () => {
  it('takes back what was typed word by word, and makes it again', () => {
    const area = typed(textArea(''), 'een twee drie');
    expect(textOf(typed(area, k.f7))).toBe('een twee ');
    expect(textOf(typed(area, k.f7 + k.f7 + k.f7))).toBe('');
    expect(textOf(typed(area, k.f7 + k.f7 + k.f7 + k.f8 + k.f8))).toBe('een twee ');
    expect(textOf(typed(area, '\x1a\x1a\x19'))).toBe('een twee ');
    expect(typed(area, `${k.f7}x`).future).toBe(null);
  });

  it('takes back a run of Backspaces in one, and puts the cursor where it was', () => {
    const area = typed(textArea('abcdef'), k.end + k.backspace + k.backspace + k.backspace);
    expect(shown(area)).toBe('abc|');
    expect(shown(typed(area, k.f7))).toBe('abcdef|');
  });

  it('selects again what was replaced', () => {
    expect(shown(typed(textArea('een twee'), `${k.shiftWordRight}x${k.f7}`))).toBe('[een ]|twee');
  });
});

const piece = fc.constantFrom(
  'a',
  'B',
  ' ',
  '  ',
  'é',
  'e\u0301',
  '\u0301',
  '日',
  '🍞',
  family,
  '\u200d',
  '🇳🇱',
  '🇳',
  'ß',
  '\n',
  '한',
  'ᄒ',
  'क्ष',
  '*|',
  '|*',
  '\u00a0',
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const command: fc.Arbitrary<Command> = fc.oneof(
  piece.map((text): Command => ({ do: 'type', text })),
  anyText.map((text): Command => ({ do: 'insert', text })),
  fc.record({ do: fc.constant('move' as const), to: fc.constantFrom(...motions), selects: fc.boolean() }),
  fc.record({ do: fc.constant('erase' as const), to: fc.constantFrom('left', 'right', 'wordLeft', 'wordRight') }),
  fc
    .constantFrom('select-all', 'mark', 'unselect', 'cut', 'copy', 'paste', 'undo', 'redo')
    .map((name) => ({ do: name })),
  anyText.map((text): Command => ({ do: 'set', text })),
);
const place = fc.record({ columns: fc.integer({ min: 3, max: 40 }), rows: fc.integer({ min: 1, max: 8 }) });

/** Whether an offset is between two characters of a line. */
function isBoundary(text: string, offset: number): boolean {
  let at = 0;
  for (const cluster of clustersOf(text)) {
    if (at >= offset) break;
    at += cluster.length;
  }
  return at === offset;
}

function expectSound(area: TextArea): void {
  expect(area.lines.length).toBeGreaterThan(0);
  for (const { line, offset } of [area.cursor, ...(area.anchor ? [area.anchor] : [])]) {
    const { text } = area.lines[line] ?? { text: null };
    expect(text).not.toBe(null);
    expect(isBoundary(text ?? '', offset), `${JSON.stringify(text)} at ${offset}`).toBe(true);
  }
  for (const { text } of area.lines) expect(text).not.toMatch(/[\n\r\t]/);
  expect(area.top).toBeGreaterThanOrEqual(0);
}

describe('whatever is pressed', () => {
  it('leaves cursor and selection between two characters of a line that is there', () => {
    fc.assert(
      fc.property(anyText, fc.array(command, { maxLength: 30 }), place, fc.boolean(), (text, commands, at, oneLine) => {
        let area = textArea(text, oneLine);
        for (const one of commands) {
          area = applied(area, one, at);
          expectSound(area);
          if (oneLine) expect(area.lines).toHaveLength(1);
        }
      }),
    );
  });

  it('can be taken back to the start, and made again to the end', () => {
    fc.assert(
      fc.property(anyText, fc.array(command, { maxLength: 30 }), place, (text, commands, at) => {
        const start = textArea(text);
        const end = commands.reduce((area, one) => applied(area, one, at), start);
        // What was taken back already is made again first.
        let back = end;
        while (back.past !== null) back = applied(back, { do: 'undo' }, at);
        expect(textOf(back)).toBe(textOf(start));
        expectSound(back);
        let again = back;
        const steps: string[] = [];
        while (again.future !== null) {
          again = applied(again, { do: 'redo' }, at);
          steps.push(textOf(again));
        }
        expect([textOf(start), ...steps]).toContain(textOf(end));
      }),
    );
  });

  it('leaves known of each line what one would find out anew', () => {
    fc.assert(
      fc.property(anyText, fc.array(command, { maxLength: 30 }), place, (text, commands, at) => {
        let area = textArea(text);
        for (const one of commands) {
          area = applied(area, one, at);
          for (const line of area.lines) {
            const fresh = lineOf(line.text);
            const places = Array.from({ length: line.text.length + 1 }, (_, offset) => offset);
            expect(places.map((offset) => nextOffset(line, offset))).toEqual(
              places.map((offset) => nextOffset(fresh, offset)),
            );
            const end = line.text.length;
            expect(columnsBetween(line, 0, end)).toBe(columnsBetween(fresh, 0, end));
            expect(rowStarts(line, at.columns)).toEqual(rowStarts(fresh, at.columns));
          }
        }
      }),
    );
  });

  it('changes nothing by moving, selecting and copying', () => {
    const still = fc.oneof(
      fc.record({ do: fc.constant('move' as const), to: fc.constantFrom(...motions), selects: fc.boolean() }),
      fc.constantFrom('select-all', 'mark', 'unselect', 'copy').map((name): Command => ({ do: name })),
    );
    fc.assert(
      fc.property(anyText, fc.array(still), place, (text, commands, at) => {
        const start = textArea(text);
        const end = commands.reduce((area, one) => applied(area, one, at), start);
        expect(end.lines).toBe(start.lines);
        expect(end.past).toBe(null);
      }),
    );
  });
});

describe('wrapping', () => {
  it('covers every line exactly once, in rows that fit, without splitting a character', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        for (const { text: one } of textArea(text).lines) {
          const line = lineOf(one);
          const starts = rowStarts(line, width);
          const rows = starts.map((from, row) => one.slice(from, rowEnd(line, starts, row)));
          expect(rows.join('')).toBe(one);
          for (const [row, from] of starts.entries()) {
            expect(isBoundary(one, from)).toBe(true);
            const shownRow = rows[row] ?? '';
            const columns = columnsBetween(line, from, rowEnd(line, starts, row));
            const spare = shownRow.endsWith(' ') ? 1 : 0;
            const single = clustersOf(shownRow).length === 1;
            if (!single) expect(columns).toBeLessThanOrEqual(width + spare);
            expect(shownRow !== '' || one === '').toBe(true);
          }
        }
      }),
    );
  });

  it('breaks at blanks, and inside a word only where it is wider than a row', () => {
    const rowsOf = (text: string, width: number) => {
      const line = lineOf(text);
      const starts = rowStarts(line, width);
      return starts.map((from, row) => text.slice(from, rowEnd(line, starts, row)));
    };
    expect(rowsOf('een twee drie', 8)).toEqual(['een twee ', 'drie']);
    expect(rowsOf('aaaaaaaaaa bb', 4)).toEqual(['aaaa', 'aaaa', 'aa ', 'bb']);
    expect(rowsOf('日本語テキスト', 5)).toEqual(['日本', '語テ', 'キス', 'ト']);
  });

  it('measures as the screen does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const flat = text.replaceAll('\n', '');
        for (const charset of ['utf8', 'ascii'] as const) {
          const cells = readCells(flat, 1000, { charset, colour: true });
          expect(columnsBetween(lineOf(flat), 0, flat.length)).toBe(cells.glyphs.length);
        }
      }),
    );
  });
});

it('ends where its text ends', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(placeAfter({ line: 0, offset: 0 }, textOf(textArea(text)))).toEqual(lastPlace(textArea(text)));
    }),
  );
});
