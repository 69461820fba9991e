import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mailProductionList } from '../../../src/actions/mail-production-list.ts';
import { listOutbox } from '../../../src/actions/outbox.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { changeOptions, setDebtors } from '../../helpers/invoice-world.ts';
import { readPdf } from '../../helpers/read-pdf.ts';
import { startScriptedPeer } from '../../helpers/smtp-peer.ts';
import { flat, typeUntil } from '../../helpers/weekly-run.ts';
import { debtor } from '../../helpers/worlds.ts';
import {
  bakingDay,
  office,
  type ProductionWorld,
  productionWorld,
  setNotes,
  tomorrow,
} from '../../process/production-world.ts';

const wide = { columns: 132, rows: 50 };
const totals = { date: bakingDay, perDebtor: false, reason: '' };

/** The console with tomorrow's list on the screen. */
async function opened({ context }: ProductionWorld, size = { columns: 80, rows: 24 }): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(context, { size });
  await typeUntil(console, `8${keys.right}`, /Wit heel/);
  return console;
}

describe('the production list on the screen', () => {
  it.each([{ columns: 80, rows: 24 }, wide])('has a row for each article of the day: %o', async (size) => {
    const console = await opened(await productionWorld(), size);
    const text = await flat(console);
    expect(text).toContain('Productie van di 24-11-2026 · 2 artikelen · 3 bonnen · 2 debiteuren');
    expect(text).toMatch(/Artikel Omschrijving Aantal Eenheid Retour >2 Wit heel 24 stuk 3 10 Bloem 2,5 kg/);
  });

  it('begins with today, goes from day to day, to a date and back to today', async () => {
    const console = await opened(await productionWorld());
    await typeUntil(console, keys.right, /99 stuk/);
    expect(await flat(console)).toContain('wo 25-11-2026');
    await typeUntil(console, `${keys.left}${keys.left}`, /Op ma 23-11-2026 wordt niets geleverd/);
    await typeUntil(console, 'g', /Schrijf 13-11-2026/);
    await typeUntil(console, `morgen${keys.enter}`, /Dat is geen datum/);
    await typeUntil(console, `${'\x15'}${keys.home}`, /Datum:/);
    await typeUntil(console, keys.esc, /Op ma 23-11-2026/);
    await typeUntil(console, `g+1${keys.enter}`, /Wit heel/);
    await typeUntil(console, `g25-11${keys.enter}`, /99 stuk/);
    await typeUntil(console, 't', /Op ma 23-11-2026/);
    await typeUntil(console, 'g', /Schrijf/);
    await typeUntil(console, keys.enter, /Op ma 23-11-2026/);
  });

  it('says for whom one article is, or all; the cursor stays with its article', async () => {
    const console = await opened(await productionWorld(), wide);
    await typeUntil(console, keys.enter, /· 1002 +Lunchroom 1002 · Wit heel, gesneden · Kade 7, Utrecht +8/);
    expect(await flat(console)).not.toMatch(/Marktstraat 1, Utrecht 2,5/);
    await console.type(keys.down, keys.down);
    await typeUntil(console, keys.enter, />2 +Wit heel +24 stuk +3\s+10 +Bloem/);
    await typeUntil(console, `${keys.down}d`, /Marktstraat 1, Utrecht +2,5/);
    expect(await flat(console)).toContain('>10 Bloem');
    await typeUntil(console, 'd', /Wit heel +24 stuk +3\s+>10 +Bloem/);
  });

  it('tells the row under the cursor whole, however long the names are', async () => {
    const world = await productionWorld();
    const name = `Grand Café "Zoë" & Söhne, ${'brood- en banketbakkerij '.repeat(3)}te Nederhorst`;
    await setDebtors(world.context, [debtor('1001', { name, revision: 1 }), debtor('1002', { revision: 1 })]);
    const console = await opened(world);
    await typeUntil(console, `${keys.enter}${keys.down}`, /1001 Grand Café/);
    expect(await flat(console)).toContain('banketbakkerij te Nederhorst · Marktstraat 1, Utrecht');
  });

  it('shows what another session enters, at once, and keeps the cursor', async () => {
    const world = await productionWorld();
    const console = await opened(world);
    await console.type(keys.down);
    await setNotes(world.context, tomorrow.slice(0, 1));
    await console.waitFor(/12 stuk/);
    expect(await flat(console)).toMatch(/2 Wit heel 12 stuk >10 Bloem/);
  });

  it('says why there is nothing to print or mail on an empty day', async () => {
    const { context, peer } = await productionWorld();
    const console = await ConsoleScreen.open(context);
    await typeUntil(console, '8', /Kies met ← of →/);
    for (const key of ['p', 'e', 'x']) await typeUntil(console, key, /Op deze dag wordt niets geleverd\./);
    expect([peer.received, await listOutbox(context, null)]).toEqual([[], []]);
    await typeUntil(console, keys.esc, /8 Productielijst/);
  });

  it('has a help page', async () => {
    const console = await opened(await productionWorld(), wide);
    await typeUntil(console, keys.f1, /Retouren gaan\s+er niet af/);
  });
});

describe('printing and writing it', () => {
  it('p prints after a question, as the screen has it', async () => {
    const world = await productionWorld();
    const console = await opened(world);
    const folder = join(world.context.folder, 'printed');
    await typeUntil(console, 'dp', /Op de lijst staat per artikel voor wie het is/);
    await typeUntil(console, keys.enter, /· 1001/);
    expect(await readdir(folder)).toEqual([]);
    await typeUntil(console, 'p', /afdrukken op de/);
    await typeUntil(console, 'p', /De productielijst is naar de printer\./);
    const [name = ''] = await readdir(folder);
    expect((await readPdf(await readFile(join(folder, name)))).text).toContain('Lunchroom 1002');
  });

  it('x writes a PDF where one says, and asks before another file goes', async () => {
    const world = await productionWorld();
    const folder = join(world.context.folder, 'pdf');
    await changeOptions(world.context, { folders: { pdf: folder } });
    const console = await opened(world, wide);
    await typeUntil(console, 'x', /Bestand: .*Productielijst_2026-11-24\.pdf/);
    await typeUntil(console, keys.enter, /De productielijst staat in/);
    const file = join(folder, 'Bakkerij-De-Korenaar_Productielijst_2026-11-24.pdf');
    expect((await readPdf(await readFile(file))).text).toContain('2 Wit heel stuk 3 24');
    await setNotes(world.context, tomorrow.slice(0, 1));
    await console.waitFor(/12 stuk/);
    await typeUntil(console, `x${keys.enter}`, /Er is al een bestand/);
    await typeUntil(console, keys.enter, /Bestand:/);
    expect((await readPdf(await readFile(file))).text).toContain('24');
    await typeUntil(console, keys.enter, /Er is al een bestand/);
    await typeUntil(console, 'v', /De productielijst staat in/);
    expect((await readPdf(await readFile(file))).text).toContain('2 Wit heel stuk 12');
  });

  it('x tells what is the matter with a place where nothing can be written, and lets one choose another', async () => {
    const world = await productionWorld();
    const console = await opened(world, wide);
    await typeUntil(console, 'x', /Bestand:/);
    await console.type('\x15');
    await typeUntil(
      console,
      `${world.context.folder}/weg/lijst.pdf${keys.enter}`,
      /ENOENT|bestaat niet|niet worden geschreven/,
    );
    expect(await readdir(world.context.folder)).not.toContain('weg');
  });
});

describe('mailing it', () => {
  it('asks, says to whom, and tells what the server said', async () => {
    const world = await productionWorld({
      options: { mail: { cc: ['bakkerij@korenaar.example'], ccKind: 'production-lists' } },
    });
    const console = await opened(world, wide);
    await typeUntil(console, 'e', /di 24-11-2026 mailen naar/);
    expect(await flat(console)).toContain(office);
    expect(await flat(console)).toContain('Kopie aan: bakkerij@korenaar.example.');
    await typeUntil(console, keys.enter, /Productie van/);
    expect(world.peer.received).toEqual([]);
    await typeUntil(console, 'em', /De productielijst: verzonden\. kantoor@korenaar\.example/);
    expect(world.peer.received.map(({ to }) => to)).toEqual([[office, 'bakkerij@korenaar.example']]);
  });

  it('asks once more when it went before, and says when and to whom', async () => {
    const world = await productionWorld();
    await mailProductionList(world.context, totals);
    const console = await opened(world, wide);
    await typeUntil(console, 'e', /al gemaild, op 23-11-2026, 09:0\d aan\s+│\s+│\s+kantoor@korenaar\.example/);
    await typeUntil(console, keys.enter, /Productie van/);
    expect(world.peer.received).toHaveLength(1);
    await typeUntil(console, 'en', /De productielijst: verzonden/);
    expect(world.peer.received).toHaveLength(2);
    expect((await listOutbox(world.context, null)).at(-1)).toMatchObject({
      reason: 'Nog eens gevraagd bij de productielijst',
    });
  });

  it('without an office address says where it is filled in, and goes there', async () => {
    const world = await productionWorld({ options: { mail: { office: '' } } });
    const console = await opened(world, wide);
    await typeUntil(console, 'e', /Er is geen e-mail adres \(hoofd\)kantoor ingevuld/);
    await typeUntil(console, 'o', /> E-mail adres \(hoofd\)kantoor/);
    await console.type(`${office}\x1bOQ`);
    await console.waitFor(/Productie van/);
    await typeUntil(console, 'e', /mailen naar\s+│\s+│\s+kantoor@korenaar\.example/);
  });

  it('says when it goes, when the schedule has it wait', async () => {
    const world = await productionWorld({ options: { schedule: { mode: 'schedule' } } });
    const console = await opened(world, wide);
    await typeUntil(console, 'e', /Zij gaat op 23-11-2026, 10:00/);
    await typeUntil(console, 'm', /De productielijst: gepland\. kantoor@korenaar\.example, 23-11-2026, 10:00/);
    await typeUntil(console, 'e', /staat al in de verzendbak/);
    expect(world.peer.received).toEqual([]);
  });

  it('tells why it did not go, and keeps it in the outbox', async () => {
    const world = await productionWorld({ server: { onRcpt: () => '550 5.1.1 No such user' } });
    const console = await opened(world, wide);
    await typeUntil(console, 'em', /De productielijst: mislukt\./);
    expect(await flat(console)).toContain('No such user');
  });
});

describe('a production list in the outbox', () => {
  it('is called by its day; Enter tells the rest, y why it went', async () => {
    const world = await productionWorld();
    await mailProductionList(world.context, totals);
    const console = await ConsoleScreen.open(world.context);
    await typeUntil(console, '5', /Prod\. 24-11-2026/);
    expect(await flat(console)).toContain('Bakkerij De Korenaar · Productielijst 24-11-2026');
    await typeUntil(console, keys.enter, /Productielijst +di 24-11-2026/);
    expect(await flat(console)).not.toContain('Debiteur');
    await typeUntil(console, keys.esc, /Prod\./);
    await typeUntil(console, 'y', /Verzonden op/);
    await typeUntil(console, keys.esc, /Prod\./);
    await typeUntil(console, `/2026-11-24${keys.enter}`, /Prod\. 24-11-2026/);
  });

  it('that is uncertain is asked about at the office, not of a customer', async () => {
    const world = await productionWorld();
    const dropping = await startScriptedPeer({ end: 'drop' });
    await changeOptions(world.context, { mail: { port: dropping.port } });
    await mailProductionList(world.context, totals);
    await dropping.close();
    const console = await ConsoleScreen.open(world.context);
    await typeUntil(console, '5', /onzeker/);
    await typeUntil(console, 'r', /Is deze productielijst aangekomen\?/);
    expect(await flat(console)).not.toMatch(/klant/i);
    await typeUntil(console, keys.esc, /1 onzeker/);
    await typeUntil(console, 'c', /intrekken\?/);
    await typeUntil(console, 'i', /ingetrokken/);
  });

  it('is named by the run that brings it', async () => {
    const world = await productionWorld({
      server: { onRcpt: () => '550 5.1.1 No such user' },
    });
    await mailProductionList(world.context, totals);
    const console = await ConsoleScreen.open(world.context);
    await typeUntil(console, '5', /1 mislukt/);
    await typeUntil(console, 'a', /weer in de wachtrij/);
    await typeUntil(console, 'v', /Verwerkt: 1 mislukt/);
  });
});
