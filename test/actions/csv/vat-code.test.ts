import { expect, it } from 'vitest';
import { articleRows } from '../../../src/actions/csv/article-rows.ts';
import { articleColumns, deliveryColumns } from '../../../src/actions/csv/columns.ts';
import { deliveryRows } from '../../../src/actions/csv/delivery-rows.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import { importRecords } from '../../../src/actions/import-file.ts';
import { makeInvoices } from '../../../src/actions/make-invoices.ts';
import { previewImport } from '../../../src/actions/preview-import.ts';
import type { Article } from '../../../src/domain/article.ts';
import { sellerVat, type VatRate } from '../../../src/domain/vat.ts';
import { files } from '../../../src/state/files.ts';
import { clockFrom, debtorsOf, makeBakery } from '../../helpers/invoice-world.ts';
import { article, debtor, vatRates } from '../../helpers/worlds.ts';
import { file, problemsOf, shortly, utf8 } from './help.ts';

const dutch = sellerVat(vatRates, 'NL');
const middle = article('5', { vat: 'middle' });
const allCodes = 'code;name;price;vat\n1;a;1;hoog\n2;b;1;laag\n3;c;1;nul\n4;d;1;midden\n';

const articles = (text: string, known: readonly Article[] = [], seller = dutch, today = '2026-11-09') =>
  articleRows(readTable(utf8(text), file, articleColumns), new Map(known.map((one) => [one.code, one])), today, seller);
const deliveries = (text: string, seller = dutch) =>
  deliveryRows(readTable(utf8(`number;date;debtor;article;quantity;vat\n${text}`), file, deliveryColumns), {
    debtors: new Map([['100', debtor('100')]]),
    articles: new Map([['5', middle]]),
    seller,
    deliveryExists: () => false,
  });

it('that the country does not have is refused for an article, with line and column', () => {
  expect(problemsOf(() => articles(allCodes))).toEqual([
    {
      code: 'csv.no-rate',
      params: {
        file,
        line: 5,
        column: 'vat',
        position: 4,
        value: 'midden',
        country: 'NL',
        vat: 'middle',
        date: '2026-11-09',
        choice: 'vat',
        choices: 'high, low, zero',
      },
    },
  ]);
  expect(articles(allCodes, [], sellerVat(vatRates, 'BE'))).toHaveLength(4);
});

it('that a known article has may stay, so that what was written imports again', () => {
  expect(articles('code;name;price;vat\n5;Brood 5;2,00;midden\n', [middle])).toMatchObject([{ vat: 'middle' }]);
});

it('of a delivery is refused on its own day, also when it is that of the article', () => {
  expect(
    shortly(() => deliveries('1;2026-11-09;100;5;1;midden\n2;2026-11-09;100;5;1;\n3;2026-11-09;100;5;1;laag\n')),
  ).toEqual(['csv.no-rate 2:6 midden', 'csv.no-rate 3:4 5']);
  const since2026: readonly VatRate[] = [
    ...vatRates,
    { country: 'NL', code: 'middle', from: '2026-01-01', until: null, rate: 1200 },
  ];
  const then = () => deliveries('1;2025-12-31;100;5;1;\n2;2026-01-01;100;5;1;\n', sellerVat(since2026, 'NL'));
  expect(shortly(then)).toEqual(['csv.no-rate 2:4 5']);
});

it('is not looked at where no rates of the country are known', () => {
  expect(articles(allCodes, [], sellerVat(vatRates, 'FR'))).toHaveLength(4);
});

it('is refused by the preview and by the import; one that came in otherwise is named with its delivery', async () => {
  const context = await makeBakery(debtorsOf(1), { now: clockFrom('2026-11-23T09:00:00').now });
  const input = { name: file, bytes: Buffer.from(allCodes) };
  const preview = await previewImport(context, 'articles', input, { words: 'nl' });
  expect(preview.problems).toMatchObject([{ code: 'csv.no-rate', params: { line: 5 } }]);
  await expect(importRecords(context, 'articles', input)).rejects.toMatchObject({ code: 'csv.no-rate' });
  const right = allCodes.replace('midden', 'laag');
  await importRecords(context, 'articles', { name: file, bytes: Buffer.from(right) });
  const rows = 'number;date;debtor;article;quantity\n77;2026-11-09;1001;4;1\n';
  await importRecords(context, 'deliveries', { name: file, bytes: Buffer.from(rows) });
  await context.company.change(async (transaction) => {
    const month = await transaction.open(files.deliveries('2026-11'));
    month.data = month.data.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, vat: 'middle' })) }));
    await month.write();
  });
  await expect(makeInvoices(context, { until: '2026-12-31', day: null, debtors: null })).rejects.toMatchObject({
    code: 'vat.no-rate',
    params: { delivery: '77', debtor: '1001', vat: 'middle' },
  });
});
