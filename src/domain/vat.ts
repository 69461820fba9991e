import type { Day } from './calendar.ts';
import { type BasisPoints, type Cents, shareOf, sum } from './money.ts';
import { UserError } from './user-error.ts';
import { countryOfVatId } from './vat-id.ts';

/** The name of a rate on an article or a line; which percentage it is depends on country and date. */
export const vatCodes = ['high', 'middle', 'low', 'zero'] as const;
export type VatCode = (typeof vatCodes)[number];

/** One rate of a country with its term of validity, both days included; `until` null: still valid. */
export interface VatRate {
  readonly country: string;
  readonly code: VatCode;
  readonly from: Day;
  readonly until: Day | null;
  readonly rate: BasisPoints;
}

/** Who owes the tax: the seller, or the buyer in another EU member state (art. 138 and 196 of Directive 2006/112/EC). */
export type TaxTreatment = 'domestic' | 'reverse-charge';

/** Base and tax of one rate on one invoice. */
export interface VatTotal {
  readonly rate: BasisPoints;
  readonly base: Cents;
  readonly vat: Cents;
}

export interface Totals {
  readonly vatTotals: readonly VatTotal[];
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
}

/** The percentage of a code in a country on a day; null when the table has none. */
export function rateIn(rates: readonly VatRate[], country: string, code: VatCode, day: Day): BasisPoints | null {
  const found = rates.find(
    (rate) =>
      rate.country === country && rate.code === code && rate.from <= day && (rate.until === null || day <= rate.until),
  );
  return found?.rate ?? null;
}

/**
 * The percentage of a code in a country on a day.
 * @throws UserError `vat.no-rate` when the table has none
 */
export function rateOn(rates: readonly VatRate[], country: string, code: VatCode, day: Day): BasisPoints {
  const rate = rateIn(rates, country, code, day);
  if (rate === null) throw new UserError('vat.no-rate', { country, vat: code, date: day });
  return rate;
}

/** The VAT codes of a seller. */
export interface SellerVat {
  readonly country: string;
  /** Those that its country has on a day, highest first; all of them where its rates are not known. */
  codesOn(day: Day): readonly VatCode[];
}

/** The VAT codes of a seller in this country. */
export function sellerVat(rates: readonly VatRate[], country: string): SellerVat {
  return {
    country,
    codesOn: (day) => {
      const codes = vatCodes.filter((code) => rateIn(rates, country, code, day) !== null);
      return codes.length === 0 ? vatCodes : codes;
    },
  };
}

/** Member states of the European Union, plus XI for goods from Northern Ireland. */
const memberStates = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE XI'.split(' '),
);

/**
 * A debtor in another member state with a VAT id there owes the tax itself; everybody else pays the seller's rates.
 * An id that the seller's own country gave does not count: the buyer must be known for VAT in another member state
 * than the one the goods leave from (art. 138, first paragraph, point b, of Directive 2006/112/EC). Nor does a text that no
 * member state gives, such as a tax number at home or `n.v.t.`: nobody could account for the tax under it.
 */
export function taxTreatment(
  seller: { readonly country: string },
  buyer: { readonly country: string; readonly vatId: string },
): TaxTreatment {
  const abroad = buyer.country !== seller.country && memberStates.has(buyer.country);
  const knownIn = countryOfVatId(buyer.vatId);
  return abroad && knownIn !== null && knownIn !== seller.country ? 'reverse-charge' : 'domestic';
}

/**
 * Adds lines up per rate and computes the tax per rate on the summed base (spec § 7), highest rate first.
 * @param lines net amounts in cents with the rate that applies to each
 */
export function totalsOf(lines: Iterable<{ readonly net: Cents; readonly rate: BasisPoints }>): Totals {
  const bases = new Map<BasisPoints, Cents>();
  for (const line of lines) bases.set(line.rate, (bases.get(line.rate) ?? 0) + line.net);
  const vatTotals = [...bases]
    .sort(([a], [b]) => b - a)
    .map(([rate, base]) => ({ rate, base, vat: shareOf(base, rate) }));
  const net = sum(vatTotals.map((total) => total.base));
  const vat = sum(vatTotals.map((total) => total.vat));
  return { vatTotals, net, vat, gross: net + vat };
}
