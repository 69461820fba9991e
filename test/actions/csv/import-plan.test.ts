import { describe, expect, it } from 'vitest';
import { addressColumns, articleColumns, debtorColumns, deliveryColumns } from '../../../src/actions/csv/columns.ts';
import { articleChanges, debtorChanges } from '../../../src/actions/csv/field-changes.ts';
import {
  outcomeOf,
  planAddresses,
  planArticles,
  planDebtors,
  planDeliveries,
  planDigest,
} from '../../../src/actions/csv/import-plan.ts';
import { atOnce } from '../../../src/actions/csv/pieces.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import { article, belgian, debtor, deliveryAddress } from '../../helpers/worlds.ts';
import { file, utf8 } from './help.ts';

const defaults = { country: 'NL', language: 'nl' } as const;
const today = '2026-11-09';

function debtorsPlan(text: string, ...debtors: readonly Debtor[]) {
  const known = new Map(debtors.map((one) => [one.number, one]));
  return atOnce(planDebtors(readTable(utf8(text), file, debtorColumns), known, defaults, '2026-11-09'));
}

const small = 'number;name;address;postcode;city';

describe('what an import of debtors would do', () => {
  const known = debtor('1', { name: 'A', address: 'x', postcode: '', city: 'y', consentSince: '2026-01-31' });

  it('adds what is new, changes what differs, and leaves what is so already', () => {
    const text = `${small};factuurdag\n1;A;x;;y;maandag\n2;B;x;;y;maandag\n`;
    const same = debtorsPlan(text, known);
    expect(same.records.map((one) => [one.line, outcomeOf(one)])).toEqual([
      [2, 'unchanged'],
      [3, 'added'],
    ]);
    const other = debtorsPlan(`${small};factuurdag\n1;A;x;;y;donderdag\n`, known);
    expect(other.records.map(outcomeOf)).toEqual(['changed']);
    expect(other.records.flatMap((one) => debtorChanges(one, 'nl'))).toEqual([
      { column: 'invoiceDay', before: 'Maandag', after: 'Donderdag' },
    ]);
    expect(other.records.flatMap((one) => debtorChanges(one, 'names'))).toEqual([
      { column: 'invoiceDay', before: 'monday', after: 'thursday' },
    ]);
  });

  it('sets consent, TopBakkers and closing; an empty value takes them away, a missing column leaves them', () => {
    const columns = 'akkoord digitaal sinds;facturering via topbakkers;debiteurnummer topbakkers;project;afgesloten';
    const text = `${small};${columns}\n1;A;x;;y;13-11-2025;ja;=TB7;Kerst;ja\n`;
    const [set] = debtorsPlan(text, known).records;
    expect(set?.after).toMatchObject({
      consentSince: '2025-11-13',
      topBakkers: { on: true, number: '=TB7', project: 'Kerst' },
      closed: true,
    });
    const full = { ...known, ...set?.after };
    const [emptied] = debtorsPlan(`${small};${columns}\n1;A;x;;y;;;;;\n`, full).records;
    expect(emptied?.after).toMatchObject({
      consentSince: null,
      topBakkers: { on: false, number: '', project: '' },
      closed: false,
    });
    const [left] = debtorsPlan(`${small}\n1;A;x;;y\n`, full).records;
    expect(left && outcomeOf(left)).toBe('unchanged');
  });

  it('tells every problem, and still what would become of the rows without any', () => {
    const { records, problems } = debtorsPlan(`${small};verzendwijze\n1;A;x;;y;fax\n3;;x;;y;papier\n2;B;x;;y;papier\n`);
    expect(problems.map(({ code, params }) => `${code} ${params['line']}:${params['position']}`)).toEqual([
      'csv.bad-choice 2:6',
      'csv.value-missing 3:2',
    ]);
    expect(records.map(({ line, after }) => [line, after.number])).toEqual([[4, '2']]);
  });

  it('refuses TopBakkers without a number there, and billing to a debtor that is closed', () => {
    const closed = debtor('9', { closed: true });
    const billed = debtor('8', { name: 'C', address: 'x', postcode: '', city: 'y', consolidateTo: '9' });
    const text = `${small};consolideren;facturering via topbakkers\n1;A;x;;y;9;\n2;B;x;;y;;ja\n8;C;x;;y;9;\n`;
    const codes = debtorsPlan(text, closed, billed).problems.map(({ code, params }) => `${code} ${params['line']}`);
    // What was so before the file may stay so.
    expect(codes).toEqual(['csv.closed 2', 'csv.value-missing 3']);
  });
});

it('adds, changes and leaves delivery addresses', () => {
  const known = debtor('1', { deliveryAddresses: [deliveryAddress('A'), deliveryAddress('B')] });
  const text = [
    'debtor;code;name;address;postcode;city;country',
    '1;A;Filiaal A;Kade 2;1234 CD;Utrecht;NL',
    '1;B;Filiaal B;Kade 3;1234 CD;Utrecht;NL',
    '1;C;Filiaal C;Kade 2;1234 CD;Utrecht;NL',
  ].join('\n');
  const table = readTable(utf8(text), file, addressColumns);
  const { records } = atOnce(planAddresses(table, new Map([['1', known]]), defaults));
  expect(records.map(outcomeOf)).toEqual(['unchanged', 'changed', 'added']);
});

it('tells a change of price with its day', () => {
  const known = article('1', { name: 'x', prices: [{ from: '2027-01-01', price: 130 }] });
  const text = 'code;name;price;vat;priceFrom;newPrice\n1;x;1,05;low;2027-01-01;1,40\n1;;;;2028-01-01;1,50\n';
  const table = readTable(utf8(text), file, articleColumns);
  const { records } = atOnce(planArticles(table, new Map([['1', known]]), today, belgian));
  expect(records.flatMap((one) => articleChanges(one, 'nl', today))).toEqual([
    { column: 'price', before: '1,00', after: '1,05' },
    { column: 'newPrice', before: '2027-01-01: 1,30', after: '2027-01-01: 1,40' },
    { column: 'newPrice', before: '', after: '2028-01-01: 1,50' },
  ]);
});

it('gives a delivery the price that its article had on the day', () => {
  const known = {
    debtors: new Map([['1', { closed: false, deliveryAddresses: [] }]]),
    articles: new Map([['10', article('10', { price: 100, prices: [{ from: '2026-11-09', price: 110 }] })]]),
    seller: belgian,
    deliveryExists: () => false,
  };
  const text =
    'number;date;debtor;article;quantity;price\n1;2026-11-08;1;10;1;\n2;2026-11-09;1;10;1;\n3;2026-11-09;1;10;1;0,99\n';
  const { records } = atOnce(planDeliveries(readTable(utf8(text), file, deliveryColumns), known));
  expect(records.map(({ after }) => after.lines[0]?.price)).toEqual([100, 110, 99]);
});

it('has the same digest only for the same doing', () => {
  const known = debtor('1', { name: 'A', address: 'x', postcode: '', city: 'y' });
  const text = `${small}\n1;B;x;;y\n`;
  const digest = (...debtors: readonly Debtor[]) => atOnce(planDigest(debtorsPlan(text, ...debtors)));
  expect(digest(known)).toBe(digest({ ...known, revision: 7 }));
  expect(digest(known)).not.toBe(digest({ ...known, city: 'z' }));
  expect(digest(known)).not.toBe(digest());
});
