import { readFileSync } from 'node:fs';
import type { Article } from '../../src/domain/article.ts';
import type { CollectInput } from '../../src/domain/collect.ts';
import type { Debtor, DeliveryAddress } from '../../src/domain/debtor.ts';
import type { Delivery, DeliveryLine } from '../../src/domain/delivery.ts';
import type { CompanyOptions, InvoiceOptions, TopBakkersOptions } from '../../src/domain/options.ts';
import { type SellerVat, sellerVat, type VatRate } from '../../src/domain/vat.ts';
import type { HolidayRule } from '../../src/domain/working-days.ts';

function reference(file: string): string {
  return readFileSync(new URL(`../../data/reference/${file}`, import.meta.url), 'utf8');
}

/** The shipped VAT rates. */
export const vatRates: readonly VatRate[] = JSON.parse(reference('vat-rates.json'));

/** A seller in the country that has every VAT code. */
export const belgian: SellerVat = sellerVat(vatRates, 'BE');

/** The shipped holidays. */
export const holidayRules: readonly HolidayRule[] = JSON.parse(reference('holidays.json'));

/** A Dutch debtor invoiced on Monday with one total invoice, unless said otherwise. */
export function debtor(number: string, differs: Partial<Debtor> = {}): Debtor {
  return {
    number,
    name: `Lunchroom ${number}`,
    attention: '',
    address: 'Marktstraat 1',
    postcode: '1234 AB',
    city: 'Utrecht',
    country: 'NL',
    phone: '',
    email: [`lunchroom-${number.toLowerCase()}@example.com`],
    cc: [],
    language: 'nl',
    vatId: '',
    kvk: '',
    invoiceDay: 'monday',
    invoiceType: 'total',
    collect: 'all',
    consolidateTo: null,
    copies: 1,
    dispatch: 'pdf',
    bundle: false,
    consentSince: null,
    topBakkers: { on: false, number: '', project: '' },
    termDays: null,
    discount: 0,
    deliveryAddresses: [],
    closed: false,
    revision: 0,
    ...differs,
  };
}

/** A delivery address in Utrecht. */
export function deliveryAddress(code: string, differs: Partial<DeliveryAddress> = {}): DeliveryAddress {
  return {
    code,
    name: `Filiaal ${code}`,
    address: 'Kade 2',
    postcode: '1234 CD',
    city: 'Utrecht',
    country: 'NL',
    ...differs,
  };
}

/** An article of one euro at the low rate. */
export function article(code: string, differs: Partial<Article> = {}): Article {
  return {
    code,
    name: `Brood ${code}`,
    unit: 'stuk',
    price: 100,
    prices: [],
    vat: 'low',
    closed: false,
    revision: 0,
    ...differs,
  };
}

/** A delivered line of one piece of one euro at the low rate, with the debtor's own discount. */
export function deliveryLine(code: string, differs: Partial<DeliveryLine> = {}): DeliveryLine {
  return {
    article: code,
    description: `Brood ${code}`,
    unit: 'stuk',
    quantity: 1000,
    returned: 0,
    price: 100,
    discount: null,
    vat: 'low',
    ...differs,
  };
}

/** An open delivery note of one line to debtor 100's visiting address on Monday 2 November 2026. */
export function delivery(number: string, differs: Partial<Delivery> = {}): Delivery {
  return {
    id: `delivery-${number}`,
    number,
    kind: 'deliverynote',
    date: '2026-11-02',
    debtor: '100',
    address: null,
    reference: '',
    lines: [deliveryLine('10')],
    invoice: null,
    revision: 0,
    ...differs,
  };
}

/** Collecting for a Dutch seller, every weekday debtor, up to the end of 2026. */
export function collectInput(
  differs: Partial<CollectInput> & Pick<CollectInput, 'deliveries' | 'debtors'>,
): CollectInput {
  return {
    until: '2026-12-31',
    invoiceDay: null,
    onlyDebtors: null,
    seller: { country: 'NL' },
    rates: vatRates,
    ...differs,
  };
}

/** A Dutch bakery with everything filled in. */
export function company(differs: Partial<CompanyOptions> = {}): CompanyOptions {
  return {
    name: 'Bakkerij De Korenaar',
    legalName: 'De Korenaar B.V.',
    address: 'Molenweg 3',
    postcode: '3456 EF',
    city: 'Zeist',
    country: 'NL',
    phone: '030 000 0000',
    email: 'kantoor@korenaar.example',
    website: 'https://korenaar.example',
    kvk: '12345678',
    vatId: 'NL000000000B00',
    iban: 'NL12BANK0123456789',
    bic: 'BANKNL2A',
    logo: '',
    ...differs,
  };
}

/** Fourteen days, numbers as `2026-00001`. */
export function invoiceOptions(differs: Partial<InvoiceOptions> = {}): InvoiceOptions {
  return { termDays: 14, numberFormat: '{year}-{number:5}', fileName: '{number}', footer: '', ...differs };
}

/** A central billing address; no debtor uses it unless said. */
export const topBakkers: TopBakkersOptions = {
  name: 'Centrale Facturen U.A.',
  address: 'Postbus 1',
  postcode: '1234 ZZ',
  city: 'Centrum',
  country: 'NL',
  email: ['facturen@centrale.example'],
};
