import { isDay } from './calendar.ts';
import type { Buyer, InvoiceLine, LinePosition, PrintableInvoice, Seller } from './invoice.ts';
import { taxTreatment, type VatRate } from './vat.ts';
import { countryOfVatId } from './vat-id.ts';

export const missingFieldIds = [
  'seller-name',
  'seller-address',
  'seller-postcode',
  'seller-city',
  'seller-country',
  'seller-vat-id',
  'seller-kvk',
  'buyer-name',
  'buyer-address',
  'buyer-postcode',
  'buyer-city',
  'buyer-country',
  'buyer-vat-id',
  'central-name',
  'central-address',
  'central-postcode',
  'central-city',
  'tax-treatment',
  'seller-rates',
  'number',
  'date',
  'delivery-period',
  'lines',
  'line-description',
  'line-quantity',
  'line-price',
  'line-discount',
  'line-rate',
  'vat-base',
  'vat-amount',
] as const;
export type MissingFieldId = (typeof missingFieldIds)[number];

/** The screen on which a missing field is filled in. */
export const completingScreens = ['options.company', 'options.invoices', 'debtor', 'invoice', 'line'] as const;
export type CompletingScreen = (typeof completingScreens)[number];

export interface MissingField {
  readonly field: MissingFieldId;
  readonly screen: CompletingScreen;
  /** Debtor number, invoice id, or the line's number on the invoice, from 1; empty for the company, of which there is one. */
  readonly record: string;
  /** Of a line: where it stands. */
  readonly position?: LinePosition;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

const blankWhen = (blank: boolean, field: MissingFieldId): readonly MissingFieldId[] => (blank ? [field] : []);

/**
 * Seller: name and address (art. 35a lid 1 sub e, § 14 Abs. 4 Nr. 1), VAT id (sub c, Nr. 2, where a German Steuernummer
 * does as well, but not under reverse charge: § 14a Abs. 3 UStG), and the trade register number of a Dutch seller
 * (art. 27 Handelsregisterwet 2007). A registered trade name names the seller too, so either name will do.
 */
function missingOfSeller(seller: Seller, tax: PrintableInvoice['tax']): readonly MissingFieldId[] {
  const germanIdNeeded = seller.country === 'DE' && tax === 'reverse-charge';
  return [
    ...blankWhen(isBlank(seller.legalName) && isBlank(seller.name), 'seller-name'),
    ...blankWhen(isBlank(seller.address), 'seller-address'),
    ...blankWhen(isBlank(seller.postcode), 'seller-postcode'),
    ...blankWhen(isBlank(seller.city), 'seller-city'),
    ...blankWhen(isBlank(seller.country), 'seller-country'),
    ...blankWhen(isBlank(seller.vatId) || (germanIdNeeded && countryOfVatId(seller.vatId) !== 'DE'), 'seller-vat-id'),
    ...blankWhen(seller.country === 'NL' && isBlank(seller.kvk), 'seller-kvk'),
  ];
}

/** Buyer: name and address (sub e, Nr. 1); a VAT id of the Union when the buyer owes the tax (sub d, § 14a Abs. 3 UStG). */
function missingOfBuyer(buyer: Buyer, tax: PrintableInvoice['tax']): readonly MissingFieldId[] {
  return [
    ...blankWhen(isBlank(buyer.name), 'buyer-name'),
    ...blankWhen(isBlank(buyer.address), 'buyer-address'),
    ...blankWhen(isBlank(buyer.postcode), 'buyer-postcode'),
    ...blankWhen(isBlank(buyer.city), 'buyer-city'),
    ...blankWhen(isBlank(buyer.country), 'buyer-country'),
    ...blankWhen(tax === 'reverse-charge' && countryOfVatId(buyer.vatId) === null, 'buyer-vat-id'),
  ];
}

/** The central billing address must be one that a letter reaches (*Facturering via TopBakkers*). */
function missingOfCentral({ central }: Buyer): readonly MissingFieldId[] {
  if (central === null) return [];
  return [
    ...blankWhen(isBlank(central.name), 'central-name'),
    ...blankWhen(isBlank(central.address), 'central-address'),
    ...blankWhen(isBlank(central.postcode), 'central-postcode'),
    ...blankWhen(isBlank(central.city), 'central-city'),
  ];
}

/**
 * Date (sub a, Nr. 3), number (sub b, Nr. 4), day or period of delivery (sub g, Nr. 6), lines (sub f, Nr. 5), and per
 * rate on the lines its base (sub h, Nr. 7) and its tax (sub j, Nr. 8).
 */
function missingOfInvoice(invoice: PrintableInvoice, lines: readonly InvoiceLine[]): readonly MissingFieldId[] {
  const { date, number, deliveredFrom, deliveredUntil } = invoice;
  const period = isDay(deliveredFrom) && isDay(deliveredUntil) && deliveredFrom <= deliveredUntil;
  const totals = lines.map((line) => invoice.vatTotals.find((total) => total.rate === line.rate));
  return [
    ...blankWhen(number === null || isBlank(number.text), 'number'),
    ...blankWhen(date === null || !isDay(date), 'date'),
    ...blankWhen(!period, 'delivery-period'),
    ...blankWhen(lines.length === 0, 'lines'),
    ...blankWhen(
      totals.some((total) => !Number.isInteger(total?.base)),
      'vat-base',
    ),
    ...blankWhen(
      totals.some((total) => !Number.isInteger(total?.vat)),
      'vat-amount',
    ),
  ];
}

/** Per line: what and how much (sub f, Nr. 5), unit price and discount (sub h, Nr. 7), rate (sub i, Nr. 8). */
function missingOfLine(line: InvoiceLine): readonly MissingFieldId[] {
  return [
    ...blankWhen(isBlank(line.description), 'line-description'),
    ...blankWhen(!Number.isInteger(line.quantity), 'line-quantity'),
    ...blankWhen(!Number.isInteger(line.price), 'line-price'),
    ...blankWhen(!Number.isInteger(line.discount), 'line-discount'),
    ...blankWhen(!Number.isInteger(line.rate), 'line-rate'),
  ];
}

/**
 * A line is mended on the invoice itself: it stopped following its article and its delivery note when the invoice was made.
 */
function missingOfLines({ sections }: PrintableInvoice): readonly MissingField[] {
  const places = sections.flatMap(({ lines }, section) =>
    lines.map((line, index) => ({ line, position: { section, line: index } })),
  );
  return places.flatMap(({ line, position }, index) =>
    missingOfLine(line).map((field) => ({ field, screen: 'line' as const, record: String(index + 1), position })),
  );
}

/**
 * Who owes the tax was decided when the invoice was made, and the parties are those of today: what they are now must lead to the
 * same (art. 138 and 196 of Directive 2006/112/EC). A credit invoice is taxed as the one that it credits, whatever came since.
 */
function missingOfTax({ origin, tax, seller, buyer }: PrintableInvoice): readonly MissingFieldId[] {
  if (origin === 'C' || isBlank(seller.country) || isBlank(buyer.country)) return [];
  // Without it nothing is known yet of who owes the tax.
  if (tax === 'reverse-charge' && countryOfVatId(buyer.vatId) === null) return [];
  return blankWhen(taxTreatment(seller, buyer) !== tax, 'tax-treatment');
}

/**
 * Domestic tax is that of the seller's country on the days of delivery (art. 93 of Directive 2006/112/EC). A line keeps the
 * percentage that it was made with, and does not tell its code: when the company moved since, it is made anew.
 */
function missingOfRates(
  { origin, tax, seller, deliveredFrom, deliveredUntil }: PrintableInvoice,
  lines: readonly InvoiceLine[],
  rates: readonly VatRate[],
): readonly MissingFieldId[] {
  if (origin === 'C' || tax === 'reverse-charge' || isBlank(seller.country)) return [];
  const valid = rates.filter(
    ({ country, from, until }) =>
      country === seller.country && from <= deliveredUntil && (until === null || deliveredFrom <= until),
  );
  // A rate or a period that is not there is named as such.
  const stated = lines.filter((line) => Number.isInteger(line.rate) && isDay(deliveredFrom) && isDay(deliveredUntil));
  return blankWhen(
    stated.some((line) => !valid.some(({ rate }) => rate === line.rate)),
    'seller-rates',
  );
}

/**
 * What an invoice lacks before it may become final, each with the screen where it is filled in; empty when complete.
 * Source: art. 35a lid 1 Wet OB 1968 and, for a German seller, § 14 Abs. 4 and § 14a Abs. 3 UStG; both follow art. 226
 * of Directive 2006/112/EC. The relief for small amounts (§ 33 UStDV) is not applied.
 * @param invoice the data about to be frozen
 * @param rates of all countries where a seller may sit
 */
export function missingOn(invoice: PrintableInvoice, rates: readonly VatRate[]): readonly MissingField[] {
  const { seller, buyer, tax, sections } = invoice;
  const lines = sections.flatMap((section) => section.lines);
  const own = [...missingOfTax(invoice), ...missingOfRates(invoice, lines, rates), ...missingOfInvoice(invoice, lines)];
  return [
    ...missingOfSeller(seller, tax).map((field) => ({ field, screen: 'options.company' as const, record: '' })),
    ...missingOfBuyer(buyer, tax).map((field) => ({ field, screen: 'debtor' as const, record: buyer.number })),
    ...missingOfCentral(buyer).map((field) => ({ field, screen: 'options.invoices' as const, record: '' })),
    ...own.map((field) => ({ field, screen: 'invoice' as const, record: invoice.id })),
    ...missingOfLines(invoice),
  ];
}
