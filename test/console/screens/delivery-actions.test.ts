import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys } from '../../helpers/console.ts';
import { change, deliveriesIn, fourNotes, openList, shownNumbers, type World } from '../../helpers/deliveries-world.ts';
import { changeOptions } from '../../helpers/invoice-world.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';

describe('a note of the list', () => {
  it('that is on an invoice is shown as text and opens its invoice; it is not changed, and told why', async () => {
    const console = await openList(await fourNotes());
    await console.type(keys.end, 'w');
    expect(await console.text()).toContain('Deze bon staat op een factuur');
    await typeUntil(console, keys.enter, /Leverbon 101 · fact\. 2026-00001/);
    await console.waitFor(/LEVERBON/);
    await typeUntil(console, keys.enter, /Factuur +2026-00001 · Definitief/);
    await console.type(keys.esc, keys.esc);
    expect(await shownNumbers(console)).toHaveLength(4);
  });

  it('that is open is opened to be changed, a receipt too', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    await console.type(keys.enter);
    await console.settled();
    expect(console.console.app.top.screen.kind).toBe('delivery');
    await typeUntil(console, keys.esc, /104 .*\n.*103 /);
    await console.type(keys.down, 'w');
    expect(console.console.app.top.screen).toMatchObject({ kind: 'delivery', purpose: { kind: 'change' } });
  });

  it('is added on the day that the list shows', async () => {
    const console = await openList(await fourNotes());
    await console.type('d', '22-11', keys.enter, 'n');
    const { screen } = console.console.app.top;
    expect(screen).toMatchObject({ kind: 'delivery', purpose: { kind: 'new', date: '2026-11-22' } });
  });

  it('is deleted after a question, and one on an invoice is not', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    await console.type(keys.down);
    await typeUntil(console, 'v', /verwijderen\?/);
    expect(await flat(console)).toContain('Leverbon 103 voor Café Zoë (€ 1,00) verwijderen?');
    await console.type(keys.enter);
    expect(await deliveriesIn(world)).toHaveLength(4);
    await typeUntil(console, 'v', /verwijderen\?/);
    await typeUntil(console, 'v', /Leverbon 103 is verwijderd\./);
    await console.waitFor(/104 .*\n.*102 /);
    expect((await deliveriesIn(world)).map(({ number }) => number)).toEqual(['101', '102', '104']);
    await console.type(keys.end, 'v');
    expect(await console.text()).toContain('Deze bon staat op een factuur');
  });

  it('is deleted with the other marked ones, those on an invoice left out, and one that changed meanwhile kept', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    await typeUntil(console, '*v', /2 bonnen verwijderen/);
    expect(await flat(console)).toContain('2 bonnen staan op een factuur en blijven staan.');
    await change(world, (one) => (one.number === '104' ? { ...one, reference: 'anders', revision: 2 } : one));
    await typeUntil(console, 'v', /1 bon verwijderd|Leverbon 103 is verwijderd/);
    expect(await flat(console)).toContain(
      '1 bon is niet verwijderd, omdat er intussen iets mee gebeurde: Contantbon 104',
    );
    expect((await deliveriesIn(world)).map(({ number }) => number)).toEqual(['101', '102', '104']);
  });
});

describe('printing from the list', () => {
  async function printed(world: World): Promise<readonly string[]> {
    return (await readdir(join(world.folder, 'printed'))).sort();
  }

  it('prints the note under the cursor, or all of its day, a job for each, and says so', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    await typeUntil(console, 'p', /afdrukken, of alle/);
    expect(await flat(console)).toContain('of alle bonnen van ma 23-11-2026 die hier staan?');
    await typeUntil(console, 'b', /1 afgedrukt\./);
    expect(await printed(world)).toHaveLength(1);
    await typeUntil(console, 'p', /afdrukken, of alle/);
    await typeUntil(console, 'd', /2 afgedrukt\./);
    const names = await printed(world);
    expect(names).toHaveLength(3);
    const { text } = await readPdf(await readFile(join(world.folder, 'printed', names[0] ?? '')));
    expect(text).toContain('CONTANTBON');
    expect(text).toContain('104');
  });

  it('asks once for the only note of a day, and prints what is marked', async () => {
    const world = await fourNotes();
    const console = await openList(world);
    await console.type(keys.end);
    await typeUntil(console, 'p', /Leverbon 101 voor Lunchroom 1004 afdrukken\?/);
    await console.type(keys.esc, keys.home, ' ', ' ', ' ');
    await typeUntil(console, 'p', /3 bonnen afdrukken\?/);
    await typeUntil(console, 'p', /3 afgedrukt\./);
    expect(await printed(world)).toHaveLength(3);
  });

  it('tells what was not printed and why', async () => {
    const world = await fourNotes();
    await changeOptions(world, { print: { folder: join(world.folder, 'weg') } });
    const console = await openList(world);
    await typeUntil(console, '*p', /4 bonnen afdrukken\?/);
    await typeUntil(console, 'p', /0 van 4 afgedrukt\./);
    const told = await flat(console);
    expect(told).toContain('4 niet afgedrukt:');
    expect(told).toContain('Contantbon 104:');
  });
});

it('several notes are read as text one after another, in the order of the list', async () => {
  const console = await openList(await fourNotes());
  await typeUntil(console, '*t', /Contantbon 104 · betaald +1 van 4/);
  await typeUntil(console, keys.right, /Leverbon 103 · open +2 van 4/);
  await typeUntil(console, keys.left, /1 van 4/);
  await typeUntil(console, keys.esc, /4 gemarkeerd/);
});

it.each([
  ['a', /Facturen aanmaken/],
  ['i', /Importeren|importeren|CSV/],
  ['x', /Exporteren|exporteren|CSV/],
])('%s leads on', async (key, wanted) => {
  const console = await openList(await fourNotes());
  await typeUntil(console, key, wanted);
});
