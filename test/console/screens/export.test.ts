import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { ExportKind } from '../../../src/domain/csv-file.ts';
import { exportOf } from '../../../src/screens/export/update.ts';
import { startOf } from '../../../src/screens/start/update.ts';
import { ConsoleScreen, keys } from '../../helpers/console.ts';
import { debtorsOf, invoiceEach, makeBakery } from '../../helpers/invoice-world.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const now = () => new Date('2026-11-09T10:00:00Z');

async function opened(kind: ExportKind, size = { columns: 80, rows: 24 }) {
  const home = await temporaryFolder();
  vi.stubEnv('HOME', home);
  const debtors = debtorsOf(3);
  const context = await makeBakery(debtors, { now });
  await invoiceEach(context, debtors);
  const console = await ConsoleScreen.open(context, { size, screens: [startOf(), exportOf(kind)] });
  return { home, console };
}

it.each([
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
])('writes debtors under a name of its own, in Dutch words, at $columns columns', async (size) => {
  const { home, console } = await opened('debtors', size);
  await console.waitFor(/Bestand \* +\[~\/debiteuren-2026-11-09\.csv/);
  await console.type(keys.f2);
  await console.waitFor(/\+ 3 debiteuren geschreven: /);
  const text = await readFile(join(home, 'debiteuren-2026-11-09.csv'), 'utf8');
  expect(text).toMatch(/^\ufeffNummer;Naam;T\.a\.v\.;/);
  expect(text).toContain('\r\n1001;Lunchroom 1001;;');
  expect(text).toContain(';Maandag;Totaalfactuur;Ja, alles;');
  expect(console.console.app.top.screen.kind).toBe('start');
});

it('asks before it goes over a file that is there', async () => {
  const { home, console } = await opened('articles');
  const file = join(home, 'artikelen-2026-11-09.csv');
  await writeFile(file, 'van mij');
  await console.type(keys.f2);
  await console.waitFor(/Overschrijven vervangt alles/);
  await console.type(keys.enter);
  await console.waitFor(/> Bestand/);
  expect(await readFile(file, 'utf8')).toBe('van mij');
  await console.type(keys.f2);
  await console.waitFor(/Overschrijven vervangt alles/);
  await console.type('o');
  await console.waitFor(/geschreven: /);
  expect(await readFile(file, 'utf8')).toMatch(/^\ufeffArtikelcode;/);
  expect(await readdir(home)).toEqual(['artikelen-2026-11-09.csv']);
});

it('writes the invoices of a period, and what belongs to them instead; the name follows', async () => {
  const { home, console } = await opened('invoices');
  await console.type(keys.down, keys.right);
  await console.waitFor(/~\/factuurregels-2026-11-09\.csv/);
  await console.type(keys.left);
  await console.waitFor(/~\/facturen-2026-11-09\.csv/);
  await console.type(keys.down, '10-11', keys.down, '9-11', keys.f2);
  await console.waitFor(/Deze dag ligt voor de eerste/);
  await console.type(keys.up, '\x15', '9-11', keys.f2);
  await console.waitFor(/\+ 3 facturen geschreven: /);
  expect((await readFile(join(home, 'facturen-2026-11-09.csv'), 'utf8')).split('\r\n')).toHaveLength(5);
});

it('tells when a file cannot be written, and keeps what was typed', async () => {
  const { home, console } = await opened('debtors');
  await console.type('\x15', join(home, 'nergens', 'a.csv'), keys.f2);
  await console.waitFor(/Verhelp dat, of kies/);
  await console.type(keys.enter);
  await console.waitFor(/nergens\/a\.csv/);
  await console.type(keys.esc, keys.right, keys.enter);
  expect(console.console.app.top.screen.kind).toBe('start');
});
