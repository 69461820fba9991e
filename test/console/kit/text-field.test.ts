import { describe, expect, it } from 'vitest';
import { openFilter, type RowFilter } from '../../../src/domain/filter-rows.ts';
import { filtersOf } from '../../../src/screens/filters/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { makeBakery } from '../../helpers/invoice-world.ts';

const debtorRow = 7;
const ctrl = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 64);
const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;

/** The console in a text field of twenty columns. */
async function inField(text = '') {
  const applied: RowFilter[] = [];
  const filters = filtersOf('nl', { ...openFilter, debtor: text }, (filter) => applied.push(filter));
  const console = await ConsoleScreen.open(await makeBakery([]), { screens: [startOf(), filters] });
  await console.type(keys.down, keys.down, keys.down);
  const shown = async () => /\[(.*)\]/.exec((await console.rows())[debtorRow] ?? '')?.[1];
  return {
    console,
    shown,
    /** What stands under the cursor, and where. */
    cursor: async () => {
      const cells = await console.screen.cells(debtorRow);
      const at = cells.flatMap(({ inverse, text }, column) => (inverse ? [[column - 15, text] as const] : []));
      return at;
    },
    saved: async () => {
      await console.type(keys.f2);
      return applied.at(-1)?.debtor;
    },
  };
}

describe('a text field', () => {
  it('shows its text with the cursor at its end, between its brackets', async () => {
    const { shown, cursor } = await inField('1001');
    expect(await shown()).toBe(`1001${' '.repeat(16)}`);
    expect(await cursor()).toEqual([[4, ' ']]);
  });

  it('takes letters as text, those that mean something elsewhere too', async () => {
    const { console, saved } = await inField();
    await console.type('q?:*/-f 1');
    expect(console.left).toBe(false);
    expect(await saved()).toBe('q?:*/-f 1');
  });

  it('takes every key of one packet in its order, as far as a slow line can heap them up', async () => {
    const { console, saved } = await inField();
    const text = 'Bakkerij De Korenaar, Molenweg 12a in Korendam. '.repeat(2);
    await console.type(`${text}${keys.home}x${keys.delete}y${keys.end}z${keys.left}${keys.backspace}`);
    expect(await saved()).toBe(`xy${text.slice(1, -1)}z`);
  });

  it('takes text where the cursor is, and leaves the cursor behind it', async () => {
    const { console, cursor, saved } = await inField('10');
    await console.type(`${keys.left}ab`);
    expect(await cursor()).toEqual([[3, '0']]);
    await console.type(`${keys.home}<${keys.end}>`, keys.left, keys.left, '|');
    expect(await saved()).toBe('<1ab|0>');
  });

  it('knows the keys of shells', async () => {
    const { console, saved } = await inField('een twee drie');
    await console.type(`${ctrl('W')}vier`, `${ctrl('A')}nul ${ctrl('E')}!`, `${keys.left}${ctrl('K')}`);
    await console.type(`${keys.home}${keys.right}${keys.right}${keys.right}${keys.right}${ctrl('U')}`);
    expect(await saved()).toBe('een twee vier');
  });

  it('never takes half a character away, and shows the cursor on the whole of it', async () => {
    const { console, cursor, saved } = await inField();
    await console.type('a👩‍👩‍👧b🇳🇱', keys.left, keys.left);
    expect(await cursor()).toMatchObject([[3, 'b']]);
    await console.type(keys.backspace, keys.end, keys.backspace, 'é');
    expect(await saved()).toBe('abé');
  });

  it('takes a paste as one text on one line', async () => {
    const { console, shown, saved } = await inField('12');
    await console.type(keys.left, pasted('a\r\nb\tc'));
    expect(await shown()).toBe(`1a b c2${' '.repeat(13)}`);
    expect(await saved()).toBe('1a b c2');
  });

  it('scrolls a text that is longer than it, and nothing runs over its edge', async () => {
    const { console, shown, cursor, saved } = await inField('Volkorenbrood, gesneden en verpakt');
    expect(await shown()).toBe(' gesneden en verpakt'.slice(1).padEnd(20));
    expect(await cursor()).toEqual([[19, ' ']]);
    await console.type(keys.home);
    expect(await shown()).toBe('Volkorenbrood, gesne');
    expect(await cursor()).toEqual([[0, 'V']]);
    await console.type(keys.end, '麵麵');
    expect(await shown()).toMatch(/^en en verpakt麵麵 {2,3}$|verpakt麵麵/);
    expect((await console.rows())[debtorRow]).toMatch(/\]$/);
    expect(await saved()).toBe('Volkorenbrood, gesneden en verpakt麵麵');
  });

  it('sends little for a key: what changed and the cursor', async () => {
    const { console } = await inField('1');
    await console.type('0');
    const before = console.console.writer.bytes;
    await console.type('0');
    expect(console.console.writer.bytes - before).toBeLessThan(60);
  });

  it('gets the keys that follow when one goes out of it and comes back in one packet', async () => {
    const { console, saved } = await inField('12');
    await console.type(`${keys.left}${keys.up}${keys.down}x${keys.tab}13-11-2026${keys.shiftTab}y`);
    expect((await console.rows())[4]).toContain('13-11-2026');
    expect(await saved()).toBe('12xy');
  });
});
