import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressRows } from '../../../src/actions/csv/address-rows.ts';
import { articleRows } from '../../../src/actions/csv/article-rows.ts';
import { addressColumns, articleColumns, debtorColumns, deliveryColumns } from '../../../src/actions/csv/columns.ts';
import { debtorRows } from '../../../src/actions/csv/debtor-rows.ts';
import { deliveryRows } from '../../../src/actions/csv/delivery-rows.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { belgian } from '../../helpers/worlds.ts';
import { file, utf8 } from './help.ts';

type Outcome = { readonly records: readonly object[] } | { readonly refused: UserError };

function outcomeOf(run: () => readonly object[]): Outcome {
  try {
    return { records: run() };
  } catch (error) {
    if (error instanceof UserError) return { refused: error };
    throw error;
  }
}

const importers: readonly ((bytes: Uint8Array) => readonly object[])[] = [
  (bytes) =>
    debtorRows(readTable(bytes, file, debtorColumns), new Map(), { country: 'NL', language: 'nl' }, '2026-11-09'),
  (bytes) =>
    addressRows(readTable(bytes, file, addressColumns), new Map([['1', { deliveryAddresses: [] }]]), { country: 'NL' }),
  (bytes) => articleRows(readTable(bytes, file, articleColumns), new Map(), '2026-11-09', belgian),
  (bytes) =>
    deliveryRows(readTable(bytes, file, deliveryColumns), {
      debtors: new Map([['1', { closed: false, deliveryAddresses: [] }]]),
      articles: new Map(),
      seller: belgian,
      deliveryExists: () => false,
    }),
];

const control = /\p{Cc}/u;

function textsOf(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

/** Whatever comes out, no control character and no half-checked number is in it. */
function check(bytes: Uint8Array): void {
  for (const run of importers) {
    const outcome = outcomeOf(() => run(bytes));
    const data =
      'records' in outcome ? outcome.records : [outcome.refused, ...outcome.refused.others].map(({ params }) => params);
    expect(textsOf(data).filter((text) => control.test(text))).toEqual([]);
  }
}

const anything = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', ''));
const mark = fc.constantFrom('"', '""', ';', ',', '\t', '\n', '\r\n', '\r', '\u001b[2J', '\u2028', ' ');
const value = fc.oneof(
  anything,
  mark,
  fc.constantFrom('1', '101', 'low', 'ja', 'pdf', '2026-10-05', '1,5', '1.234,56', 'a@x.example', 'NL', ''),
);

it('imports any text, or refuses it with a reason', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        fc.array(value).map((parts) => parts.join('')),
      ),
      (text) => check(utf8(text)),
    ),
  );
});

it('imports any bytes but NUL, or refuses them with a reason', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 255 })), (bytes) => check(Uint8Array.from(bytes))));
});

it('imports any values below a good header, or refuses them with a reason', () => {
  const specs = [debtorColumns, addressColumns, articleColumns, deliveryColumns];
  const rowsOf = (width: number) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 });
  for (const spec of specs) {
    const names = Object.keys(spec);
    fc.assert(
      fc.property(rowsOf(names.length), (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'));
        check(utf8([names.join(';'), ...quoted].join('\n')));
      }),
      { numRuns: 60 },
    );
  }
});

it('gives back the name that went in, whatever it is, less what a person cannot see', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
      fc.pre(
        name.trim() !== '' &&
          name.normalize('NFC') === name &&
          !/[\p{Cc}\p{Bidi_Control}\ufeff\u2028\u2029]/u.test(name),
      );
      const text = `code;name;price;vat\n1;"${name.replaceAll('"', '""')}";1;low\n`;
      const [article] = articleRows(readTable(utf8(text), file, articleColumns), new Map(), '2026-11-09', belgian);
      expect(article?.name).toBe(name.trim());
    }),
  );
});
