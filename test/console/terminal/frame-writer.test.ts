import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Size } from '../../../src/screens/terminal/capabilities.ts';
import type { Cells, Display } from '../../../src/screens/terminal/cells.ts';
import { type Frame, FrameReader } from '../../../src/screens/terminal/frame.ts';
import { FrameWriter } from '../../../src/screens/terminal/frame-writer.ts';
import { type Patch, withPatches } from '../../../src/screens/terminal/layer.ts';
import { styleOf } from '../../../src/screens/terminal/style.ts';
import { type ShownCell, TerminalScreen } from '../../helpers/terminal-screen.ts';

const full: Display = { charset: 'utf8', colour: true };
const inverse = styleOf({ inverse: true });

function started(size: Size, display = full) {
  const screen = new TerminalScreen(size);
  const pieces: string[] = [];
  const writer = new FrameWriter(size, display, (text) => {
    pieces.push(text);
    screen.write(text);
  });
  const reader = new FrameReader(size, display);
  return {
    screen,
    writer,
    reader,
    pieces,
    draw: (lines: readonly string[]) => writer.write(reader.read(lines.join('\n'))),
  };
}

/** Style bits of a shown cell, in the order in which a style packs them. */
function shownStyle(cell: ShownCell): number {
  const flags = [cell.bold, cell.dim, cell.italic, cell.underline, cell.inverse, cell.strikethrough];
  const bits = flags.reduce((sum, on, index) => sum + (on ? 1 << index : 0), 0);
  return bits | ((cell.colour + 1) << 6) | ((cell.backgroundColour + 1) << 11);
}

/** Where the screen is not what the row says; nothing when all is well. */
async function differences(screen: TerminalScreen, frame: readonly Cells[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [row, { glyphs, styles }] of frame.entries()) {
    const cells = await screen.cells(row);
    for (const [column, glyph] of glyphs.entries()) {
      const cell = cells[column];
      // A terminal that gives an emoji one column has a blank in the other.
      const text = glyph === '' ? cell?.text.trim() : cell?.text || ' ';
      if (text !== glyph || cell === undefined || shownStyle(cell) !== styles[column]) {
        wrong.push(`${row},${column}: ${JSON.stringify([glyph, styles[column]])} shows as ${JSON.stringify(cell)}`);
      }
    }
  }
  return wrong;
}

/** Where the text places the cursor. */
function addresses(text: string): string[] {
  return text.split('\x1b[').flatMap((piece) => /^(\d+(?:;\d+)?)H/.exec(piece)?.[1] ?? []);
}

const sgrs = [
  '\x1b[7m',
  '\x1b[27m',
  '\x1b[1m',
  '\x1b[22m',
  '\x1b[31m',
  '\x1b[39m',
  '\x1b[44m',
  '\x1b[49m',
  '\x1b[2;3;4;9m',
  '\x1b[92;105m',
  '\x1b[m',
];
const bits = [
  'a',
  'Factuur',
  ' ',
  '        ',
  '2026-00123',
  '─│┌',
  'é',
  'ő',
  '日本',
  '한',
  'e\u0301',
  '😀',
  '👨‍👩‍👧',
  'ж',
  '⚠️',
  '€',
  'x',
];
const line = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...bits), weight: 4 }, fc.constantFrom(...sgrs)), { maxLength: 24 })
  .map((pieces) => pieces.join(''));

function patches({ columns, rows }: Size) {
  const patch = fc.record(
    {
      row: fc.integer({ min: -1, max: rows }),
      column: fc.integer({ min: -1, max: columns }),
      text: fc.constantFrom('*', '>', '日', '[x]', '\x1b[1mfout\x1b[m', 'een lange tekst over de rand heen', ''),
      width: fc.integer({ min: 0, max: columns + 2 }),
      style: fc.constantFrom(0, inverse, styleOf({ colour: 'red' }), styleOf({ bold: true, backgroundColour: 'blue' })),
    },
    { requiredKeys: ['row', 'column'] },
  );
  return fc.array(patch as fc.Arbitrary<Patch>, { maxLength: 5 });
}

/** What should show, put together the slow way. */
function composed(frame: Frame, layers: ReadonlyMap<string, readonly Patch[]>): Cells[] {
  const all = [...layers.values()].flat();
  return frame.map((row, index) =>
    withPatches(
      row,
      all.filter((patch) => patch.row === index),
      full,
    ),
  );
}

describe.each([
  [{ columns: 80, rows: 24 }, 20],
  [{ columns: 132, rows: 50 }, 8],
  [{ columns: 7, rows: 3 }, 150],
])('on a screen of %j', (size, numRuns) => {
  const step = fc.oneof(
    fc.record({ rows: fc.array(fc.tuple(fc.nat(size.rows - 1), line), { maxLength: 6 }) }),
    fc.record({ layer: fc.constantFrom('list', 'field'), patches: patches(size) }),
    fc.constant({ repaint: true }),
  );

  it('the terminal shows the frame and its layers after every change, and nothing scrolls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: size.rows }),
        fc.array(step, { maxLength: 6 }),
        async (first, steps) => {
          const { screen, writer, reader } = started(size);
          const lines = [...first];
          const layers = new Map<string, readonly Patch[]>();
          let frame = reader.read(lines.join('\n'));
          writer.write(frame);
          for (const one of steps) {
            if ('rows' in one) {
              for (const [row, text] of one.rows) {
                while (lines.length <= row) lines.push('');
                lines[row] = text;
              }
              frame = reader.read(lines.join('\n'));
              writer.write(frame);
            } else if ('layer' in one) {
              if (one.patches.length === 0) layers.delete(one.layer);
              else layers.set(one.layer, one.patches);
              writer.setLayer(one.layer, one.patches);
              writer.flush();
            } else {
              writer.repaint();
            }
          }
          expect(await differences(screen, composed(frame, layers))).toEqual([]);
          expect(screen.scrolled).toBe(0);
          expect(screen.answers).toBe('');
          expect(Buffer.byteLength(screen.written)).toBe(writer.bytes);
        },
      ),
      { seed: 20_261_128, numRuns },
    );
  });
});

describe('what is sent', () => {
  const size = { columns: 80, rows: 24 };
  const rows = Array.from(
    { length: 22 },
    (_, index) => `  2026-00${100 + index}  Bakkerij De Gouden Korst   € ${100 + index},50`,
  );

  it('is nothing when nothing changed', () => {
    const { writer, draw, pieces } = started(size);
    draw(rows);
    const { bytes } = writer;
    draw(rows);
    draw([...rows]);
    writer.flush();
    expect(writer.bytes).toBe(bytes);
    expect(pieces).toHaveLength(1);
  });

  it('is one piece per frame, and no more than the changed cells and their address', () => {
    const { pieces, draw } = started(size);
    draw(rows);
    draw(rows.map((row, index) => (index === 5 || index === 9 ? row.replace('€ 1', '€ 9') : row)));
    expect(pieces.slice(1)).toEqual(['\x1b[6;44H9\x1b[10;44H9']);
  });

  it('goes over a short unchanged stretch, and makes a new address for a long one', () => {
    const { pieces, draw } = started(size);
    draw(['abcdefghijklmnopqrstuvwxyz']);
    draw(['Abcd_fghijklmnopqrstuvwxyZ']);
    expect(pieces[1]).toBe('\x1b[1HAbcd_\x1b[1;26HZ');
  });

  it('ends a row that became shorter by erasing', () => {
    const { pieces, draw } = started(size);
    draw(['Bakkerij De Gouden Korst', '\x1b[7mBakkerij De Gouden Korst']);
    draw(['Bakkerij', '']);
    expect(pieces[1]).toBe('\x1b[1;10H\x1b[K\x1b[2H\x1b[K');
  });

  it('leaves the terminal plain', () => {
    const { pieces, draw } = started(size);
    draw(['\x1b[7;31mfout']);
    expect(pieces[0]).toBe('\x1b[m\x1b[2J\x1b[1H\x1b[7;31mfout\x1b[m');
  });

  it('sets out every stretch by its address, so that a full last column never wraps', async () => {
    const { screen, draw, pieces } = started(size);
    draw(Array.from({ length: 24 }, () => 'x'.repeat(80)));
    draw(Array.from({ length: 24 }, () => 'y'.repeat(80)));
    expect(screen.scrolled).toBe(0);
    expect(await screen.rows()).toEqual(Array.from({ length: 24 }, () => 'y'.repeat(80)));
    expect(pieces[1]?.split('\x1b[').slice(1)).toHaveLength(24);
  });

  it('is in ASCII on a terminal that has no more', () => {
    const { screen, draw } = started(size, { charset: 'ascii', colour: false });
    draw(['┌─ Bäckerei Müller ─┐ € 5', '\x1b[31m日本\x1b[m|']);
    expect(screen.written.replaceAll('\x1b', '')).toMatch(/^[ -~]*$/);
    expect(screen.written).toContain('+- Backerei Muller -+ E 5');
  });

  it('is the whole screen again on demand, whatever a stranger wrote over it', async () => {
    const { screen, writer, draw } = started(size);
    draw(rows);
    writer.setLayer('list', [{ row: 3, column: 0, width: 80, style: inverse }]);
    writer.flush();
    const before = await screen.rows();
    screen.write('\x1b[5;5HBroadcast message from root\r\n\x1b[31m');
    writer.repaint();
    expect(await screen.rows()).toEqual(before);
    expect((await screen.cells(3))[79]?.inverse).toBe(true);
    expect((await screen.cells(4))[0]).toMatchObject({ inverse: false, colour: -1 });
  });

  it('is the whole screen after its size changed, and nothing of the old one stays', async () => {
    const { screen, writer, draw } = started(size);
    draw(rows);
    const smaller = { columns: 60, rows: 10 };
    screen.resize(smaller);
    writer.resize(smaller);
    writer.write(new FrameReader(smaller, full).read(rows.join('\n')));
    expect(await screen.rows()).toEqual(rows.slice(0, 10).map((row) => row.slice(0, 60)));
  });
});

describe('a list that moves its cursor in a layer', () => {
  const size = { columns: 120, rows: 40 };
  const rows = Array.from(
    { length: 36 },
    (_, index) => `   2026-00${100 + index}  ${'Bakkerij De Gouden Korst '.repeat(3)}  € ${100 + index},50`,
  );
  const cursorAt = (row: number): readonly Patch[] => [
    { row, column: 0, text: '>' },
    { row, column: 0, width: size.columns, style: inverse },
  ];

  it('rewrites two rows and nothing else, in one piece', async () => {
    const { screen, writer, pieces, draw } = started(size);
    writer.setLayer('list', cursorAt(5));
    draw(rows);
    writer.setLayer('list', cursorAt(6));
    const { bytes } = writer;
    writer.flush();
    expect(pieces).toHaveLength(2);
    // Both rows in full, because all their cells change; addresses and SGR come to 20 bytes.
    expect(writer.bytes - bytes).toBeLessThanOrEqual(2 * size.columns + 20 + 2 * 2);
    expect(addresses(pieces[1] ?? '')).toEqual(['6', '7']);
    expect((await screen.cells(5)).some((cell) => cell.inverse)).toBe(false);
    expect((await screen.cells(6)).every((cell) => cell.inverse)).toBe(true);
  });

  it('sends a mark as one cell', () => {
    const { writer, pieces, draw } = started(size);
    draw(rows);
    writer.setLayer('list', [{ row: 4, column: 1, text: '*' }]);
    writer.flush();
    expect(pieces[1]).toBe('\x1b[5;2H*');
    writer.setLayer('list', []);
    writer.flush();
    expect(pieces[2]).toBe('\x1b[5;2H ');
  });

  it('arrives together with the next page', async () => {
    const { screen, writer, pieces, draw } = started(size);
    writer.setLayer('list', cursorAt(35));
    draw(rows);
    writer.setLayer('list', cursorAt(0));
    draw(rows.map((row) => row.replace('2026-00', '2026-01')));
    expect(pieces).toHaveLength(2);
    expect((await screen.rows())[0]).toMatch(/^> {2}2026-01100/);
  });

  it('lies above the layers that were set before it', async () => {
    const { screen, writer, draw } = started(size);
    draw(rows);
    writer.setLayer('list', cursorAt(3));
    writer.setLayer('dialog', [{ row: 3, column: 10, text: ' Verwijderen? ', style: styleOf({ bold: true }) }]);
    writer.flush();
    const cells = await screen.cells(3);
    expect(cells[9]?.inverse).toBe(true);
    expect(cells[12]).toMatchObject({ text: 'e', inverse: false, bold: true });
  });

  it('costs less than a millisecond a key', () => {
    const { writer, reader } = started(size);
    writer.write(reader.read(rows.join('\n')));
    const times: number[] = [];
    for (let key = 0; key < 400; key += 1) {
      const start = performance.now();
      writer.setLayer('list', cursorAt(key % 36));
      writer.flush();
      times.push(performance.now() - start);
    }
    const median = times.sort((a, b) => a - b)[200] ?? Number.POSITIVE_INFINITY;
    expect(median).toBeLessThan(1);
  });
});

describe('half of a wide character', () => {
  it('never stays when the other half is painted over', async () => {
    const { screen, writer, draw } = started({ columns: 10, rows: 1 });
    draw(['日本語']);
    writer.setLayer('x', [{ row: 0, column: 1, text: 'ab' }]);
    writer.flush();
    expect(await screen.rows()).toEqual([' ab 語']);
    writer.setLayer('x', []);
    writer.flush();
    expect(await screen.rows()).toEqual(['日本語']);
  });

  it('looks as the other half when only one is in a layer', () => {
    const row = new FrameReader({ columns: 6, rows: 1 }, full).read('a日b')[0];
    if (row === undefined) throw new Error('no row');
    const styles = (column: number, width: number) =>
      withPatches(row, [{ row: 0, column, width, style: inverse }], full).styles;
    expect(styles(0, 2)).toEqual([inverse, inverse, inverse, 0, 0, 0]);
    expect(styles(2, 2)).toEqual([0, 0, 0, inverse, 0, 0]);
  });
});
