import type { Day } from './calendar.ts';
import type { Cents } from './money.ts';
import type { VatCode } from './vat.ts';

/** A price that holds from a day on. */
export interface PriceChange {
  readonly from: Day;
  /** Per unit, without VAT. */
  readonly price: Cents;
}

export interface Article {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Per unit, without VAT: until the first of `prices`. */
  readonly price: Cents;
  /** Earliest first, each day once. */
  readonly prices: readonly PriceChange[];
  readonly vat: VatCode;
  readonly closed: boolean;
  readonly revision: number;
}

/** What an article costs on a day, per unit and without VAT. */
export function priceOn({ price, prices }: Pick<Article, 'price' | 'prices'>, day: Day): Cents {
  return prices.findLast(({ from }) => from <= day)?.price ?? price;
}
