import { describe, expect, it } from 'vitest';
import { addressRows } from '../../../src/actions/csv/address-rows.ts';
import { articleRows } from '../../../src/actions/csv/article-rows.ts';
import { addressColumns, articleColumns } from '../../../src/actions/csv/columns.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import { belgian, deliveryAddress } from '../../helpers/worlds.ts';
import { file, problemsOf, shortly, utf8 } from './help.ts';

const readArticles = (text: string) =>
  articleRows(readTable(utf8(text), file, articleColumns), new Map(), '2026-11-09', belgian);
const odd = deliveryAddress('B'.repeat(30), { postcode: '1'.repeat(21) });
const debtors = new Map([
  ['1', { deliveryAddresses: [] }],
  ['2', { deliveryAddresses: [odd] }],
]);
const readAddresses = (text: string) =>
  addressRows(readTable(utf8(text), file, addressColumns), debtors, { country: 'NL' });

describe('articles from a file', () => {
  const expected = [
    { code: '101', name: 'Brood', unit: 'stuk', price: 123_456, prices: [], vat: 'low', closed: false },
  ];

  it.each([
    ['point', 'code,name,unit,price,vat\n101,Brood,stuk,1234.56,low\n'],
    ['comma', 'code;name;unit;price;vat\n101;Brood;stuk;1234,56;low\n'],
    ['comma and thousands', 'artikel\tomschrijving\teenheid\tprijs\tbtw\n101\tBrood\tstuk\t1.234,56\tlaag\n'],
    ['point and thousands', 'code,name,unit,price,vat\n101,Brood,stuk,"1,234.56",Laag\n'],
  ])('reads a price with decimal %s the same', (_, text) => {
    expect(readArticles(text)).toEqual(expected);
  });

  it('reads every VAT code', () => {
    const text = 'code;name;price;vat\n1;a;1;high\n2;b;1;Hoog\n3;c;1;nul\n4;d;1;zero\n5;e;1;midden\n6;f;0;laag\n';
    expect(readArticles(text).map(({ vat }) => vat)).toEqual(['high', 'high', 'zero', 'zero', 'middle', 'low']);
  });

  it('leaves the unit of a known article when the file has no units', () => {
    const known = {
      code: '1',
      name: 'x',
      unit: 'kg',
      price: 1,
      prices: [],
      vat: 'low',
      closed: false,
      revision: 1,
    } as const;
    const table = readTable(utf8('code;name;price;vat\n1;a;1;low\n2;b;1;low\n'), file, articleColumns);
    expect(articleRows(table, new Map([['1', known]]), '2026-11-09', belgian).map(({ unit }) => unit)).toEqual([
      'kg',
      '',
    ]);
  });

  it('refuses prices that it would have to round or guess, empty values and repeated codes', () => {
    const text = 'code;name;price;vat\n1;a;1.234;low\n1;b;0,005;low\n3;;;\n4;d;gratis;21%\n';
    expect(shortly(() => readArticles(text))).toEqual([
      'csv.bad-number 2:3 1.234',
      'csv.duplicate 3:1 1',
      'csv.bad-number 3:3 0,005',
      'csv.value-missing 4:2 ',
      'csv.value-missing 4:3 ',
      'csv.value-missing 4:4 ',
      'csv.bad-number 5:3 gratis',
      'csv.bad-choice 5:4 21%',
    ]);
  });
});

describe('the code of an article of a file', () => {
  const known = new Map([
    ['Brød', { code: 'Brød', name: 'x', unit: '', price: 1, prices: [], vat: 'low', closed: false, revision: 1 }],
  ] as const);
  const codesOf = (...codes: readonly string[]) => {
    const rows = codes.map((code) => `${code};a;1;low`).join('\n');
    return articleRows(
      readTable(utf8(`code;name;price;vat\n${rows}\n`), file, articleColumns),
      known,
      '2026-11-09',
      belgian,
    );
  };

  it('is another one by case or accents neither than a known one nor than one above it', () => {
    expect(shortly(() => codesOf('brod', 'ab', 'AB', 'Áb'))).toEqual([
      'csv.article-taken 2:1 brod',
      'csv.article-taken 4:1 AB',
      'csv.article-taken 5:1 Áb',
    ]);
    expect(codesOf('Brød', 'brod2').map(({ code }) => code)).toEqual(['Brød', 'brod2']);
  });
});

describe('delivery addresses from a file', () => {
  it('reads them, one code for several debtors', () => {
    expect(
      readAddresses('debiteur;afleveradres;naam;adres;postcode;plaats;land\n1;A;x;p;q;r;be\n2;A;x;p;;r;\n'),
    ).toEqual([
      { debtor: '1', code: 'A', name: 'x', address: 'p', postcode: 'q', city: 'r', country: 'BE' },
      { debtor: '2', code: 'A', name: 'x', address: 'p', postcode: '', city: 'r', country: 'NL' },
    ]);
  });

  it('refuses an unknown debtor, a code that the debtor has twice, and gaps', () => {
    const text = 'debtor;code;name;address;postcode;city\n1;A;x;p;q;r\n1;A;y;p;q;r\n3;A;x;p;q;r\n2;;;;;\n';
    expect(shortly(() => readAddresses(text))).toEqual([
      'csv.duplicate 3:2 A',
      'csv.unknown-debtor 4:1 3',
      'csv.value-missing 5:2 ',
      'csv.value-missing 5:6 ',
    ]);
    expect(problemsOf(() => readAddresses(text))[0]?.params).toMatchObject({ firstLine: 2 });
  });

  it('takes an address without a name or a street, and a text that is there already however long', () => {
    const text = `debtor;code;name;address;postcode;city\n1;A;;;;r\n2;${odd.code};;;${odd.postcode};r\n`;
    expect(readAddresses(text)).toEqual([
      { debtor: '1', code: 'A', name: '', address: '', postcode: '', city: 'r', country: 'NL' },
      { debtor: '2', code: odd.code, name: '', address: '', postcode: odd.postcode, city: 'r', country: 'NL' },
    ]);
    expect(shortly(() => readAddresses(text.replace(odd.postcode, `${odd.postcode}1`)))).toEqual([
      `csv.too-long 3:5 ${odd.postcode}1`,
    ]);
  });

  it('refuses a code that the screen would not take, but not one that is there', () => {
    const [fits, long] = ['A'.repeat(20), 'A'.repeat(21)];
    const text = `debtor;code;name;address;postcode;city\n1;${fits};x;p;q;r\n1;${long};x;p;q;r\n2;${odd.code};x;p;q;r\n`;
    const [problem, ...others] = problemsOf(() => readAddresses(text));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'csv.bad-value',
      params: { line: 3, column: 'code', value: long, rule: 'code-long', max: 20 },
    });
  });
});
