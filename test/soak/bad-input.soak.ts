import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isLock, type Lock, tryLock } from '../../src/state/lock.ts';
import { builtCommandLine, type CommandEnd } from '../helpers/command-line.ts';
import { toldErrors } from '../helpers/command-shapes.ts';
import { writeInto } from '../helpers/csv-file.ts';
import { contentsOf } from '../helpers/folder-contents.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { makeBakery, smallFiles } from '../helpers/small-bakery.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let folder: string;
let data: string;
let env: Readonly<Record<string, string>>;
let lock: Lock;
/** A command that meets a lock held by a living process: begun early, since it waits for half a minute. */
let busy: Promise<CommandEnd>;

beforeAll(async () => {
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-bad-'));
  data = join(folder, 'data');
  env = { FACTUURPOST_DATA: data };
  await makeBakery(program, folder, { env }, { language: 'en' });
  for (const language of ['nl', 'de', 'en']) {
    await program.ok(['options', 'set', 'language', language, '--company', language], { env });
  }
  await program.ok(['options', 'set', 'language', 'en', '--company', 'busy'], { env });
  const held = await tryLock(join(data, 'busy', '.lock'));
  if (!isLock(held)) throw new Error('somebody else has the lock');
  lock = held;
  busy = program.run(['options', 'set', 'company.name', 'X', '--company', 'busy', '--json'], { env });
});

afterAll(async () => {
  await lock.release();
  await rm(folder, { recursive: true, force: true });
});

function errorsOf({ stdout, stderr }: CommandEnd) {
  expect(stdout).toBe('');
  return toldErrors.parse(JSON.parse(stderr)).errors;
}

function deliveries(...rows: readonly string[]): string {
  return ['number;date;debtor;article;quantity', ...rows, ''].join('\n');
}

/** Ten megabytes of bytes by chance. */
function noise(): Buffer {
  const { between } = seededChoices(7);
  const block = Buffer.from(Array.from({ length: 64 * 1024 }, () => between(0, 255)));
  return Buffer.concat(Array.from({ length: 160 }, () => block));
}

/** A bad file, what is told, and where: line and column as they stand in the file. */
const badFiles: readonly {
  readonly title: string;
  readonly kind: string;
  readonly content: () => string | Buffer;
  readonly code: string;
  readonly says: readonly string[];
}[] = [
  {
    title: 'a date that does not exist',
    kind: 'deliveries',
    content: () => deliveries('60001;2026-11-09;1;101;1', '60002;2026-02-30;1;101;1'),
    code: 'csv.bad-date',
    says: ['line 3', 'column date', '"2026-02-30"'],
  },
  {
    title: 'a debtor that nobody knows',
    kind: 'deliveries',
    content: () => deliveries('60001;2026-11-09;1;101;1', '60002;2026-11-09;99;101;1'),
    code: 'csv.unknown-debtor',
    says: ['line 3', 'column debtor', '99'],
  },
  {
    title: 'no column for the quantity',
    kind: 'deliveries',
    content: () => 'number;date;debtor;article\n60001;2026-11-09;1;101\n',
    code: 'csv.column-missing',
    says: ['line 1', 'column Quantity'],
  },
  {
    title: 'a debtor number twice',
    kind: 'debtors',
    content: () => `${smallFiles.debtors}1;Nog een;Kade 9;1000 AA;Utrecht;;monday;1;paper\n`,
    code: 'csv.duplicate',
    says: ['line 5', 'column number', 'line 2'],
  },
  {
    title: 'a delivery note that was entered before',
    kind: 'deliveries',
    content: () => deliveries('60001;2026-11-09;1;101;1', '50002;2026-11-09;2;101;1'),
    code: 'csv.delivery-exists',
    says: ['line 3', 'column number', '50002'],
  },
  {
    title: 'ten megabytes of anything but text',
    kind: 'articles',
    content: noise,
    code: 'csv.binary',
    says: ['wrong.csv', 'byte'],
  },
];

describe('a CSV file with something wrong in it', () => {
  it.each(badFiles)('is refused whole, with line and column: $title', async ({ kind, content, code, says }) => {
    const own = await temporaryFolder();
    const path = await writeInto(own, 'wrong.csv', content());
    const before = await contentsOf(data);
    const words = ['import', kind, path, '--company', 'administratie'];
    const [plain, json] = await Promise.all([program.run(words, { env }), program.run([...words, '--json'], { env })]);
    expect([plain.code, plain.stdout, json.code]).toEqual([2, '', 2]);
    const [first] = errorsOf(json);
    expect(first?.code).toBe(code);
    for (const word of says) expect(first?.message).toContain(word);
    expect(plain.stderr).toBe(`${first?.message}\n  ${first?.remedy}\n`);
    expect(await contentsOf(data)).toEqual(before);
  });

  it('tells all of its mistakes at once, in the order of the lines', async () => {
    const path = await writeInto(
      folder,
      'many.csv',
      deliveries('1;x;1;101;1', '2;2026-11-09;1;999;1', '3;2026-11-09;9;101;a'),
    );
    const end = await program.run(['import', 'deliveries', path, '--company', 'administratie', '--json'], { env });
    expect(errorsOf(end).map(({ code }) => code)).toEqual([
      'csv.bad-date',
      'csv.unknown-article',
      'csv.unknown-debtor',
      'csv.bad-number',
    ]);
  });

  it('is named when it is not there, and when it is a folder', async () => {
    const before = await contentsOf(data);
    const words = (path: string) => ['import', 'debtors', path, '--company', 'administratie', '--json'];
    const missing = await program.run(words(join(folder, 'nowhere.csv')), { env });
    const directory = await program.run(words(data), { env });
    expect([missing.code, directory.code]).toEqual([2, 2]);
    expect(errorsOf(missing)).toMatchObject([
      { code: 'file.not-found', message: expect.stringContaining('nowhere.csv') },
    ]);
    expect(errorsOf(directory)).toMatchObject([{ code: 'file.unreadable' }]);
    expect(await contentsOf(data)).toEqual(before);
  });
});

/** Words that cannot be carried out, and what each language must say about them. */
const wrongWords: readonly (readonly [
  words: readonly string[],
  code: string,
  says: Readonly<Record<'nl' | 'de' | 'en', string>>,
])[] = [
  [
    ['options', 'set', 'mail.sever', 'x'],
    'option.unknown',
    { nl: 'De optie mail.sever bestaat niet', de: 'mail.sever', en: 'There is no option mail.sever' },
  ],
  [['options', 'get', 'mail.sever'], 'option.unknown', { nl: 'mail.sever', de: 'mail.sever', en: 'mail.sever' }],
  [
    ['options', 'set', 'mail.port', '99999'],
    'option.bad-value',
    { nl: 'mail.port kan niet "99999" zijn', de: 'mail.port', en: 'mail.port cannot be "99999"' },
  ],
  [
    ['options', 'set', 'mail.security', 'some'],
    'option.bad-choice',
    { nl: 'Kies uit: none', de: 'Wählen Sie aus: none', en: 'Choose from: none' },
  ],
  [
    ['options', 'set', 'mail.port', '25', 'mail.server'],
    'command.value-missing',
    { nl: 'Bij mail.server ontbreekt', de: 'Bei mail.server fehlt', en: 'value of mail.server is missing' },
  ],
  [
    ['options', 'set', 'company.name', 'a\u001b[31mb'],
    'option.bad-value',
    { nl: 'onzichtbare', de: 'unsichtbare', en: 'invisible' },
  ],
  [
    ['invoices', 'make', '--until', '2026-02-30'],
    'command.bad-date',
    { nl: 'geen bestaande datum', de: 'gibt es nicht', en: 'no existing date' },
  ],
  [
    ['invoices', 'make', '--until', '2026-11-14', '--day', 'maandag'],
    'command.bad-choice',
    { nl: '"maandag" is geen keuze', de: 'steht nicht zur Wahl', en: 'not one of the choices' },
  ],
  [['invoices', 'make'], 'command.option-missing', { nl: 'ontbreekt', de: 'fehlt', en: 'missing' }],
  [['invoices', 'list', '--from', 'gisteren'], 'command.bad-date', { nl: 'datum', de: 'Datum', en: 'date' }],
  [
    ['invoices', 'list', '--status', 'sent'],
    'command.bad-choice',
    { nl: 'Kies uit: draft', de: 'Wählen Sie aus: draft', en: 'Choose from: draft' },
  ],
  [
    ['invoices', 'show', '2026-99999'],
    'invoice.unknown',
    { nl: '2026-99999 is niet gevonden', de: '2026-99999', en: '2026-99999 was not found' },
  ],
  [['invoices', 'deliver', '2026-99999'], 'invoice.unknown', { nl: 'niet gevonden', de: '99999', en: 'not found' }],
  [['invoices', 'deliver'], 'command.nothing-chosen', { nl: 'niets gekozen', de: 'nichts gewählt', en: 'Nothing' }],
  [['invoices', 'finalise'], 'command.nothing-chosen', { nl: 'niets gekozen', de: 'nichts gewählt', en: 'Nothing' }],
  [['deliveries', 'mail', '4711'], 'delivery.unknown', { nl: 'bon 4711', de: 'Beleg 4711', en: 'Delivery 4711' }],
  [['deliveries', 'mail'], 'command.argument-missing', { nl: '<ids>', de: '<ids>', en: '<ids>' }],
  [['deliveries', 'list', '--from', 'gisteren'], 'command.bad-date', { nl: 'datum', de: 'Datum', en: 'date' }],
  [['outbox', 'cancel', 'abc'], 'outbox.unknown', { nl: 'abc', de: 'abc', en: 'abc' }],
  [['outbox', 'retry', 'abc'], 'outbox.unknown', { nl: 'abc', de: 'abc', en: 'abc' }],
  [['outbox', 'list', '--state', 'gone'], 'command.bad-choice', { nl: 'geen keuze', de: 'Wahl', en: 'choices' }],
  [
    ['invoices', 'sned'],
    'command.unknown',
    { nl: 'Het commando "sned" bestaat niet', de: 'Den Befehl "sned" gibt es nicht', en: 'There is no command "sned"' },
  ],
  [
    ['invoices', 'list', '--al'],
    'command.unknown-option',
    { nl: 'De optie "--al" bestaat hier niet', de: '"--al"', en: 'There is no option "--al" here' },
  ],
  [
    ['invoices', 'list', '--from'],
    'command.option-without-value',
    { nl: 'Bij --from <date> ontbreekt', de: 'Bei --from <date> fehlt', en: 'value of --from <date> is missing' },
  ],
  [['invoices', 'show'], 'command.argument-missing', { nl: '<id>', de: '<id>', en: '<id>' }],
  [['check', 'it'], 'command.too-much', { nl: 'te veel', de: 'zu viel', en: 'too much' }],
];

describe('a command that cannot be carried out', () => {
  it.each(wrongWords)('ends with 2 and a sentence in the language of the company: %j', async (words, code, says) => {
    const before = await contentsOf(data);
    const languages = ['nl', 'de', 'en'] as const;
    const ends = await Promise.all(
      languages.map((language) => program.run([...words, '--company', language, '--json'], { env })),
    );
    for (const [index, end] of ends.entries()) {
      const [first, ...others] = errorsOf(end);
      expect([end.code, first?.code, others]).toEqual([2, code, []]);
      expect(`${first?.message} ${first?.remedy}`).toContain(says[languages[index] ?? 'nl']);
    }
    expect(await contentsOf(data)).toEqual(before);
  });

  it.each([
    ['nl_NL.UTF-8', 'Er is nog geen administratie', 'Het commando "x" bestaat niet'],
    ['de_DE.UTF-8', 'Es gibt noch keinen Mandanten', 'Den Befehl "x" gibt es nicht'],
    ['en_GB.UTF-8', 'There is no company yet', 'There is no command "x"'],
  ])('speaks the language of the environment before there is a company: %s', async (LANG, noCompany, noCommand) => {
    const empty = { FACTUURPOST_DATA: await temporaryFolder(), LANG };
    const [list, unknown] = await Promise.all([
      program.run(['invoices', 'list'], { env: empty }),
      program.run(['x'], { env: empty }),
    ]);
    expect([list.code, unknown.code]).toEqual([2, 2]);
    expect(list.stderr).toContain(noCompany);
    expect(unknown.stderr).toContain(noCommand);
  });

  it('makes no company for options that are refused, and none of a name that leads elsewhere', async () => {
    const place = await temporaryFolder();
    const empty = { FACTUURPOST_DATA: join(place, 'data') };
    const refused = await program.run(['options', 'set', 'mail.port', 'x'], { env: empty });
    const outside = await program.run(['options', 'set', 'language', 'en', '--company', '../x', '--json'], {
      env: empty,
    });
    expect([refused.code, outside.code]).toEqual([2, 2]);
    expect(errorsOf(outside)).toMatchObject([{ code: 'command.bad-company' }]);
    expect(await contentsOf(place)).toEqual({});
  });

  it('does not make a company of a name that was mistyped at an import', async () => {
    const before = await contentsOf(data);
    const path = await writeInto(folder, 'debtors.csv', smallFiles.debtors);
    const end = await program.run(['import', 'debtors', path, '--company', 'adminstratie', '--json'], { env });
    expect(end.code).toBe(2);
    expect(errorsOf(end)).toMatchObject([{ code: 'store.no-company' }]);
    expect(await contentsOf(data)).toEqual(before);
  });

  it('names the file that it cannot write', async () => {
    const words = ['--company', 'administratie', '--json'];
    const drafts = await program.json(['invoices', 'make', '--until', '2026-11-14', ...words], { env });
    expect(drafts).toMatchObject({ drafts: [{}, {}, {}] });
    const [draft] = (drafts as { drafts: { id: string }[] }).drafts;
    const target = join(folder, 'nowhere', 'invoice.pdf');
    const end = await program.run(['invoices', 'show', draft?.id ?? '', '--pdf', target, ...words], { env });
    expect(end.code).toBe(2);
    expect(errorsOf(end)).toMatchObject([
      { code: 'file.not-written', message: expect.stringContaining('invoice.pdf') },
    ]);
  });
});

describe('a store that cannot be used', () => {
  it('ends a command with 3, names the damaged file and leaves it as it is', async () => {
    const place = await temporaryFolder(memoryPlace());
    const own = { FACTUURPOST_DATA: join(place, 'data') };
    await makeBakery(program, place, { env: own }, { language: 'en' });
    const file = join(place, 'data/administratie/debtors.json');
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -20));
    const before = await contentsOf(join(place, 'data'));
    const ends = await Promise.all(
      [['invoices', 'list'], ['import', 'debtors', join(place, 'debtors.csv')], ['check']].map((words) =>
        program.run(words, { env: own }),
      ),
    );
    expect(ends.map(({ code }) => code)).toEqual([3, 3, 3]);
    for (const { stdout, stderr } of ends) expect(stdout + stderr).toContain('debtors.json is damaged');
    expect(await contentsOf(join(place, 'data'))).toEqual(before);
  });

  it('ends a command with 3 when a living process keeps it busy, says who, and changes nothing', async () => {
    const end = await busy;
    expect(end.code).toBe(3);
    expect(errorsOf(end)).toMatchObject([
      { code: 'store.busy', message: expect.stringContaining(String(process.pid)) },
    ]);
    const [name] = Object.values(
      (await program.json(['options', 'get', 'company.name', '--company', 'busy'], { env })) ?? {},
    );
    expect(name).toBe('');
  });
});
