import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { importRecords } from '../../src/actions/import-file.ts';
import { previewImport } from '../../src/actions/preview-import.ts';
import type { ImportKind } from '../../src/domain/csv-file.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { files } from '../../src/state/files.ts';
import { contentsOf } from '../helpers/folder-contents.ts';
import { debtorsOf, makeBakery, setDebtors } from '../helpers/invoice-world.ts';

const input = (text: string) => ({ name: 'invoer.csv', bytes: Buffer.from(text) });
const small = 'number;name;address;postcode;city';
const now = () => new Date('2026-11-09T10:00:00Z');

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'none';
}

const texts: Readonly<Record<ImportKind, string>> = {
  debtors: `${small}\n1001;Lunchroom 1001;Marktstraat 1;1234 AB;Utrecht\n1002;Anders;a;b;c\n2001;Nieuw;a;b;c\n`,
  addresses: 'debtor;code;name;address;postcode;city\n1001;A;x;p;q;r\n1001;B;x;p;q;r\n',
  articles: 'code;name;price;vat\n10;Brood;1,00;low\n11;Taart;2,00;high\n',
  deliveries:
    'number;date;debtor;article;quantity\n1;2026-11-09;1001;10;3\n1;2026-11-09;1001;10;4\n2;2026-11-09;1002;10;1\n',
};

async function bakery() {
  const context = await makeBakery(debtorsOf(2), { now });
  await importRecords(context, 'articles', input('code;name;price;vat\n10;Brood;1,00;low\n'));
  return context;
}

describe('the preview of an import', () => {
  it.each([
    ['debtors', { added: 1, changed: 1, unchanged: 1 }],
    ['addresses', { added: 2, changed: 0, unchanged: 0 }],
    ['articles', { added: 1, changed: 0, unchanged: 1 }],
    ['deliveries', { added: 2, changed: 0, unchanged: 0 }],
  ] as const)('of %s says what the import then does, and writes nothing', async (kind, counts) => {
    const context = await bakery();
    const before = await contentsOf(context.folder);
    const preview = await previewImport(context, kind, input(texts[kind]), { words: 'nl' });
    expect(await contentsOf(context.folder)).toEqual(before);
    expect(preview).toMatchObject({ counts, problems: [] });
    const done = await importRecords(context, kind, input(texts[kind]), preview.seen);
    if (kind === 'deliveries') expect(done.counts).toEqual({ deliveries: 2, lines: 3 });
    else expect(done.counts).toEqual({ added: counts.added, changed: counts.changed });
    if (kind === 'deliveries') return;
    const after = await previewImport(context, kind, input(texts[kind]), { words: 'nl' });
    expect(after.counts).toEqual({ added: 0, changed: 0, unchanged: counts.added + counts.changed + counts.unchanged });
  });

  it('tells the problems of a file with their places, also when it has no rows to read', async () => {
    const context = await bakery();
    const wrong = await previewImport(context, 'debtors', input(`${small};taal\n1001;A;;;;fr\n`), { words: 'nl' });
    expect(
      wrong.problems.map(({ code, params }) => [code, params['line'], params['position'], params['value']]),
    ).toEqual([['csv.bad-choice', 2, 6, 'fr']]);
    const other = await previewImport(context, 'debtors', input(texts.articles), { words: 'nl' });
    expect(other.rows).toEqual([]);
    expect(new Set(other.problems.map(({ code }) => code))).toEqual(
      new Set(['csv.column-unknown', 'csv.column-missing']),
    );
  });

  it('tells as many problems as an import does, or as it is asked to, and counts the rest', async () => {
    const context = await bakery();
    const rows = Array.from({ length: 60 }, (_, index) => `${index};;;;\n`).join('');
    const told = async (problemLimit?: number) => {
      const settings = { words: 'nl', ...(problemLimit === undefined ? {} : { problemLimit }) } as const;
      const { problems } = await previewImport(context, 'debtors', input(`${small}\n${rows}`), settings);
      return [problems.length, problems.at(-1)?.code, problems.at(-1)?.params['count']];
    };
    expect(await told()).toEqual([51, 'csv.more-problems', 10]);
    expect(await told(1_000)).toEqual([60, 'csv.value-missing', undefined]);
  });

  it('tells deliveries that exist already', async () => {
    const context = await bakery();
    await importRecords(context, 'deliveries', input(texts.deliveries));
    const again = await previewImport(context, 'deliveries', input(texts.deliveries), { words: 'nl' });
    expect(again.problems.map(({ code }) => code)).toEqual(['csv.delivery-exists', 'csv.delivery-exists']);
    expect(again.rows).toEqual([]);
    expect(await refusalOf(importRecords(context, 'deliveries', input(texts.deliveries)))).toBe('csv.delivery-exists');
  });

  it.each([
    [
      'debtors',
      async (context: Awaited<ReturnType<typeof bakery>>) => setDebtors(context, debtorsOf(2, { city: 'X' })),
    ],
    [
      'addresses',
      async (context: Awaited<ReturnType<typeof bakery>>) =>
        importRecords(context, 'addresses', input(texts.addresses)),
    ],
    [
      'articles',
      async (context: Awaited<ReturnType<typeof bakery>>) =>
        importRecords(context, 'articles', input('code;name;price;vat\n11;Anders;1,00;low\n')),
    ],
    [
      'deliveries',
      async (context: Awaited<ReturnType<typeof bakery>>) =>
        importRecords(context, 'articles', input('code;name;price;vat\n10;Brood;9,99;low\n')),
    ],
  ] as const)('of %s is no longer imported when something else would come of it', async (kind, change) => {
    const context = await bakery();
    const preview = await previewImport(context, kind, input(texts[kind]), { words: 'nl' });
    await change(context);
    const before = await contentsOf(context.folder);
    expect(await refusalOf(importRecords(context, kind, input(texts[kind]), preview.seen))).toBe(
      'csv.changed-meanwhile',
    );
    expect(await contentsOf(context.folder)).toEqual(before);
  });

  it('lets others have their turn while it reads 27,000 lines, and ends when it is not wanted any more', async () => {
    const context = await bakery();
    const rows = Array.from({ length: 27_000 }, (_, index) =>
      `N${Math.floor(index / 9)};2026-11-09;1001;10;${1 + (index % 40)},5;Broodje "${index}"`.replaceAll('"', ''),
    );
    const file = input(`number;date;debtor;article;quantity;description\n${rows.join('\n')}\n`);
    let turns = 0;
    let going = true;
    const others = (async () => {
      while (going) {
        await turn();
        turns += 1;
      }
    })();
    const preview = await previewImport(context, 'deliveries', file, { words: 'nl' });
    going = false;
    await others;
    expect(preview.counts).toEqual({ added: 3_000, changed: 0, unchanged: 0 });
    // Some work between two turns, and never much: a machine twice as fast needs half of them.
    expect(turns).toBeGreaterThan(20);
    const stop = new AbortController();
    const ended = previewImport(context, 'deliveries', file, { words: 'nl', signal: stop.signal });
    stop.abort(new Error('gone'));
    await expect(ended).rejects.toThrow('gone');
  });
});

it('keeps the delivery addresses of debtors and counts up what it changed', async () => {
  const context = await bakery();
  await importRecords(context, 'addresses', input(texts.addresses));
  await importRecords(context, 'debtors', input(texts.debtors));
  const debtors = await context.company.read(files.debtors);
  expect(
    debtors.map(({ number, revision, deliveryAddresses }) => [number, revision, deliveryAddresses.length]),
  ).toEqual([
    ['1001', 2, 2],
    ['1002', 2, 0],
    ['2001', 1, 0],
  ]);
});

it('refuses of two imports at once the one that brings the same deliveries', async () => {
  const context = await bakery();
  const both = [1, 2].map(() => refusalOf(importRecords(context, 'deliveries', input(texts.deliveries))));
  expect((await Promise.all(both)).sort()).toEqual(['csv.delivery-exists', 'none']);
  expect(await context.company.read(files.deliveries('2026-11'))).toHaveLength(2);
});
