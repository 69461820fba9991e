import { describe, expect, it } from 'vitest';
import { collect } from '../../src/domain/collect.ts';
import { type MissingField, missingOn as missingBy, missingFieldIds } from '../../src/domain/completeness.ts';
import { type Debtor, languages } from '../../src/domain/debtor.ts';
import { finalInvoiceOf } from '../../src/domain/final-invoice.ts';
import type { InvoiceLine, PrintableInvoice } from '../../src/domain/invoice.ts';
import { completenessTexts, missingFieldText } from '../../src/i18n/completeness.ts';
import {
  collectInput,
  company,
  debtor,
  delivery,
  deliveryLine,
  invoiceOptions,
  topBakkers,
  vatRates,
} from '../helpers/worlds.ts';

const missingOn = (invoice: PrintableInvoice) => missingBy(invoice, vatRates);

function completeInvoice(country: string, buyer: Partial<Debtor> = {}): PrintableInvoice {
  const billed = debtor('100', { country, ...buyer });
  const lines = [deliveryLine('10'), deliveryLine('20', { vat: 'high' })];
  const world = { deliveries: [delivery('1', { lines })], debtors: [billed], seller: { country } };
  const [plan] = collect(collectInput(world)).drafts;
  if (!plan) throw new Error('no draft');
  return finalInvoiceOf(
    { ...plan, id: 'invoice-1', history: [], revision: 0, status: 'draft' },
    { year: 2026, sequence: 1, text: '2026-00001' },
    '2026-11-09',
    {
      company: company(country === 'NL' ? {} : { country, kvk: '', vatId: '11/222/33333' }),
      invoices: invoiceOptions(),
      topBakkers,
      debtor: billed,
    },
  );
}

const dutch = completeInvoice('NL');
const german = completeInvoice('DE');
const verlegd = completeInvoice('NL', { country: 'BE', vatId: 'BE0000000000' });

const withSeller = (invoice: PrintableInvoice, differs: Partial<PrintableInvoice['seller']>): PrintableInvoice => ({
  ...invoice,
  seller: { ...invoice.seller, ...differs },
});
const withBuyer = (invoice: PrintableInvoice, differs: Partial<PrintableInvoice['buyer']>): PrintableInvoice => ({
  ...invoice,
  buyer: { ...invoice.buyer, ...differs },
});
/** As a record that came in damaged, or from a hand-written file. */
const withLine = (invoice: PrintableInvoice, differs: Partial<InvoiceLine>): PrintableInvoice => ({
  ...invoice,
  sections: invoice.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line, index) => (index === 0 ? { ...line, ...differs } : line)),
  })),
});

const options = { screen: 'options.company', record: '' } as const;
const debtorScreen = { screen: 'debtor', record: '100' } as const;
const lineScreen = { screen: 'line', record: '1', position: { section: 0, line: 0 } } as const;
const invoiceScreen = { screen: 'invoice', record: 'invoice-1' } as const;

describe('a complete invoice', () => {
  it.each([
    ['Dutch', dutch],
    ['German, with a Steuernummer', german],
    ['Dutch, reverse charged', verlegd],
    ['Belgian', completeInvoice('BE')],
    ['with free goods', withLine(dutch, { price: 0, net: 0 })],
  ])('that is %s lacks nothing', (_case, invoice) => {
    expect(missingOn(invoice)).toEqual([]);
  });

  it('may name its seller by a trade name or by a legal name alone', () => {
    expect(missingOn(withSeller(dutch, { legalName: '' }))).toEqual([]);
    expect(missingOn(withSeller(dutch, { name: '' }))).toEqual([]);
  });
});

const withoutEach: readonly [MissingField, (invoice: PrintableInvoice) => PrintableInvoice][] = [
  [{ field: 'seller-name', ...options }, (whole) => withSeller(whole, { name: ' ', legalName: '' })],
  [{ field: 'seller-address', ...options }, (whole) => withSeller(whole, { address: '' })],
  [{ field: 'seller-postcode', ...options }, (whole) => withSeller(whole, { postcode: '' })],
  [{ field: 'seller-city', ...options }, (whole) => withSeller(whole, { city: '\t' })],
  [{ field: 'seller-vat-id', ...options }, (whole) => withSeller(whole, { vatId: '' })],
  [{ field: 'buyer-name', ...debtorScreen }, (whole) => withBuyer(whole, { name: '' })],
  [{ field: 'buyer-address', ...debtorScreen }, (whole) => withBuyer(whole, { address: '' })],
  [{ field: 'buyer-postcode', ...debtorScreen }, (whole) => withBuyer(whole, { postcode: '' })],
  [{ field: 'buyer-city', ...debtorScreen }, (whole) => withBuyer(whole, { city: '' })],
  [{ field: 'buyer-country', ...debtorScreen }, (whole) => withBuyer(whole, { country: '' })],
  [{ field: 'number', ...invoiceScreen }, (whole) => ({ ...whole, number: null })],
  [{ field: 'date', ...invoiceScreen }, (whole) => ({ ...whole, date: null })],
  [{ field: 'delivery-period', ...invoiceScreen }, (whole) => ({ ...whole, deliveredUntil: '' })],
  [{ field: 'lines', ...invoiceScreen }, (whole) => ({ ...whole, sections: [] })],
  [{ field: 'line-description', ...lineScreen }, (whole) => withLine(whole, { description: ' ' })],
  [{ field: 'line-quantity', ...lineScreen }, (whole) => withLine(whole, { quantity: Number.NaN })],
  [{ field: 'line-price', ...lineScreen }, (whole) => withLine(whole, { price: Number.NaN })],
  [{ field: 'line-discount', ...lineScreen }, (whole) => withLine(whole, { discount: Number.NaN })],
  [
    { field: 'vat-base', ...invoiceScreen },
    (whole) => ({ ...whole, vatTotals: whole.vatTotals.map((total) => ({ ...total, base: Number.NaN })) }),
  ],
  [
    { field: 'vat-amount', ...invoiceScreen },
    (whole) => ({ ...whole, vatTotals: whole.vatTotals.map((total) => ({ ...total, vat: Number.NaN })) }),
  ],
];

describe.each([
  ['Dutch', dutch],
  ['German', german],
] as const)('a %s invoice', (_country, whole) => {
  it.each(withoutEach)('lacks $field and nothing else when only that is taken away', (missing, without) => {
    expect(missingOn(without(whole))).toEqual([missing]);
  });

  it('lacks base and amount of a rate that stands on a line but not in the totals', () => {
    expect(missingOn({ ...whole, vatTotals: whole.vatTotals.slice(0, 1) }).map(({ field }) => field)).toEqual([
      'vat-base',
      'vat-amount',
    ]);
  });

  it('lacks a rate, and so its base and amount, when a line has none', () => {
    expect(missingOn(withLine(whole, { rate: Number.NaN })).map(({ field }) => field)).toEqual([
      'vat-base',
      'vat-amount',
      'line-rate',
    ]);
  });
});

describe("the seller's country", () => {
  it('is missed itself', () => {
    expect(missingOn(withSeller(dutch, { country: '' }))).toEqual([{ field: 'seller-country', ...options }]);
  });

  it('asks the trade register number of a Dutch seller only', () => {
    expect(missingOn(withSeller(dutch, { kvk: '' }))).toEqual([{ field: 'seller-kvk', ...options }]);
    expect(missingOn(withSeller(german, { kvk: '' }))).toEqual([]);
  });
});

describe('reverse charge', () => {
  it("asks the buyer's VAT id", () => {
    expect(missingOn(withBuyer(verlegd, { vatId: '' }))).toEqual([{ field: 'buyer-vat-id', ...debtorScreen }]);
    expect(missingOn(withBuyer(dutch, { vatId: '' }))).toEqual([]);
  });

  it.each(['n.v.t.', 'BE', 'BE12', 'GB123456789', '12/345/67890'])('takes no %s for one', (vatId) => {
    expect(missingOn(withBuyer(verlegd, { vatId }))).toEqual([{ field: 'buyer-vat-id', ...debtorScreen }]);
    expect(missingOn(withBuyer(dutch, { country: 'BE', vatId }))).toEqual([]);
  });

  it('asks a USt-IdNr of a German seller, for whom a Steuernummer does otherwise', () => {
    const invoice = completeInvoice('DE', { country: 'NL', vatId: 'NL000000000B00' });
    expect(missingOn(invoice)).toEqual([{ field: 'seller-vat-id', ...options }]);
    expect(missingOn(withSeller(invoice, { vatId: 'DE' }))).toEqual([{ field: 'seller-vat-id', ...options }]);
    expect(missingOn(withSeller(invoice, { vatId: 'de 000 000 000' }))).toEqual([]);
  });
});

describe('what is missing on a line', () => {
  it.each(['total', 'specified', 'weekly'] as const)(
    'is filled in on the draft itself, also of a %s one',
    (invoiceType) => {
      const empty = withLine(completeInvoice('NL', { invoiceType }), { description: '' });
      expect(missingOn(empty)).toEqual([{ field: 'line-description', ...lineScreen }]);
    },
  );

  it('is named for each line, counted through all parts of the invoice', () => {
    const twice = { ...dutch, sections: [...dutch.sections, ...dutch.sections] };
    expect(missingOn(withLine(twice, { description: '' }))).toEqual([
      { field: 'line-description', ...lineScreen },
      { field: 'line-description', screen: 'line', record: '3', position: { section: 1, line: 0 } },
    ]);
  });
});

describe('who owes the tax', () => {
  const other = [{ field: 'tax-treatment', ...invoiceScreen }];

  it('must follow from the parties as they are when the invoice becomes final', () => {
    expect(missingOn(withBuyer(verlegd, { country: 'NL' }))).toEqual(other);
    expect(missingOn(withBuyer(verlegd, { vatId: 'NL000000000B00' }))).toEqual(other);
    expect(missingOn(withBuyer(dutch, { country: 'BE', vatId: 'BE0000000000' }))).toEqual(other);
    expect(missingOn(withSeller(verlegd, { country: 'BE', kvk: '' }))).toEqual(other);
  });

  it('is that of the invoice that it credits, for a credit invoice', () => {
    expect(missingOn({ ...withBuyer(verlegd, { country: 'NL' }), origin: 'C' })).toEqual([]);
  });

  it.each(languages)('is told in %s as something to make anew, not to fill in', (language) => {
    const [missing] = missingOn(withBuyer(verlegd, { country: 'NL' }));
    if (!missing) throw new Error('nothing is missing');
    expect(missingFieldText(language, missing)).toBe(completenessTexts(language).taxChanged);
  });
});

describe("the rates of the seller's country", () => {
  const moved = [{ field: 'seller-rates', ...invoiceScreen }];
  const toGermany = { country: 'DE', kvk: '' };
  const onDays = (deliveredFrom: string, deliveredUntil: string) =>
    withSeller({ ...dutch, deliveredFrom, deliveredUntil }, toGermany);
  /** As a German draft: at one rate on all lines. */
  const at = (invoice: PrintableInvoice, rate: number): PrintableInvoice => ({
    ...invoice,
    sections: invoice.sections.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line, rate })) })),
    vatTotals: [{ rate, base: invoice.net, vat: 0 }],
  });
  const home = { country: 'DE' };

  it('must be those of the lines when the company moved since the draft was made', () => {
    expect(missingOn(withBuyer(withSeller(dutch, toGermany), home))).toEqual(moved);
    expect(missingOn(withBuyer(withSeller(german, { country: 'BE' }), { country: 'BE' }))).toEqual(moved);
  });

  it('are those of any day of delivery', () => {
    const half = withBuyer(onDays('2020-06-22', '2020-07-05'), home);
    for (const rate of [1900, 1600, 700, 500, 0]) expect(missingOn(at(half, rate))).toEqual([]);
    expect(missingOn(at(half, 2100))).toEqual(moved);
    expect(missingOn(at(withBuyer(onDays('2020-07-01', '2020-12-31'), home), 1900))).toEqual(moved);
    expect(missingOn(at(withBuyer(onDays('2020-07-01', '2021-01-01'), home), 1900))).toEqual([]);
  });

  it('are not asked under reverse charge, nor of a credit invoice', () => {
    expect(missingOn(withSeller(verlegd, { country: 'DE', kvk: '', vatId: 'DE123456789' }))).toEqual([]);
    expect(missingOn({ ...withBuyer(withSeller(dutch, toGermany), home), origin: 'C' })).toEqual([]);
  });

  it.each(languages)('are told in %s as something to make anew, not to fill in', (language) => {
    const [missing] = missingOn(withBuyer(withSeller(dutch, toGermany), home));
    if (!missing) throw new Error('nothing is missing');
    expect(missingFieldText(language, missing)).toBe(completenessTexts(language).ratesChanged);
  });
});

describe('an invoice without anything', () => {
  it('lacks all of it at once, so that it can be filled in at once', () => {
    const nothing = withBuyer(
      withSeller(
        { ...dutch, number: null, date: null, deliveredFrom: '', sections: [], vatTotals: [] },
        { name: '', legalName: '', address: '', postcode: '', city: '', vatId: '', kvk: '' },
      ),
      { name: '', address: '', postcode: '', city: '', country: '' },
    );
    expect(missingOn(nothing)).toHaveLength(15);
  });
});

describe('the words for what is missing', () => {
  it('name field, screen and record in each language', () => {
    const missing: MissingField = { field: 'buyer-postcode', screen: 'debtor', record: '100' };
    expect(languages.map((language) => missingFieldText(language, missing))).toEqual([
      'Postcode van de debiteur ontbreekt. Aanvullen: Debiteuren onderhouden, debiteur 100.',
      'Postleitzahl des Debitors fehlt. Ergänzen: Debitoren pflegen, Debitor 100.',
      "The debtor's postcode is missing. Fill it in at: Debtors, debtor 100.",
    ]);
  });

  it.each(languages)('tell every field from every other in %s', (language) => {
    const { fields } = completenessTexts(language);
    expect(new Set(missingFieldIds.map((field) => fields[field])).size).toBe(missingFieldIds.length);
  });
});
