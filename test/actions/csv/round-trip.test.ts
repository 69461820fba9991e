import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressRows } from '../../../src/actions/csv/address-rows.ts';
import { articleRows } from '../../../src/actions/csv/article-rows.ts';
import { byteOrderMark, type Cell, type CsvWords, csvLine } from '../../../src/actions/csv/cells.ts';
import {
  addressColumns,
  articleColumns,
  type ColumnSpecs,
  columnNames,
  debtorColumns,
  deliveryColumns,
} from '../../../src/actions/csv/columns.ts';
import { debtorRows } from '../../../src/actions/csv/debtor-rows.ts';
import { deliveryRows } from '../../../src/actions/csv/delivery-rows.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import {
  addressCells,
  articleCells,
  type Cells,
  debtorCells,
  deliveryCells,
} from '../../../src/actions/csv/record-cells.ts';
import type { Article } from '../../../src/domain/article.ts';
import { addDays, weekdays } from '../../../src/domain/calendar.ts';
import { collectModes, type Debtor, dispatchMethods, invoiceTypes, languages } from '../../../src/domain/debtor.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { plainLine } from '../../../src/domain/plain-text.ts';
import { vatCodes } from '../../../src/domain/vat.ts';
import { csvTexts } from '../../../src/i18n/csv.ts';
import { belgian } from '../../helpers/worlds.ts';
import { file, utf8 } from './help.ts';

const today = '2026-11-09';

/** A file as it is written: in these words, these rows. */
function textOf<Column extends string>(
  specs: ColumnSpecs<Column>,
  words: CsvWords,
  rows: readonly Cells<Column>[],
): string {
  const names = columnNames(specs);
  const labels: Readonly<Record<string, string>> = words === 'names' ? {} : csvTexts(words).columns[specs.kind];
  const heading = names.map((name): Cell => ({ text: labels[name] ?? name, isTyped: false }));
  return byteOrderMark + [heading, ...rows.map((row) => names.map((name) => row[name]))].map(csvLine).join('');
}

const piece = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', "'", '"', '""', ';', ',', '\t', '\n', '\r\n', '\u001b[2J', '\u2028', ' ', '007'),
  fc.constantFrom('ü', 'é', '€', 'Š', '=cmd|A1', 'NULL', '1,50', '2026-11-09', '🥐', 'ja', '\u202e'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const anyText = fc.array(piece, { maxLength: 8 }).map((pieces) => plainLine(pieces.join('')));
const text = anyText.map((one) => one.slice(0, 20).trim()).map(plainLine);
const someText = text.map((one) => (one === '' ? 'x' : one));
const code = fc.nat(999_999).map((number) => String(number).padStart(6, '0'));
const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));
const cents = fc.nat(1_000_000);
const words = fc.constantFrom<CsvWords>('names', ...languages);

const debtor: fc.Arbitrary<Omit<Debtor, 'deliveryAddresses' | 'revision'>> = fc.record({
  number: code,
  name: someText,
  attention: text,
  address: text,
  postcode: text,
  city: text,
  country: fc.constantFrom('NL', 'DE', 'BE'),
  phone: text,
  email: fc.constantFrom<readonly string[]>(['a@x.example'], ['=a@x.example', '-b@x.example', "'c@x.example"]),
  cc: fc.constantFrom<readonly string[]>([], ['+d@x.example']),
  language: fc.constantFrom(...languages),
  vatId: fc.constantFrom('', 'NL001234567B01'),
  kvk: text,
  invoiceDay: fc.constantFrom(...weekdays, 'none' as const),
  invoiceType: fc.constantFrom(...invoiceTypes),
  collect: fc.constantFrom(...collectModes),
  consolidateTo: fc.constant(null),
  copies: fc.nat(9),
  dispatch: fc.constantFrom(...dispatchMethods),
  bundle: fc.boolean(),
  consentSince: fc.option(day.map((one) => (one > today ? today : one))),
  topBakkers: fc.record({ on: fc.boolean(), number: someText, project: text }),
  termDays: fc.option(fc.nat(365)),
  discount: fc.nat(10_000),
  closed: fc.boolean(),
});

const article: fc.Arbitrary<Omit<Article, 'revision'>> = fc.record({
  code,
  name: someText,
  unit: text,
  price: cents,
  prices: fc
    .uniqueArray(fc.record({ days: fc.integer({ min: 1, max: 900 }), price: cents }), {
      selector: ({ days }) => days,
      maxLength: 4,
    })
    .map((changes) =>
      changes.toSorted((a, b) => a.days - b.days).map(({ days, price }) => ({ from: addDays(today, days), price })),
    ),
  vat: fc.constantFrom(...vatCodes),
  closed: fc.boolean(),
});

function unique<T>(arbitrary: fc.Arbitrary<T>, selector: (one: T) => string): fc.Arbitrary<T[]> {
  return fc.uniqueArray(arbitrary, { selector, minLength: 1, maxLength: 4 });
}

describe('what is exported imports again to the same records', () => {
  it('debtors', () => {
    fc.assert(
      fc.property(
        unique(debtor, ({ number }) => number),
        words,
        (debtors, said) => {
          const csv = textOf(
            debtorColumns,
            said,
            debtors.map((one) => debtorCells(one, said)),
          );
          const read = debtorRows(
            readTable(utf8(csv), file, debtorColumns),
            new Map(),
            { country: 'FR', language: 'en' },
            today,
          );
          expect(read).toEqual(debtors);
        },
      ),
    );
  });

  it('delivery addresses', () => {
    const address = fc.record({
      code: someText,
      name: someText,
      address: someText,
      postcode: text,
      city: someText,
      country: fc.constantFrom('NL', 'DE'),
    });
    fc.assert(
      fc.property(
        unique(address, ({ code }) => code),
        words,
        (addresses, said) => {
          const csv = textOf(
            addressColumns,
            said,
            addresses.map((one) => addressCells('0010', one)),
          );
          const read = addressRows(
            readTable(utf8(csv), file, addressColumns),
            new Map([['0010', { deliveryAddresses: [] }]]),
            { country: 'FR' },
          );
          expect(read).toEqual(addresses.map((one) => ({ debtor: '0010', ...one })));
        },
      ),
    );
  });

  it('articles, with the prices that are still to come', () => {
    fc.assert(
      fc.property(
        unique(article, ({ code }) => code),
        words,
        (articles, said) => {
          const rows = articles.flatMap((one) => articleCells(one, said, today));
          const csv = textOf(articleColumns, said, rows);
          expect(articleRows(readTable(utf8(csv), file, articleColumns), new Map(), today, belgian)).toEqual(articles);
        },
      ),
    );
  });

  it('articles of the company itself, with the prices that are over', () => {
    const known = new Map<string, Article>([
      [
        '007',
        {
          code: '007',
          name: '=brood',
          unit: '',
          price: 100,
          prices: [
            { from: '2025-01-01', price: 110 },
            { from: '2027-01-01', price: 130 },
          ],
          vat: 'low',
          closed: false,
          revision: 4,
        },
      ],
    ]);
    const rows = [...known.values()].flatMap((one) => articleCells(one, 'nl', today));
    const csv = textOf(articleColumns, 'nl', rows);
    const { revision: _revision, ...same } = known.get('007') ?? expect.fail();
    expect(articleRows(readTable(utf8(csv), file, articleColumns), known, today, belgian)).toEqual([same]);
  });

  it('deliveries', () => {
    const line = fc.record({
      article: code,
      description: someText,
      unit: fc.constant(''),
      quantity: fc.nat(9_999_999),
      returned: fc.nat(99_999),
      price: cents,
      discount: fc.option(fc.nat(10_000)),
      vat: fc.constantFrom(...vatCodes),
    });
    const delivery: fc.Arbitrary<Omit<Delivery, 'id' | 'invoice' | 'revision'>> = fc.record({
      number: fc.oneof(code, fc.constant('2611-0001')),
      kind: fc.constantFrom('deliverynote' as const, 'receipt' as const),
      date: day,
      debtor: fc.constant('0010'),
      address: fc.constantFrom(null, "'=A"),
      reference: text,
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    });
    const place = { name: '', address: '', postcode: '', city: '', country: 'NL' };
    const known = {
      debtors: new Map([['0010', { closed: false, deliveryAddresses: [{ code: "'=A", ...place }] }]]),
      articles: new Map(),
      seller: belgian,
      deliveryExists: () => false,
    };
    fc.assert(
      fc.property(
        unique(delivery, ({ number, date }) => `${date.slice(0, 4)} ${number}`),
        words,
        (deliveries, said) => {
          const rows = deliveries.flatMap((one) => one.lines.map((each) => deliveryCells(one, each, said)));
          const csv = textOf(deliveryColumns, said, rows);
          expect(deliveryRows(readTable(utf8(csv), file, deliveryColumns), known)).toEqual(deliveries);
        },
      ),
    );
  });
});

it('a file of many pieces is read as one of one piece is', () => {
  const row = (index: number) =>
    `${index};"name ""${index}"";\n more";1,${index % 90 < 10 ? '0' : ''}${index % 90};low`;
  const lines = Array.from({ length: 4_000 }, (_, index) => row(index));
  const all = readTable(utf8(`code;name;price;vat\n${lines.join('\n')}\n`), file, articleColumns);
  expect(all.rows).toHaveLength(4_000);
  for (const index of [0, 1_234, 3_999]) {
    const one = readTable(utf8(`code;name;price;vat\n${row(index)}\n`), file, articleColumns);
    expect(all.rows[index]).toEqual({ ...one.rows[0], line: 2 + 2 * index });
  }
});
