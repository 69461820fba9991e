import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { columnsByLabel, deliveryColumns } from '../../src/actions/csv/columns.ts';
import { type ExportRequest, exportRecords } from '../../src/actions/export-records.ts';
import { importRecords } from '../../src/actions/import-file.ts';
import { previewImport } from '../../src/actions/preview-import.ts';
import { writeOutputInPieces } from '../../src/actions/write-output.ts';
import { sum } from '../../src/domain/money.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { debtorsOf, deliver, finalInvoices, invoiceAll, makeBakery } from '../helpers/invoice-world.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { deliveryAddress } from '../helpers/worlds.ts';

const now = () => new Date('2026-11-09T10:00:00Z');
const all: Omit<ExportRequest, 'kind'> = { from: null, until: null, words: 'names' };

/** The rows of a file by their columns, as another program reads them. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { delimiter: ';', bom: true, columns: true, record_delimiter: '\r\n' });
}

function cents(text: string): number {
  return text === '' ? 0 : Math.round(Number(text.replace(',', '.')) * 100);
}

async function bakery() {
  const debtors = debtorsOf(3).map((one, index) => ({
    ...one,
    name: ['=cmd|calc!A1', 'Café "Zoë"; Söhne', '@Lunch, -room'][index] ?? one.name,
    phone: '+31 20 000',
    deliveryAddresses: [deliveryAddress('001'), deliveryAddress('-A')],
  }));
  const context = await makeBakery(debtors, { now });
  const text = 'code;name;price;vat\n010;Brood;1,23;low\n011;Taart;9,99;high\n012;Boek;5,00;zero\n';
  await importRecords(context, 'articles', { name: 'a.csv', bytes: Buffer.from(text) });
  return { context, debtors };
}

/** Deliveries of October and November with lines of every rate, all invoiced. */
async function invoiced() {
  const { context, debtors } = await bakery();
  const lines = [
    'number;date;debtor;article;quantity;reference',
    '1;2026-10-30;1001;010;3,5;=ref',
    '1;2026-10-30;1001;011;7;=ref',
    '2;2026-11-02;1002;011;13;',
    '3;2026-11-03;1003;012;2;',
    '3;2026-11-03;1003;010;33;',
  ];
  await importRecords(context, 'deliveries', { name: 'd.csv', bytes: Buffer.from(lines.join('\n')) });
  await invoiceAll(context);
  return { context, debtors };
}

async function exported(context: Parameters<typeof exportRecords>[0], request: ExportRequest) {
  const file = join(await temporaryFolder(), 'uit.csv');
  const counts = await exportRecords(context, request, file, false);
  return { counts, text: await readFile(file, 'utf8'), file };
}

describe('an exported file', () => {
  it('opens in a spreadsheet as it is, and nothing in it runs', async () => {
    const { context } = await bakery();
    const { text, counts } = await exported(context, { ...all, kind: 'debtors' });
    expect(counts).toEqual({ records: 3, rows: 3 });
    expect(text.startsWith('\ufeffnumber;name;attention;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text.replaceAll('\r\n', '').slice(1)).not.toMatch(/\p{Cc}/u);
    expect(rowsOf(text)[0]).toMatchObject({
      name: "'=cmd|calc!A1",
      phone: "'+31 20 000",
    });
    expect(text).toContain(`;"'@Lunch,' -room";`);
    expect(text).toContain(';"Café ""Zoë""; Söhne";');
  });

  it.each(['debtors', 'addresses', 'articles'] as const)(
    'of %s changes nothing when it is imported again',
    async (kind) => {
      const { context } = await bakery();
      for (const words of ['names', 'nl', 'de', 'en'] as const) {
        const { text, counts } = await exported(context, { ...all, kind, words });
        const preview = await previewImport(context, kind, { name: 'x.csv', bytes: Buffer.from(text) }, { words });
        expect(preview).toMatchObject({ problems: [], counts: { added: 0, changed: 0, unchanged: counts.records } });
      }
    },
  );

  it('of deliveries makes the same deliveries in another company', async () => {
    const { context, debtors } = await invoiced();
    const { text, counts } = await exported(context, { ...all, kind: 'deliveries', words: 'nl' });
    expect(counts).toEqual({ records: 3, rows: 5 });
    expect(columnsByLabel(deliveryColumns).get('bonnummer')).toBe('number');
    const other = await makeBakery(debtors, { now });
    const articles = await exported(context, { ...all, kind: 'articles' });
    await importRecords(other, 'articles', { name: 'a.csv', bytes: Buffer.from(articles.text) });
    await importRecords(other, 'deliveries', { name: 'd.csv', bytes: Buffer.from(text) });
    const again = await exported(other, { ...all, kind: 'deliveries', words: 'nl' });
    expect(again.text).toBe(text);
  });

  it('has the deliveries of the period asked for, by day and number', async () => {
    const { context } = await invoiced();
    const { text } = await exported(context, {
      kind: 'deliveries',
      from: '2026-11-02',
      until: '2026-11-02',
      words: 'names',
    });
    expect(rowsOf(text).map(({ number, date }) => [number, date])).toEqual([['2', '2026-11-02']]);
    const until = await exported(context, { kind: 'deliveries', from: null, until: '2026-11-02', words: 'names' });
    expect(rowsOf(until.text).map(({ number }) => number)).toEqual(['1', '1', '2']);
  });

  it('of invoices adds up to the cent to what is kept, per rate and in all', async () => {
    const { context } = await invoiced();
    const kept = await finalInvoices(context);
    const { text, counts } = await exported(context, { ...all, kind: 'invoices' });
    const rows = rowsOf(text);
    expect(counts).toEqual({ records: kept.length, rows: kept.length });
    expect(rows.map(({ number }) => number)).toEqual(kept.map(({ number }) => number.text));
    for (const rate of [2100, 900, 0]) {
      const totals = kept.flatMap(({ vatTotals }) => vatTotals.filter((one) => one.rate === rate));
      const column = (name: string) => sum(rows.map((row) => cents(row[`${name}${rate / 100}`] ?? '-')));
      expect([rate, column('base'), column('vat')]).toEqual([
        rate,
        sum(totals.map(({ base }) => base)),
        sum(totals.map(({ vat }) => vat)),
      ]);
    }
    for (const [index, { net, vat, gross }] of kept.entries()) {
      const row = rows[index] ?? {};
      expect([row['net'], row['vat'], row['gross']].map((cell) => cents(cell ?? ''))).toEqual([net, vat, gross]);
    }
    const lines = await exported(context, { ...all, kind: 'invoice-lines' });
    expect(sum(rowsOf(lines.text).map(({ net = '' }) => cents(net)))).toBe(sum(kept.map(({ net }) => net)));
  });

  it('has a heading and nothing else when there is nothing', async () => {
    const { context } = await bakery();
    const { text, counts } = await exported(context, { ...all, kind: 'invoices' });
    expect(counts).toEqual({ records: 0, rows: 0 });
    expect(text.split('\r\n')).toHaveLength(2);
  });
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'none';
}

async function* pieces(...texts: readonly (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield text;
  }
}

describe('writing a file that somebody asked for', () => {
  it('never goes over one that exists, unless that was asked for', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.csv');
    await writeFile(file, 'old');
    await chmod(file, 0o600);
    expect(await codeOf(writeOutputInPieces(file, pieces('new'), false))).toBe('file.exists');
    expect(await readFile(file, 'utf8')).toBe('old');
    await writeOutputInPieces(file, pieces('n', 'ew'), true);
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  it('gives it the mode of the other new files of the user', async () => {
    const folder = await temporaryFolder();
    const umask = process.umask(0o027);
    onTestFinished(() => {
      process.umask(umask);
    });
    await writeOutputInPieces(join(folder, 'a.csv'), pieces('x'), false);
    expect((await stat(join(folder, 'a.csv'))).mode & 0o777).toBe(0o640);
  });

  it('leaves what was there when it fails half way', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.csv');
    await writeFile(file, 'old');
    await expect(writeOutputInPieces(file, pieces('new', new Error('cut off')), true)).rejects.toThrow('cut off');
    await expect(writeOutputInPieces(join(folder, 'b.csv'), pieces('x', new Error('cut')), false)).rejects.toThrow(
      'cut',
    );
    expect(await readdir(folder)).toEqual(['a.csv']);
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  it('replaces the file behind a link, and says when it cannot write', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'real.csv'), 'old');
    await symlink('real.csv', join(folder, 'link.csv'));
    await writeOutputInPieces(join(folder, 'link.csv'), pieces('new'), true);
    expect(await readFile(join(folder, 'real.csv'), 'utf8')).toBe('new');
    await mkdir(join(folder, 'sub.csv'));
    expect(await codeOf(writeOutputInPieces(join(folder, 'sub.csv'), pieces('x'), true))).toBe('file.not-written');
    expect(await codeOf(writeOutputInPieces(join(folder, 'none', 'a.csv'), pieces('x'), false))).toBe(
      'file.not-written',
    );
  });

  it('stops when it is not wanted any more, and leaves no file', async () => {
    const { context } = await bakery();
    await deliver(context, debtorsOf(3), '2026-11-02', 50);
    const folder = await temporaryFolder();
    const stop = new AbortController();
    stop.abort(new Error('gone'));
    const request = { ...all, kind: 'deliveries' } as const;
    const settings = { signal: stop.signal };
    await expect(exportRecords(context, request, join(folder, 'a.csv'), false, settings)).rejects.toThrow('gone');
    expect(await readdir(folder)).toEqual([]);
  });
});
