import type { Article } from './article.ts';
import type { Day } from './calendar.ts';
import type { Cents } from './money.ts';

type Prices = Pick<Article, 'price' | 'prices'>;

/**
 * Gives the price that holds on a day another amount: the last change until then, or the first price when there is none.
 * Later changes stay.
 */
export function withPriceOn({ price, prices }: Prices, day: Day, amount: Cents): Prices {
  const at = prices.findLastIndex(({ from }) => from <= day);
  if (at < 0) return { price: amount, prices };
  return { price, prices: prices.map((one, index) => (index === at ? { ...one, price: amount } : one)) };
}
