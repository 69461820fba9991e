import { describe, expect, it } from 'vitest';
import { deliveriesOf } from '../../../src/screens/deliveries/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import {
  change,
  fourNotes,
  large,
  mondayMorning,
  openList,
  shownNumbers,
  small,
} from '../../helpers/deliveries-world.ts';
import { debtorsOf, deliver, makeBakery } from '../../helpers/invoice-world.ts';
import { openBakery } from '../../helpers/open-bakery.ts';
import { expectHarmless, hostileName } from '../../helpers/straight-rows.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';

describe('the list of delivery notes', () => {
  it('has the newest day on top, with what each note is and where it stands', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    expect(await shownNumbers(console)).toEqual(['104', '103', '102', '101']);
    const text = await console.text();
    expect(text).toMatch(/104 +23-11-2026 1002 +Lunchroom 1002 +1,00 betaald/);
    expect(text).toMatch(/103 +23-11-2026 1001 +Café Zoë +1,00 open/);
    expect(text).toMatch(/102 +22-11-2026 1003 .* op concept/);
    expect(text).toMatch(/101 +21-11-2026 1004 .* fact\. 2026-00001/);
    const wide = await openList(world, large);
    expect(await wide.text()).toMatch(/103 +23-11-2026 leverbon +1001 +Café Zoë +Filiaal A +Zomerfeest +1 +1,00 open/);
    expect(await wide.text()).toMatch(/104 +23-11-2026 contantbon/);
  });

  it('is said to be empty, and how to fill it, and every key that needs a note says so', async () => {
    const console = await openList(await makeBakery([], { now: mondayMorning }));
    expect(await flat(console)).toContain('Met n voert u er een in; met i leest u ze uit een CSV-bestand.');
    await console.type('p');
    expect(await console.text()).toContain('Er staat hier niets om dat mee te doen.');
    await typeUntil(console, keys.esc, /1 {2}Facturen/);
  });

  it('finds by number, name and reference as one types, without accents', async () => {
    const console = await openList(await fourNotes());
    await console.type('/zoe');
    expect(await shownNumbers(console)).toEqual(['103']);
    await console.type('x');
    expect(await flat(console)).toContain('Geen bon voldoet aan wat gevraagd is.');
    await console.type(keys.esc, '/zomer');
    expect(await shownNumbers(console)).toEqual(['103']);
    await console.type(keys.esc, '/10', '2', keys.enter);
    expect(await shownNumbers(console)).toEqual(['102']);
    await console.type(keys.esc);
    expect(await shownNumbers(console)).toEqual(['104', '103', '102', '101']);
  });

  it('goes to a day and from day to day, and tells what the day comes to', async () => {
    const console = await openList(await fourNotes());
    await console.type('d', keys.enter);
    expect(await shownNumbers(console)).toEqual(['104', '103']);
    expect(await console.text()).toContain('ma 23-11-2026 · nieuwste eerst');
    expect(await console.text()).toMatch(/1 leverbon, 1 contant, € 2,00 · 1–2 van 2/);
    await console.type(keys.left);
    expect(await shownNumbers(console)).toEqual(['102']);
    expect(await console.text()).toContain('zo 22-11-2026');
    await console.type('d', '20-11', keys.enter);
    expect(await flat(console)).toContain('Op vr 20-11-2026 zijn er geen bonnen.');
    await console.type(keys.right);
    expect(await shownNumbers(console)).toEqual(['101']);
    await console.type('d', '31-11', keys.enter);
    expect(await console.text()).toContain('Deze datum bestaat niet.');
    await console.type(keys.esc);
    expect(await shownNumbers(console)).toEqual(['101']);
    await console.type(keys.esc);
    expect(await shownNumbers(console)).toEqual(['104', '103', '102', '101']);
  });

  it('shows the day of the note under the cursor first, when it shows them all', async () => {
    const console = await openList(await fourNotes());
    await console.type(keys.down, keys.down, keys.left);
    expect(await console.text()).toContain('zo 22-11-2026');
  });

  it('is narrowed down by kind, status and debtor, and tells so; Esc shows them all again', async () => {
    const console = await openList(await fourNotes());
    await typeUntil(console, 'f', /Welke bonnen de lijst laat zien/);
    await console.type(keys.down, keys.down, keys.right, keys.f2);
    expect(await shownNumbers(console)).toEqual(['103', '102', '101']);
    expect(await console.text()).toContain(' leverbon · nieuwste eerst');
    await console.type('f', keys.down, keys.down, keys.down, keys.right, keys.f2);
    expect(await shownNumbers(console)).toEqual(['103']);
    expect(await console.text()).toContain(' leverbon · open · nieuwste eerst');
    await console.type(keys.esc, 'f', keys.down, keys.down, keys.down, keys.down, '1004', keys.f2);
    expect(await shownNumbers(console)).toEqual(['101']);
    await console.type(keys.esc);
    expect(await shownNumbers(console)).toHaveLength(4);
    await typeUntil(console, keys.esc, /1 {2}Facturen/);
  });

  it('of one debtor goes back to where it was opened with one Esc', async () => {
    const world = await fourNotes();
    const console = await ConsoleScreen.open(world, { screens: [startOf(), deliveriesOf({ debtor: '1001' })] });
    await console.waitFor(/103 /);
    expect(await shownNumbers(console)).toEqual(['103']);
    await console.type('d', keys.enter, keys.esc);
    expect(await console.text()).toContain('debiteur 1001 · nieuwste eerst');
    await typeUntil(console, keys.esc, /1 {2}Facturen/);
  });

  it('sorts by what one asks for, and comes back to the newest first', async () => {
    const console = await openList(await fourNotes());
    const orders: string[] = [];
    for (let times = 0; times < 6; times += 1) {
      await console.type('o');
      orders.push((await shownNumbers(console)).join(' '));
    }
    expect(orders).toEqual([
      '101 102 104 103',
      '103 104 102 101',
      '103 104 102 101',
      '104 103 102 101',
      '103 102 101 104',
      '104 103 102 101',
    ]);
  });

  it('follows another session: what it adds, changes and deletes', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    await console.type(keys.down, ' ');
    const other = { ...(await openBakery(world.folder, mondayMorning)), folder: world.folder };
    await deliver(other, debtorsOf(1), '2026-11-24');
    await change(other, (one) =>
      one.number === '104' ? null : one.number.length > 3 ? { ...one, number: '105' } : one,
    );
    await console.waitFor(/105 +24-11-2026[\s\S]*\n\* 103/);
    expect(await shownNumbers(console)).toEqual(['105', '103', '102', '101']);
    expect(await console.text()).toContain('1 gemarkeerd');
  });

  it('does no harm with hostile names, and keeps its columns', async () => {
    const debtors = debtorsOf(1, { name: hostileName });
    const world = await makeBakery(debtors, { now: mondayMorning });
    await deliver(world, debtors, '2026-11-23');
    for (const size of [small, large]) {
      const console = await ConsoleScreen.open(world, { size });
      await typeUntil(console, '2', /23-11-2026/);
      await expectHarmless(console);
    }
  });
});
