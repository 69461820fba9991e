import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtCommandLine } from '../helpers/command-line.ts';
import {
  closingSheet,
  finalisedInvoices,
  invoiceList,
  madeInvoices,
  outboxList,
  toldErrors,
} from '../helpers/command-shapes.ts';
import { writeInto } from '../helpers/csv-file.ts';
import { contentsOf, filesBelow } from '../helpers/folder-contents.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { makeBakery } from '../helpers/small-bakery.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** A week in which each command follows on the one before. */
describe('a week of three customers', () => {
  let folder: string;
  let data: string;
  let env: Readonly<Record<string, string>>;
  const year = new Date().getFullYear();
  const numbered = (sequence: number) => `${year}-${String(sequence).padStart(5, '0')}`;
  const json = (...args: readonly string[]) => program.json(args, { env });
  const text = (...args: readonly string[]) => program.ok(args, { env });
  const list = async (...args: readonly string[]) => invoiceList.parse(await json('invoices', 'list', ...args));
  const deliver = async (...args: readonly string[]) => {
    const { code, stdout } = await program.run(['invoices', 'deliver', ...args, '--json'], { env });
    return { code, ...closingSheet.parse(JSON.parse(stdout)) };
  };
  const outcomes = ({ rows }: Awaited<ReturnType<typeof deliver>>) =>
    rows.map(({ number, route, outcome }) => `${number} ${route} ${outcome}`).sort();

  beforeAll(async () => {
    folder = await mkdtemp(join(memoryPlace(), 'factuurpost-commands-'));
    data = join(folder, 'data');
    env = { FACTUURPOST_DATA: data };
    await mkdir(join(folder, 'printed'));
    await makeBakery(
      program,
      folder,
      { env },
      {
        'mail.method': 'folder',
        'mail.folder': join(folder, 'mail'),
        'print.method': 'folder',
        'print.folder': join(folder, 'printed'),
        'company.address': '',
        language: 'en',
      },
    );
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('options set names what it set, options get gives values of their own kind', async () => {
    expect(
      await json('options', 'set', 'mail.port', '587', 'mail.bcc', 'a@korenaar.example; b@korenaar.example'),
    ).toEqual({
      set: ['mail.port', 'mail.bcc'],
    });
    expect(await json('options', 'get', 'mail.port')).toEqual({ 'mail.port': 587 });
    expect(await json('options', 'get', 'mail.bcc')).toEqual({
      'mail.bcc': ['a@korenaar.example', 'b@korenaar.example'],
    });
    expect(await json('options', 'get')).toMatchObject({ 'mail.enabled': true, language: 'en', 'mail.port': 587 });
    expect(await text('options', 'get', 'mail.bcc')).toBe('a@korenaar.example, b@korenaar.example\n');
    await text('options', 'set', 'mail.bcc', '');
  });

  it('import counts what it did, and finds nothing new in the same file', async () => {
    const articles = join(folder, 'articles.csv');
    expect(await json('import', 'articles', articles)).toEqual({ added: 0, changed: 0 });
    const addresses = await writeInto(
      folder,
      'a.csv',
      'debtor,code,name,address,postcode,city\n1,A1,Keuken,Kade 2,1000 AA,Utrecht\n',
    );
    expect(await json('import', 'addresses', addresses)).toEqual({ added: 1, changed: 0 });
    const more = await writeInto(folder, 'd.csv', 'number,date,debtor,article,quantity\n50009,2026-11-30,1,101,1\n');
    expect(await json('import', 'deliveries', more)).toEqual({ deliveries: 1, lines: 1 });
  });

  it('invoices make shows with --dry-run what it would make, and makes it once', async () => {
    const before = await contentsOf(data);
    const preview = (await json('invoices', 'make', '--until', '2026-11-14', '--dry-run')) as { drafts: unknown[] };
    expect(preview.drafts).toHaveLength(3);
    expect(await contentsOf(data)).toEqual(before);
    const { drafts, skipped } = madeInvoices.parse(await json('invoices', 'make', '--until', '2026-11-14'));
    expect(drafts.map(({ debtor, gross }) => [debtor, gross])).toEqual([
      ['1', 2344],
      ['2', 4687],
      ['3', 6879],
    ]);
    expect(skipped).toMatchObject({ 'after-until': 1 });
    expect(await text('invoices', 'make', '--until', '2026-11-14', '--day', 'monday')).toContain('0 ');
    expect(await list('--status', 'draft')).toMatchObject([
      { number: null, date: null, status: 'draft', dispatch: null },
      { number: null },
      { number: null },
    ]);
  });

  it('invoices finalise names what is missing and ends with 1, until it is filled in', async () => {
    const { code, stdout } = await program.run(['invoices', 'finalise', '--all', '--json'], { env });
    const refused = finalisedInvoices.parse(JSON.parse(stdout));
    expect(code).toBe(1);
    expect(refused.map(({ outcome }) => outcome)).toEqual(['incomplete', 'incomplete', 'incomplete']);
    expect(refused[0]?.missing).toEqual([{ field: 'seller-address', screen: 'options.company', record: '' }]);
    await text('options', 'set', 'company.address', 'Molenweg 3');
    const [first] = await list();
    expect(finalisedInvoices.parse(await json('invoices', 'finalise', first?.id ?? ''))).toEqual([
      { id: first?.id, outcome: 'final', number: numbered(1), missing: [], originalMissing: null },
    ]);
    expect(await text('invoices', 'finalise', '--all')).toContain('2');
    const again = await program.run(['invoices', 'finalise', first?.id ?? '', '--json'], { env });
    expect([again.code, finalisedInvoices.parse(JSON.parse(again.stdout))[0]?.outcome]).toEqual([1, 'not-draft']);
    expect((await list()).map(({ number }) => number)).toEqual([numbered(1), numbered(2), numbered(3)]);
  });

  it('invoices list filters by status and date', async () => {
    const today = (await list())[0]?.date ?? '';
    expect(await list('--status', 'draft')).toEqual([]);
    expect(await list('--from', today, '--until', today)).toHaveLength(3);
    expect(await list('--until', '2020-01-01')).toEqual([]);
    expect(await text('invoices', 'list', '--until', '2020-01-01')).toBe('Nothing found.\n');
  });

  it('invoices show gives an invoice by number or id: as text, as JSON and as the PDF that was kept', async () => {
    const [first] = await list();
    const byNumber = await json('invoices', 'show', numbered(1));
    expect(byNumber).toEqual(await json('invoices', 'show', first?.id ?? ''));
    expect(byNumber).toMatchObject({ status: 'final', number: { text: numbered(1) }, gross: 2344 });
    expect(await text('invoices', 'show', numbered(1), '--text')).toContain('€23.44');
    const file = join(folder, 'one.pdf');
    expect(await json('invoices', 'show', numbered(1), '--pdf', file)).toEqual({ file });
    const bytes = await readFile(file);
    expect((await readPdf(bytes)).info.title).toBe(`Invoice ${numbered(1)}`);
    const kept = join(data, 'administratie/archive', String(year), `invoice-${numbered(1)}.pdf`);
    expect(bytes.equals(await readFile(kept))).toBe(true);
  });

  it('invoices deliver tells with --dry-run what would go where, and lets nothing go', async () => {
    const before = await contentsOf(folder);
    const sheet = await deliver('--all', '--dry-run');
    expect([sheet.code, ...outcomes(sheet)]).toEqual([
      0,
      `${numbered(1)} mail queued`,
      `${numbered(2)} print queued`,
      `${numbered(3)} mail queued`,
      `${numbered(3)} print queued`,
    ]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('invoices deliver ends with 1 when a message is refused, and the row says why', async () => {
    const peer = await startPeer({ onRcpt: () => '550 5.1.1 No such user' });
    await text('options', 'set', 'mail.method', 'smtp', 'mail.server', '127.0.0.1', 'mail.port', String(peer.port));
    const { code, rows } = await deliver(numbered(1));
    await peer.close();
    await text('options', 'set', 'mail.method', 'folder');
    expect(code).toBe(1);
    expect(rows).toMatchObject([
      { number: numbered(1), outcome: 'failed', detail: expect.stringContaining('550 5.1.1') },
    ]);
    expect((await list())[0]?.dispatch).toMatchObject({ state: 'failed', error: { code: 550 } });
  });

  it('outbox list, retry and cancel show what failed, put it back and take it back', async () => {
    const failed = outboxList.parse(await json('outbox', 'list', '--state', 'failed'));
    expect(failed).toMatchObject([{ kind: 'invoice', invoice: numbered(1), to: ['een@klant.example'], attempts: 1 }]);
    expect(failed[0]?.error).toMatchObject({ code: 550, reply: expect.stringContaining('No such user') });
    const id = failed[0]?.id ?? '';
    expect(outboxList.parse(await json('outbox', 'retry', '--failed'))).toMatchObject([{ id, state: 'queued' }]);
    expect(await json('outbox', 'retry', '--failed')).toEqual([]);
    expect(outboxList.parse(await json('outbox', 'cancel', id))).toMatchObject([{ id, state: 'cancelled' }]);
    for (const [words, code] of [
      [['outbox', 'retry', id], 'outbox.unknown'],
      [['outbox', 'retry'], 'command.nothing-chosen'],
      // A wrong id beside an option that takes all would not be seen.
      [['outbox', 'retry', id, '--failed'], 'command.one-of'],
      [['invoices', 'finalise', 'nope', '--all'], 'command.one-of'],
      [['invoices', 'deliver', 'nope', '--all'], 'command.one-of'],
      [['invoices', 'make', '--until', '2026-11-14', '--debtor', '99'], 'debtor.unknown'],
    ] as const) {
      const end = await program.run([...words, '--json'], { env });
      expect([end.code, toldErrors.parse(JSON.parse(end.stderr)).errors[0]?.code]).toEqual([2, code]);
    }
  });

  it('a printer that is away leaves its row to be seen to, though the mail of the same invoice went', async () => {
    await text('options', 'set', 'print.folder', join(folder, 'nowhere'));
    const sheet = await deliver(numbered(1), numbered(3));
    expect(outcomes(sheet)).toEqual([
      `${numbered(1)} mail accepted`,
      `${numbered(3)} mail accepted`,
      `${numbered(3)} print planned`,
    ]);
    const [, , third] = await list();
    expect(third?.dispatch).toMatchObject({ state: 'deferred', error: { reply: expect.stringContaining('nowhere') } });
    await text('options', 'set', 'print.folder', join(folder, 'printed'));
  });

  it('outbox run --once says what it did, and that there is nothing to do', async () => {
    const [waiting] = outboxList.parse(await json('outbox', 'list', '--state', 'deferred'));
    await json('outbox', 'retry', waiting?.id ?? '');
    expect(await json('outbox', 'run', '--once')).toMatchObject({
      end: 'done',
      counts: { printed: 1, accepted: 0, failed: 0 },
      entries: [{ id: waiting?.id, state: 'printed', route: 'print' }],
    });
    expect(await text('outbox', 'run', '--once')).toBe('There is nothing to send now.\n');
  });

  it('invoices deliver --all takes the rest, and the second time nothing', async () => {
    expect(outcomes(await deliver('--all'))).toEqual([`${numbered(2)} print printed`]);
    expect((await deliver('--all')).rows).toEqual([]);
    expect(outcomes(await deliver(numbered(2)))).toEqual([`${numbered(2)} print skipped`]);
    expect((await readdir(join(folder, 'printed'))).sort()).toEqual([
      `${numbered(2)} (2 ex).pdf`,
      `${numbered(3)} (1 ex).pdf`,
    ]);
    const mails = (await filesBelow(join(folder, 'mail'))).filter((path) => path.endsWith('.eml'));
    expect(mails).toHaveLength(2);
  });

  it('invoices deliver sends again what went before when a reason is given, and wants a real one', async () => {
    expect(outcomes(await deliver(numbered(2), '--again', 'lost'))).toEqual([`${numbered(2)} print printed`]);
    const { code, stderr } = await program.run(['invoices', 'deliver', numbered(2), '--again', ' ', '--json'], { env });
    expect(code).toBe(2);
    expect(toldErrors.parse(JSON.parse(stderr)).errors[0]?.code).toBe('command.option-without-value');
  });

  it('check finds nothing wrong, and ends with 1 and the number when an original is gone', async () => {
    expect(await json('check')).toEqual({ findings: [] });
    await rm(join(data, 'administratie/archive', String(year), `invoice-${numbered(2)}.pdf`));
    const { code, stdout } = await program.run(['check', '--json'], { env });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      findings: [{ kind: 'archive', text: expect.stringContaining(numbered(2)) }],
    });
  });
});

describe('the data folder', () => {
  it('is the one of --data, else $FACTUURPOST_DATA, else the XDG data folder, else the one below home', async () => {
    const place = await temporaryFolder(memoryPlace());
    const at = (name: string) => join(place, name);
    const words = ['options', 'set', 'language', 'en'];
    const cases: readonly (readonly [readonly string[], Readonly<Record<string, string>>, string])[] = [
      [['--data', at('a')], { FACTUURPOST_DATA: at('x'), XDG_DATA_HOME: at('x') }, 'a'],
      [[], { FACTUURPOST_DATA: at('b'), XDG_DATA_HOME: at('x') }, 'b'],
      [[], { XDG_DATA_HOME: at('c'), HOME: at('x') }, 'c/factuurpost'],
      [[], { XDG_DATA_HOME: '', HOME: at('d') }, 'd/.local/share/factuurpost'],
    ];
    await Promise.all(cases.map(([more, env]) => program.ok([...words, ...more], { env })));
    const made = (await filesBelow(place)).filter((path) => path.endsWith('companies.json'));
    expect(made).toEqual(cases.map(([, , folder]) => `${folder}/companies.json`).sort());
  });

  it('and the other common options may stand before the command, behind it, or between', async () => {
    const place = await temporaryFolder(memoryPlace());
    const data = ['--data', join(place, 'data')];
    await program.ok([...data, 'options', 'set', 'language', 'en', '--company', 'brood']);
    const company = ['--company', 'brood'];
    const answers = await Promise.all(
      [
        [...data, ...company, '--json', 'options', 'get', 'language'],
        ['options', ...data, '--json', ...company, 'get', 'language'],
        ['options', 'get', 'language', '--json', ...company, ...data],
        ['options', 'get', '--json', 'language', ...data],
      ].map((words) => program.ok(words)),
    );
    expect(new Set(answers)).toEqual(new Set(['{"language":"en"}\n']));
  });
});

describe('several companies in one folder', () => {
  it('are kept apart, and a command that names none of them lists them and ends with 2', async () => {
    const place = await temporaryFolder(memoryPlace());
    const env = { FACTUURPOST_DATA: join(place, 'data') };
    await makeBakery(program, place, { env }, { 'company.name': 'Noord' }, ['--company', 'noord']);
    await makeBakery(program, place, { env }, { 'company.name': 'Zuid' }, ['--company', 'zuid']);
    await program.ok(['invoices', 'make', '--until', '2026-11-14', '--company', 'noord'], { env });
    const [none, wrong, noord, zuid] = await Promise.all([
      program.run(['invoices', 'list'], { env }),
      program.run(['invoices', 'list', '--company', 'oost', '--json'], { env }),
      program.json(['invoices', 'list', '--company', 'noord'], { env }),
      program.json(['invoices', 'list', '--company', 'zuid'], { env }),
    ]);
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('noord, zuid');
    expect(wrong.code).toBe(2);
    expect(toldErrors.parse(JSON.parse(wrong.stderr)).errors).toMatchObject([
      {
        code: 'store.no-company',
        message: expect.stringContaining('oost'),
        remedy: expect.stringContaining('noord, zuid'),
      },
    ]);
    expect([invoiceList.parse(noord).length, invoiceList.parse(zuid).length]).toEqual([3, 0]);
    const folders = (await readdir(join(place, 'data'), { withFileTypes: true })).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(['noord', 'zuid']);
  });
});

describe('help', () => {
  it('is given for the program and for each command, on standard output, with 0', async () => {
    const commands = [
      [],
      ['options', 'set'],
      ['import'],
      ['invoices', 'make'],
      ['invoices', 'deliver'],
      ['outbox'],
      ['demo'],
      ['check'],
    ];
    const ends = await Promise.all(commands.map((words) => program.run([...words, '--help'])));
    for (const [index, { code, stdout, stderr }] of ends.entries()) {
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`Usage: factuurpost ${[...(commands[index] ?? [])].join(' ')}`);
    }
  });

  it('makes no data folder', async () => {
    const place = await temporaryFolder();
    const env = { FACTUURPOST_DATA: join(place, 'data') };
    await Promise.all([
      program.run(['--help'], { env }),
      program.run(['invoices'], { env }),
      program.run(['x'], { env }),
    ]);
    expect(await readdir(place)).toEqual([]);
  });
});
