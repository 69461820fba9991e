import { describe, expect, it } from 'vitest';
import { articleRows } from '../../../src/actions/csv/article-rows.ts';
import { articleColumns } from '../../../src/actions/csv/columns.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import type { Article } from '../../../src/domain/article.ts';
import { article, belgian } from '../../helpers/worlds.ts';
import { file, shortly, utf8 } from './help.ts';

const today = '2026-11-09';

function read(text: string, ...articles: readonly Article[]) {
  const known = new Map(articles.map((one) => [one.code, one]));
  return articleRows(readTable(utf8(text), file, articleColumns), known, today, belgian);
}

const dated = article('1', {
  price: 100,
  prices: [
    { from: '2025-01-01', price: 110 },
    { from: '2026-01-01', price: 120 },
    { from: '2027-01-01', price: 130 },
  ],
});

describe('the price of an article in a file', () => {
  it('is the one that holds today: those before and after it stay', () => {
    expect(read('code;name;price;vat\n1;x;1,25;low\n', dated)).toMatchObject([
      {
        price: 100,
        prices: [
          { from: '2025-01-01', price: 110 },
          { from: '2026-01-01', price: 125 },
          { from: '2027-01-01', price: 130 },
        ],
      },
    ]);
  });

  it('is the first one as long as no other holds', () => {
    const later = article('1', { price: 100, prices: [{ from: '2027-01-01', price: 130 }] });
    expect(read('code;name;price;vat\n1;x;1,25;low\n', later)).toMatchObject([
      { price: 125, prices: [{ from: '2027-01-01', price: 130 }] },
    ]);
  });

  it('changes from a day on, beside it or on rows of its own, and one of that day is replaced', () => {
    const text = [
      'artikel;naam;prijs;btw;prijs vanaf;nieuwe prijs',
      '1;x;1,20;laag;1-1-2027;1,35',
      '2;y;2,00;laag;;',
      '1;;;;2028-01-01;1,40',
    ].join('\n');
    expect(read(text, dated)).toMatchObject([
      {
        price: 100,
        prices: [
          { from: '2025-01-01', price: 110 },
          { from: '2026-01-01', price: 120 },
          { from: '2027-01-01', price: 135 },
          { from: '2028-01-01', price: 140 },
        ],
      },
      { price: 200, prices: [] },
    ]);
  });

  it('is that of until then when the new one holds already', () => {
    expect(read('code;name;price;vat;priceFrom;newPrice\n3;z;1,00;low;2026-11-01;1,10\n')).toMatchObject([
      { price: 100, prices: [{ from: '2026-11-01', price: 110 }] },
    ]);
  });

  it('needs a day with its price, each day once, and nothing else on a row of its own', () => {
    const text = [
      'code;name;price;vat;priceFrom;newPrice',
      '1;x;1,20;low;2027-01-01;',
      '2;y;1,20;low;;1,30',
      '3;z;1,20;low;2027-01-01;1,30',
      '3;z;1,20;low;2027-01-01;1,40',
      '3;w;;;2027-02-01;1,40',
      '3;;;;;',
    ].join('\n');
    expect(shortly(() => read(text))).toEqual([
      'csv.value-missing 2:6 ',
      'csv.value-missing 3:5 ',
      'csv.duplicate 5:5 2027-01-01',
      'csv.duplicate 6:1 3',
      'csv.duplicate 7:1 3',
    ]);
  });
});

it('closes articles and opens them again, and leaves them without the column', () => {
  const closed = article('1', { closed: true });
  const header = 'code;name;price;vat';
  expect(read(`${header};afgesloten\n1;x;1;low;nee\n2;x;1;low;ja\n3;x;1;low;\n`, closed)).toMatchObject([
    { closed: false },
    { closed: true },
    { closed: false },
  ]);
  expect(read(`${header}\n1;x;1;low\n`, closed)).toMatchObject([{ closed: true }]);
});
