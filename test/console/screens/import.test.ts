import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { importRecords } from '../../../src/actions/import-file.ts';
import type { ImportKind } from '../../../src/domain/csv-file.ts';
import { importOf } from '../../../src/screens/import/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import type { Size } from '../../../src/screens/terminal/capabilities.ts';
import { files } from '../../../src/state/files.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorsOf, makeBakery } from '../../helpers/invoice-world.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const small = 'number;name;address;postcode;city';
const good = `${small};factuurdag\n1001;Lunchroom 1001;Marktstraat 1;1234 AB;Utrecht;donderdag\n2001;Café Zoë \u001b[2J;a;b;c;\n`;
const wrong = `${small};verzendwijze\n1001;Lunchroom;x;y;z;fax\n2001;Nieuw;a;b;c;papier\n`;

/** A bakery of three debtors, somebody's own folder with these files, and the console in it. */
async function opened(
  contents: Readonly<Record<string, string>>,
  { kind = 'debtors', size = { columns: 80, rows: 24 } }: { kind?: ImportKind; size?: Size } = {},
) {
  const home = await temporaryFolder();
  vi.stubEnv('HOME', home);
  for (const [name, text] of Object.entries(contents)) await writeFile(join(home, name), text);
  const context = await makeBakery(debtorsOf(3));
  const console = await ConsoleScreen.open(context, { size, screens: [startOf(), importOf(kind)] });
  const debtors = () => context.company.read(files.debtors);
  return { home, context, console, debtors };
}

describe('importing from a file', () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 132, rows: 50 },
  ])('shows what changes, asks, and does it, at $columns columns', async (size) => {
    const { console, debtors } = await opened({ 'debiteuren.csv': good }, { size });
    await console.waitFor(/>debiteuren\.csv/);
    await console.type(keys.enter);
    await console.waitFor(/1 nieuw, 1 gewijzigd, 0 ongewijzigd {2}\(debiteuren\.csv\)/);
    await console.waitFor(/2 +gewijzigd +1001 .*Factuurdag: Maandag/);
    await console.waitFor(/3 +nieuw +2001 Café Zoë \[2J/);
    await console.type(keys.enter);
    await console.waitFor(/Factuurdag: Maandag → Donderdag/);
    await console.type(keys.esc, keys.f2);
    await console.waitFor(/debiteuren\.csv importeren\?/);
    await console.type(keys.enter);
    expect(await debtors()).toHaveLength(3);
    await console.type(keys.f2, 'i');
    await console.waitFor(/\+ debiteuren\.csv: 1 nieuw, 1 gewijzigd\./);
    expect(console.console.app.top.screen.kind).toBe('start');
    expect((await debtors()).map(({ number, invoiceDay }) => [number, invoiceDay])).toEqual([
      ['1001', 'thursday'],
      ['1002', 'monday'],
      ['1003', 'monday'],
      ['2001', 'none'],
    ]);
  });

  it('shows what is wrong first, with line and column, and imports nothing then', async () => {
    const { console, debtors } = await opened({ 'fout.csv': wrong });
    await console.type(keys.enter);
    await console.waitFor(/1 fout, 1 nieuw/);
    const rows = await console.rows();
    expect(rows.findIndex((row) => /2:6 +FOUT +verzendwijze: fax +"fax" is geen keuze/.test(row))).toBeLessThan(
      rows.findIndex((row) => /3 +nieuw +2001 Nieuw/.test(row)),
    );
    await console.type(keys.f2);
    await console.waitFor(/! Er staan fouten in het bestand/);
    await console.type(keys.enter);
    await console.waitFor(/Kies uit: PDF \/ Papier \/ PDF en papier/);
    expect(await debtors()).toHaveLength(3);
  });

  it('says that a file changes nothing, and of one without rows that it has none', async () => {
    const { console } = await opened({ 'leeg.csv': `${small}\n` });
    await console.type(keys.enter);
    await console.waitFor(/In dit bestand staan geen regels/);
    await console.type(keys.f2);
    await console.waitFor(/! Dit bestand verandert niets/);
  });

  it('does nothing half when somebody changed the same records meanwhile, and shows what would change now', async () => {
    const { console, context, debtors } = await opened({ 'debiteuren.csv': good });
    await console.type(keys.enter);
    await console.waitFor(/1 nieuw, 1 gewijzigd/);
    const text = `${small}\n2001;Van een ander;a;b;c\n`;
    await importRecords(context, 'debtors', { name: 'x.csv', bytes: Buffer.from(text) });
    await console.type(keys.f2, 'i');
    await console.waitFor(/de gegevens zijn veranderd/);
    await console.type(keys.enter);
    await console.waitFor(/0 nieuw, 2 gewijzigd/);
    expect((await debtors()).find(({ number }) => number === '2001')?.name).toBe('Van een ander');
    await console.type(keys.f2, 'i');
    await console.waitFor(/0 nieuw, 2 gewijzigd\./);
    expect((await debtors()).find(({ number }) => number === '2001')?.name).toBe('Café Zoë [2J');
  });

  it('imports what it showed, whatever becomes of the file', async () => {
    const { home, console, debtors } = await opened({ 'debiteuren.csv': good });
    await console.type(keys.enter);
    await console.waitFor(/1 nieuw, 1 gewijzigd/);
    await writeFile(join(home, 'debiteuren.csv'), `${small}\n9999;Anders;a;b;c\n`);
    await console.type(keys.f2, 'i');
    await console.waitFor(/1 nieuw, 1 gewijzigd\./);
    expect((await debtors()).map(({ number }) => number)).not.toContain('9999');
  });
});

describe('choosing the file', () => {
  it('goes through folders with the keys, and narrows the list as one types', async () => {
    const { home, console } = await opened({ 'a.csv': good, 'b.csv': good, 'notities.odt': 'x' });
    await mkdir(join(home, 'Oude bestanden'));
    await writeFile(join(home, 'Oude bestanden', 'c.csv'), good);
    await console.type('oude');
    await console.waitFor(/Bestand: ~\/oude/);
    expect(await console.text()).not.toMatch(/a\.csv|notities/);
    // The folder came after the list was read.
    await console.type(keys.esc);
    await console.type(keys.enter);
    const again = await ConsoleScreen.open(console.console.app.context, { screens: [startOf(), importOf('debtors')] });
    await again.type('oude', keys.tab);
    await again.waitFor(/Bestand: ~\/Oude bestanden\//);
    await again.waitFor(/>c\.csv/);
    await again.type(keys.down);
    await again.waitFor(/>\.\. \(een map hoger\)/);
    await again.type(keys.enter);
    await again.waitFor(/Bestand: ~\/ /);
    await again.waitFor(/b\.csv/);
    expect(await again.text()).not.toContain('notities');
  });

  it('takes a path as it is typed, whole or from where one is, also without .csv', async () => {
    const { home, console } = await opened({ gegevens: good });
    await console.type('gegevens', keys.enter);
    await console.waitFor(/1 nieuw, 1 gewijzigd/);
    await console.type(keys.esc, '\x15', join(home, 'gegevens'), keys.enter);
    await console.waitFor(/1 nieuw, 1 gewijzigd/);
  });

  it('tells of a path that is not there', async () => {
    const { console } = await opened({});
    await console.type('weg.csv');
    await console.waitFor(/In ~ staat geen CSV-bestand dat zo heet/);
    await console.type(keys.enter);
    await console.waitFor(/weg\.csv is niet gevonden/);
    await console.type(keys.enter, '\x15', '~/nergens/');
    await console.waitFor(/nergens is niet te lezen: deze map is er niet/);
  });

  it('turns between debtors and their delivery addresses', async () => {
    const { console, debtors } = await opened({
      'adressen.csv': 'debiteur;adrescode;naam;adres;postcode;plaats\n1001;A;Keuken;p;q;r\n',
    });
    await console.type(keys.f1);
    await console.type(keys.esc, '\x1b[17~');
    await console.waitFor(/Afleveradressen importeren/);
    await console.type(keys.enter);
    await console.waitFor(/2 +nieuw +1001 A Keuken/);
    await console.type(keys.f2, 'i');
    await console.waitFor(/adressen\.csv: 1 nieuw/);
    expect((await debtors())[0]?.deliveryAddresses).toMatchObject([{ code: 'A', name: 'Keuken' }]);
  });

  it('is there in German and English too', async () => {
    const { console, context } = await opened({ 'x.csv': wrong });
    await console.type(keys.esc);
    for (const [language, words] of [
      ['de', /Wählen Sie die CSV-Datei/],
      ['en', /Choose the CSV file/],
    ] as const) {
      const other = await ConsoleScreen.open(context, { language, screens: [startOf(), importOf('debtors')] });
      await other.waitFor(words);
    }
  });
});

it('the lists lead to it and to the export', async () => {
  const { console } = await opened({});
  await console.type(keys.esc);
  const kind = () => console.console.app.top.screen.kind;
  for (const [list, key, screen] of [
    ['3', 'i', 'import'],
    ['3', 'x', 'export'],
    ['4', 'i', 'import'],
    ['4', 'x', 'export'],
    ['1', 'x', 'export'],
  ] as const) {
    await console.type(list, key);
    await expect.poll(kind).toBe(screen);
    await console.type(keys.esc, keys.esc);
    await expect.poll(kind).toBe('start');
  }
});

it('reads a file of 27,000 lines and answers keys meanwhile', async () => {
  const rows = Array.from({ length: 27_000 }, (_, index) => `${5000 + index};Naam ${index};a;b;c`);
  const { console, home } = await opened({ 'groot.csv': `${small}\n${rows.join('\n')}\n` });
  await console.type(keys.enter);
  await console.type(keys.f1);
  expect(console.console.app.top.screen.kind).toBe('help');
  await console.type(keys.esc);
  await console.waitFor(/27000 nieuw|27\.000 nieuw/, 30_000);
  await console.type(keys.end);
  await console.waitFor(/31999 Naam 26999/);
  expect(await readFile(join(home, 'groot.csv'), 'utf8')).toContain('31999');
});
