import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCommandLine } from '../helpers/command-line.ts';
import { writeInto } from '../helpers/csv-file.ts';
import { contentsOf } from '../helpers/folder-contents.ts';
import { makeBakery, smallFiles } from '../helpers/small-bakery.ts';

const program = builtCommandLine();

describe('CSV files from the command line', () => {
  let folder = '';
  let data = '';
  const settings = () => ({ env: { FACTUURPOST_DATA: data } });
  const run = (...args: readonly string[]) => program.run(args, settings());
  const json = (...args: readonly string[]) => program.json(args, settings());

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'factuurpost-csv-'));
    data = join(folder, 'data');
    await makeBakery(program, folder, settings());
    await program.ok(['invoices', 'make', '--until', '2026-11-10'], settings());
    await program.ok(['invoices', 'finalise', '--all'], settings());
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('show with --dry-run what an import would change, and change nothing', async () => {
    const text = smallFiles.debtors.replace('Café Een', 'Café Eén').replace('\n3;', '\n4;');
    const file = await writeInto(folder, 'anders.csv', text);
    const before = await contentsOf(data);
    expect(await json('import', 'debtors', file, '--dry-run')).toEqual({
      file: 'anders.csv',
      added: 1,
      changed: 1,
      unchanged: 1,
      problems: [],
      changes: [
        {
          line: 2,
          key: '1',
          name: 'Café Eén',
          outcome: 'changed',
          changes: [{ column: 'name', before: 'Café Een', after: 'Café Eén' }],
        },
        expect.objectContaining({ line: 4, key: '4', outcome: 'added' }),
      ],
    });
    const { code, stdout } = await run('import', 'debtors', file, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('regel 2  gewijzigd  1 Café Eén: Naam: Café Een → Café Eén');
    expect(stdout).toContain('anders.csv: 1 nieuw, 1 gewijzigd, 1 ongewijzigd.\nEr is niets geïmporteerd.');
    expect(await contentsOf(data)).toEqual(before);
  });

  it('tell with --dry-run every problem, and end as the import would', async () => {
    const file = await writeInto(folder, 'fout.csv', 'number;date;debtor;article;quantity\n50001;2026-11-09;9;101;x\n');
    const told = await run('import', 'deliveries', file, '--dry-run');
    expect(told.code).toBe(2);
    expect(told.stderr).toMatch(/fout\.csv, regel 2, kolom number \(1\)/);
    expect(told.stdout).toContain('Er wordt niets geïmporteerd');
    const { code, stdout } = await run('import', 'deliveries', file, '--dry-run', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      added: 0,
      problems: [
        { code: 'csv.delivery-exists', line: 2, column: 'number', position: 1, value: '50001' },
        { code: 'csv.unknown-debtor', line: 2, column: 'debtor' },
        { code: 'csv.bad-number', line: 2, column: 'quantity', value: 'x' },
      ],
    });
    expect((await run('import', 'deliveries', file)).code).toBe(2);
  });

  it.each([
    ['debtors', 3, 3],
    ['articles', 2, 2],
    ['deliveries', 3, 3],
    ['invoices', 3, 3],
    ['invoice-lines', 3, 3],
  ] as const)('write %s, and say how many', async (kind, records, rows) => {
    const file = join(folder, `${kind}-uit.csv`);
    expect(await json('export', kind, file)).toEqual({ file, records, rows });
    expect((await stat(file)).mode & 0o777).toBe(0o660);
    const text = await readFile(file, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(parse(text, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' })).toHaveLength(rows);
    const again = await run('export', kind, file);
    expect([again.code, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toContain('bestaat al');
    expect((await run('export', kind, file, '--force')).code).toBe(0);
    const { code, stdout } = await run('export', kind, '-');
    expect([code, stdout]).toEqual([0, text]);
  });

  it('import again what they wrote: nothing is new', async () => {
    for (const kind of ['debtors', 'articles'] as const) {
      const file = join(folder, `${kind}-nl.csv`);
      await program.ok(['export', kind, file, '--labels', 'nl'], settings());
      expect(await json('import', kind, file)).toEqual({ added: 0, changed: 0 });
    }
  });

  it('write the days asked for, and refuse what is no day', async () => {
    const from = await json('export', 'deliveries', join(folder, 'd.csv'), '--from', '2026-11-10');
    expect(from).toMatchObject({ records: 1, rows: 1 });
    const until = await json('export', 'invoices', join(folder, 'i.csv'), '--until', '2020-01-01');
    expect(until).toMatchObject({ records: 0, rows: 0 });
    expect((await run('export', 'invoices', join(folder, 'j.csv'), '--from', 'gisteren')).code).toBe(2);
    expect((await run('export', 'debtors', join(folder, 'j.csv'), '--from', '2026-11-10')).code).toBe(2);
    expect((await run('export', 'debtors', join(folder, 'weg', 'j.csv'))).code).toBe(2);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('say on standard error how many went to standard output', async () => {
    const { code, stdout, stderr } = await run('export', 'articles', '-', '--json');
    expect(code).toBe(0);
    expect(stdout).toContain('code;name;unit;price;vat;closed;priceFrom;newPrice\r\n');
    expect(JSON.parse(stderr)).toEqual({ file: '-', records: 2, rows: 2 });
  });
});
