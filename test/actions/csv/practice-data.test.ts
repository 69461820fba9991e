import { readdirSync, readFileSync } from 'node:fs';
import { isValidBIC, isValidIBAN } from 'ibantools';
import { describe, expect, it } from 'vitest';
import { practiceFiles } from '../../../scripts/practice-data/files.ts';
import { addressRows } from '../../../src/actions/csv/address-rows.ts';
import { articleRows } from '../../../src/actions/csv/article-rows.ts';
import { addressColumns, articleColumns, debtorColumns, deliveryColumns } from '../../../src/actions/csv/columns.ts';
import { debtorRows } from '../../../src/actions/csv/debtor-rows.ts';
import { deliveryRows } from '../../../src/actions/csv/delivery-rows.ts';
import { readTable } from '../../../src/actions/csv/read-table.ts';
import { addDays, weekdayOf, weekdays } from '../../../src/domain/calendar.ts';
import { collect } from '../../../src/domain/collect.ts';
import { collectModes, type Debtor, dispatchMethods, invoiceTypes, languages } from '../../../src/domain/debtor.ts';
import { deliveryKinds } from '../../../src/domain/delivery.ts';
import { taxTreatment, type VatRate } from '../../../src/domain/vat.ts';
import { defaultOptions, optionsSchema } from '../../../src/state/schemas/options.ts';
import { belgian } from '../../helpers/worlds.ts';
import { problemsOf } from './help.ts';

const folder = new URL('../../../data/reference/demo/', import.meta.url);
const bytesOf = (name: string) => readFileSync(new URL(name, folder));
const company = JSON.parse(bytesOf('company.json').toString('utf8'));

const records = debtorRows(
  readTable(bytesOf('debtors.csv'), 'debtors.csv', debtorColumns),
  new Map(),
  {
    country: 'NL',
    language: 'nl',
  },
  '2026-11-09',
);
const numbers = new Map(records.map(({ number }) => [number, { deliveryAddresses: [] }]));
const addresses = addressRows(readTable(bytesOf('addresses.csv'), 'addresses.csv', addressColumns), numbers, {
  country: 'NL',
});
const articles = articleRows(
  readTable(bytesOf('articles.csv'), 'articles.csv', articleColumns),
  new Map(),
  '2026-11-09',
  belgian,
);
const debtors: readonly Debtor[] = records.map((record) => ({
  ...record,
  consentSince: null,
  topBakkers: { on: false, number: '', project: '' },
  deliveryAddresses: addresses
    .filter(({ debtor }) => debtor === record.number)
    .map(({ debtor: _, ...address }) => address),
  closed: false,
  revision: 1,
}));
const deliveries = deliveryRows(readTable(bytesOf('deliveries.csv'), 'deliveries.csv', deliveryColumns), {
  debtors: new Map(debtors.map((debtor) => [debtor.number, debtor])),
  articles: new Map(articles.map((article) => [article.code, { ...article, prices: [], closed: false, revision: 1 }])),
  seller: belgian,
  deliveryExists: () => false,
});
const lines = deliveries.flatMap((delivery) => delivery.lines);

/** Every value that a setting has among the debtors. */
function used<K extends keyof Debtor>(key: K): ReadonlySet<Debtor[K]> {
  return new Set(debtors.map((debtor) => debtor[key]));
}

describe('the practice data', () => {
  it('is what its generator makes', () => {
    const files = practiceFiles();
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files)) expect(bytesOf(name).toString('utf8') === text, name).toBe(true);
  });

  it('has a company whose options are complete and of valid form', () => {
    expect(optionsSchema.safeParse({ ...defaultOptions, ...company }).success).toBe(true);
    expect(isValidIBAN(company.company.iban)).toBe(true);
    expect(isValidBIC(company.company.bic)).toBe(true);
    expect(Object.entries(company.company).filter(([, value]) => value === '')).toEqual([['logo', '']]);
  });

  it('has every setting of a debtor', () => {
    expect(used('invoiceDay')).toEqual(new Set([...weekdays, 'none']));
    expect(used('invoiceType')).toEqual(new Set(invoiceTypes));
    expect(used('collect')).toEqual(new Set(collectModes));
    expect(used('dispatch')).toEqual(new Set(dispatchMethods));
    expect(used('language')).toEqual(new Set(languages));
    expect(used('copies')).toEqual(new Set([0, 1, 2, 3]));
    expect(used('country')).toEqual(new Set(['NL', 'DE', 'BE']));
    expect(used('bundle')).toEqual(new Set([true, false]));
    expect(used('termDays').size).toBeGreaterThan(3);
    expect(used('discount').size).toBeGreaterThan(3);
    expect(debtors.filter(({ email }) => email.length > 1).length).toBeGreaterThan(1);
    expect(debtors.filter(({ cc }) => cc.length > 0).length).toBeGreaterThan(2);
    expect(debtors.filter(({ cc }) => cc.length > 1)).toHaveLength(1);
    expect(debtors.length).toBeGreaterThanOrEqual(55);
  });

  it('has two head offices with branches, and one reverse-charge customer in each neighbouring country', () => {
    const heads = new Set(debtors.flatMap(({ consolidateTo }) => consolidateTo ?? []));
    expect(heads.size).toBe(2);
    for (const head of heads) {
      expect(debtors.filter(({ consolidateTo }) => consolidateTo === head).length).toBeGreaterThan(2);
    }
    const abroad = debtors.filter((debtor) => taxTreatment({ country: 'NL' }, debtor) === 'reverse-charge');
    expect(abroad.map(({ country }) => country).sort()).toEqual(['BE', 'DE']);
  });

  it('has names that try a screen, a header and a page', () => {
    const names = debtors.map(({ name }) => name);
    for (const part of ['&', '"', "'", '„', 'é', 'Ō', 'ğ', 'Ü', ',', '!']) {
      expect(
        names.some((name) => name.toUpperCase().includes(part.toUpperCase())),
        part,
      ).toBe(true);
    }
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(80);
  });

  it('mails to domains that do not exist', () => {
    const all = [company.company.email, ...debtors.flatMap(({ email, cc }) => [...email, ...cc])];
    expect(all.filter((address) => !/(\.example|@example\.(com|net|org))$/.test(address))).toEqual([]);
  });

  it('can print and send every debtor what it asks for', () => {
    for (const { number, dispatch, copies, email, address, postcode, city } of debtors) {
      expect(dispatch === 'pdf' || copies > 0, number).toBe(true);
      expect(dispatch === 'paper' || email.length > 0, number).toBe(true);
      expect([address, postcode, city].includes(''), number).toBe(false);
    }
  });

  it('has six weeks of deliveries, Monday to Saturday, in less than 700 KB', () => {
    const dates = [...new Set(deliveries.map(({ date }) => date))].sort();
    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-10-05', '2026-11-14', 36]);
    expect(dates.map(weekdayOf)).not.toContain('sunday');
    expect(bytesOf('deliveries.csv').length).toBeLessThan(700_000);
    expect(lines.length).toBeGreaterThanOrEqual(8000);
    expect(lines.length).toBeLessThanOrEqual(10_000);
  });

  it('has deliveries of every kind, to every debtor and address', () => {
    expect(new Set(deliveries.map(({ kind }) => kind))).toEqual(new Set(deliveryKinds));
    expect(new Set(deliveries.map(({ debtor }) => debtor))).toEqual(new Set(numbers.keys()));
    const places = new Set(
      deliveries.flatMap(({ debtor, address }) => (address === null ? [] : `${debtor} ${address}`)),
    );
    expect(places).toEqual(new Set(addresses.map(({ debtor, code }) => `${debtor} ${code}`)));
    expect(deliveries.filter(({ reference }) => reference !== '').length).toBeGreaterThan(50);
  });

  it('has lines of every article, with returns, discounts, weights, own prices and both rates', () => {
    const own = new Set(articles.map(({ code }) => code));
    expect(articles.length).toBeGreaterThanOrEqual(40);
    expect(new Set(articles.map(({ unit }) => unit))).toEqual(new Set(['stuk', 'kg', 'doos']));
    expect(new Set(lines.map(({ article }) => article))).toEqual(new Set([...own, '']));
    expect(new Set(lines.map(({ vat }) => vat))).toEqual(new Set(['low', 'high']));
    expect(lines.filter(({ returned }) => returned > 0).length).toBeGreaterThan(100);
    expect(lines.filter(({ discount }) => discount !== null).length).toBeGreaterThan(50);
    expect(lines.some(({ quantity }) => quantity % 1000 !== 0)).toBe(true);
    const list = new Map(articles.map(({ code, price }) => [code, price]));
    expect(lines.filter(({ article, price }) => article !== '' && price !== list.get(article)).length).toBeGreaterThan(
      20,
    );
  });

  it('makes 60 to 90 invoices of each week', () => {
    const rates: readonly VatRate[] = [
      { country: 'NL', code: 'high', from: '2019-01-01', until: null, rate: 2100 },
      { country: 'NL', code: 'low', from: '2019-01-01', until: null, rate: 900 },
    ];
    for (let week = 0; week < 6; week++) {
      const monday = addDays('2026-10-05', 7 * week);
      const until = addDays(monday, 6);
      const inWeek = deliveries
        .filter(({ date }) => date >= monday && date <= until)
        .map((delivery) => ({ ...delivery, id: delivery.number, invoice: null, revision: 1 }));
      const { drafts } = collect({
        deliveries: inWeek,
        debtors,
        until,
        invoiceDay: null,
        onlyDebtors: null,
        seller: { country: 'NL' },
        rates,
      });
      expect(drafts.length).toBeGreaterThanOrEqual(60);
      expect(drafts.length).toBeLessThanOrEqual(90);
      expect(drafts.filter(({ gross }) => gross <= 0)).toEqual([]);
    }
  });

  it('is refused as a whole for one wrong figure', () => {
    const broken = bytesOf('deliveries.csv').toString('utf8').replace(';2026-11-14;', ';2026-11-31;');
    const problems = problemsOf(() =>
      deliveryRows(readTable(Buffer.from(broken), 'deliveries.csv', deliveryColumns), {
        debtors: new Map(debtors.map((debtor) => [debtor.number, debtor])),
        articles: new Map(
          articles.map((article) => [article.code, { ...article, prices: [], closed: false, revision: 1 }]),
        ),
        seller: belgian,
        deliveryExists: () => false,
      }),
    );
    expect(problems[0]).toMatchObject({ code: 'csv.bad-date', params: { position: 3, value: '2026-11-31' } });
  });
});
