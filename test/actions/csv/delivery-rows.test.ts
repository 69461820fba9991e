import { describe, expect, it } from 'vitest';
import { deliveryColumns } from '../../../src/actions/csv/columns.ts';
import { deliveryRows, type KnownForDeliveries } from '../../../src/actions/csv/delivery-rows.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import type { Article } from '../../../src/domain/article.ts';
import { belgian } from '../../helpers/worlds.ts';
import { file, problemsOf, refusalOf, shortly, utf8 } from './help.ts';

const bread: Article = {
  code: '101',
  name: 'Brood',
  unit: 'stuk',
  price: 215,
  prices: [],
  vat: 'low',
  closed: false,
  revision: 1,
};
const known: KnownForDeliveries = {
  debtors: new Map([
    [
      '1',
      {
        closed: false,
        deliveryAddresses: [{ code: 'A', name: '', address: '', postcode: '', city: '', country: 'NL' }],
      },
    ],
    ['2', { closed: false, deliveryAddresses: [] }],
    ['3', { closed: true, deliveryAddresses: [] }],
  ]),
  articles: new Map([
    ['101', bread],
    ['102', { ...bread, code: '102', closed: true }],
  ]),
  seller: belgian,
  deliveryExists: (number, date) => number === '77' && date.startsWith('2026'),
};
const read = (text: string) => deliveryRows(readTable(utf8(text), file, deliveryColumns), known);

const header = 'number;kind;date;debtor;address;article;description;quantity;returned;price;discount;vat;reference';
const line = {
  article: '101',
  description: 'Brood',
  unit: 'stuk',
  quantity: 1000,
  returned: 0,
  price: 215,
  discount: null,
  vat: 'low',
};

describe('deliveries from a file', () => {
  it('makes one delivery of the rows with one number, wherever they stand', () => {
    const text = [
      header,
      '10;deliverynote;2026-10-05;1;A;101;;12;2;;;;PO-1',
      '11;contantbon;5-10-2026;2;;101;Half brood;0,5;;1,1;12,5;hoog;',
      '10;leverbon;05.10.2026;1;A;;"Taart ""25""";1;;45,00;0;laag;PO-1',
    ].join('\n');
    expect(read(text)).toEqual([
      {
        number: '10',
        kind: 'deliverynote',
        date: '2026-10-05',
        debtor: '1',
        address: 'A',
        reference: 'PO-1',
        lines: [
          { ...line, quantity: 12_000, returned: 2000 },
          { ...line, article: '', description: 'Taart "25"', unit: '', price: 4500, discount: 0 },
        ],
      },
      {
        number: '11',
        kind: 'receipt',
        date: '2026-10-05',
        debtor: '2',
        address: null,
        reference: '',
        lines: [{ ...line, description: 'Half brood', quantity: 500, price: 110, discount: 1250, vat: 'high' }],
      },
    ]);
  });

  it('needs no more than number, date, debtor, article and quantity', () => {
    const [delivery] = read('bonnummer,datum,debiteur,artikel,aantal\n1,2026-10-05,2,101,1\n');
    expect(delivery).toEqual({
      number: '1',
      kind: 'deliverynote',
      date: '2026-10-05',
      debtor: '2',
      address: null,
      reference: '',
      lines: [line],
    });
  });

  it('takes the number of another calendar year again', () => {
    expect(read(`${header}\n77;;2027-01-02;2;;101;;1;;;;;\n`)).toHaveLength(1);
  });

  it('makes deliveries of their own of the rows that have one number in several years', () => {
    const text = [
      header,
      '10;;2026-12-31;2;;101;;1;;;;;',
      '10;;31-1-2027;1;;101;;2;;;;;',
      '10;;31.12.2026;2;;101;;3;;;;;',
    ].join('\n');
    expect(read(text).map(({ date, debtor, lines }) => [date, debtor, lines.map(({ quantity }) => quantity)])).toEqual([
      ['2026-12-31', '2', [1000, 3000]],
      ['2027-01-31', '1', [2000]],
    ]);
  });
});

describe('refusing deliveries', () => {
  it("of more units or euros than the screen takes, also where the price is the article's", () => {
    const dear = { ...bread, code: '103', price: 100_000_001 };
    const table = readTable(
      utf8(
        [
          header,
          '1;;2026-10-05;1;;101;;1000000;1000000,000;1000000;;;',
          '2;;2026-10-05;1;;101;;1000000,001;1000001;1000000,01;;;',
          '3;;2026-10-05;1;;103;;1;;;;;',
        ].join('\n'),
      ),
      file,
      deliveryColumns,
    );
    const problems = problemsOf(() =>
      deliveryRows(table, { ...known, articles: new Map([...known.articles, ['103', dear]]) }),
    );
    expect(problems.map(({ code, params: { line, column, value, max } }) => [code, line, column, value, max])).toEqual([
      ['csv.bad-number', 3, 'price', '1000000,01', 1_000_000],
      ['csv.bad-number', 3, 'quantity', '1000000,001', 1_000_000],
      ['csv.bad-number', 3, 'returned', '1000001', 1_000_000],
      ['csv.bad-number', 4, 'price', '1000000,01', 1_000_000],
    ]);
  });

  it('tells every problem with its line and column', () => {
    const text = [
      header,
      '1;bon;2026-02-30;9;;101;;1;;;;;',
      '2;;2026-10-05;1;B;999;;x;-1;1,234;200;6%;',
      '3;;2026-10-05;3;;102;;1;;;;;',
      ';;;;;;;;;;;;',
      '77;;2026-10-05;2;;101;;1,2345;;;;;',
      '5;;2026-10-05;2;;999;los;1;;1;;;',
      '6;;2026-10-05;2;;999;los;1;;1;;low;',
    ].join('\n');
    expect(shortly(() => read(text))).toEqual([
      'csv.bad-choice 2:2 bon',
      'csv.bad-date 2:3 2026-02-30',
      'csv.unknown-debtor 2:4 9',
      'csv.unknown-address 3:5 B',
      'csv.unknown-article 3:6 999',
      'csv.bad-number 3:10 1,234',
      'csv.bad-choice 3:12 6%',
      'csv.bad-number 3:8 x',
      'csv.bad-number 3:9 -1',
      'csv.bad-number 3:11 200',
      'csv.closed 4:4 3',
      'csv.closed 4:6 102',
      'csv.value-missing 5:1 ',
      'csv.value-missing 5:8 ',
      'csv.value-missing 5:3 ',
      'csv.value-missing 5:4 ',
      'csv.value-missing 5:6 ',
      'csv.delivery-exists 6:1 77',
      'csv.bad-number 6:8 1,2345',
      'csv.unknown-article 7:6 999',
    ]);
  });

  it('refuses rows of one delivery that differ, naming what the first one has', () => {
    const text = [
      header,
      '10;deliverynote;2026-10-05;1;A;101;;1;;;;;PO-1',
      '10;receipt;2026-10-06;2;;101;;1;;;;;PO-2',
    ].join('\n');
    const problems = problemsOf(() => read(text));
    expect(problems.map(({ code, params: { column, value, first } }) => [code, column, value, first])).toEqual([
      ['csv.delivery-differs', 'kind', 'receipt', 'deliverynote'],
      ['csv.delivery-differs', 'date', '2026-10-06', '2026-10-05'],
      ['csv.delivery-differs', 'debtor', '2', '1'],
      ['csv.delivery-differs', 'address', '', 'A'],
      ['csv.delivery-differs', 'reference', 'PO-2', 'PO-1'],
    ]);
    expect(problems[0]?.params).toMatchObject({ file, line: 3, position: 2, number: '10', firstLine: 2 });
  });

  it('takes a row whose date is no day for one of the delivery above it', () => {
    const text = [header, '10;;2026-10-05;2;;101;;1;;;;;', '10;;2026-02-30;1;;101;;1;;;;;'].join('\n');
    expect(shortly(() => read(text))).toEqual([
      'csv.bad-date 3:3 2026-02-30',
      'csv.delivery-differs 3:3 2026-02-30',
      'csv.delivery-differs 3:4 1',
    ]);
  });

  it('tells what is wrong with a delivery once, not once per line', () => {
    const rows = Array.from({ length: 20 }, () => '10;;2026-10-05;9;;101;;1;;;;;').join('\n');
    expect(shortly(() => read(`${header}\n${rows}\n`))).toEqual(['csv.unknown-debtor 2:4 9']);
  });
});

describe('a large file', () => {
  /** Processor time in milliseconds: other work on the machine must not fail the test. */
  function processorTime(run: () => void): number {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  }

  it('takes no longer than that for one value as large as the file', () => {
    const spaces = ' '.repeat(200_000);
    for (const values of [`x${spaces}x`, `5${spaces}5%`, '9'.repeat(200_000), `<${spaces}`, '1,'.repeat(100_000)]) {
      const row = header.split(';').map(() => `"${values}"`);
      const took = processorTime(() => {
        refusalOf(() => read(`${header}\n${row.join(';')}\n`));
      });
      expect(took).toBeLessThan(3000);
    }
  });
});
