import Big from 'big.js';
import { type Article, type PriceChange, priceOn } from './article.ts';
import type { Day } from './calendar.ts';
import { type BasisPoints, type Cents, roundHalfUp } from './money.ts';

type Priced = Pick<Article, 'price' | 'prices'>;

/** The first price that begins after a day; undefined: none is planned. */
export function nextPrice({ prices }: Priced, day: Day): PriceChange | undefined {
  return prices.find(({ from }) => from > day);
}

/** Whether the price that an article was made with is history: another one has taken its place. */
export function isFirstPricePast({ prices }: Priced, today: Day): boolean {
  const [first] = prices;
  return first !== undefined && first.from <= today;
}

/**
 * The prices that began before a day: history, which nothing changes any more. One that begins on the day itself can still
 * be mended.
 */
export function pastPrices({ prices }: Priced, today: Day): readonly PriceChange[] {
  return prices.filter(({ from }) => from < today);
}

/** The prices that begin on a day or after it. */
export function comingPrices({ prices }: Priced, today: Day): readonly PriceChange[] {
  return prices.filter(({ from }) => from >= today);
}

/** The article with another price from a day on, until the next price that begins later. */
export function withPrice<A extends Priced>(article: A, from: Day, price: Cents): A {
  const others = article.prices.filter((one) => one.from !== from);
  const before = others.filter((one) => one.from < from);
  return { ...article, prices: [...before, { from, price }, ...others.slice(before.length)] };
}

/** The article without the price that begins on a day: the one before it goes on. */
export function withoutPrice<A extends Priced>(article: A, from: Day): A {
  return { ...article, prices: article.prices.filter((one) => one.from !== from) };
}

/**
 * A price raised by a share of itself, or lowered by a negative one, rounded to the cent half up (spec § 7).
 * @param share from -10,000 (it costs nothing) up
 */
export function raisedPrice(price: Cents, share: BasisPoints): Cents {
  return roundHalfUp(new Big(price).times(10_000 + share).div(10_000));
}

/** What a rise makes of one article's price from a day on. */
export interface PriceRise<A extends Priced = Article> {
  readonly article: A;
  /** What it would cost on the day. */
  readonly before: Cents;
  readonly after: Cents;
  /** A price already planned that begins later, and then takes the new one's place. */
  readonly later: PriceChange | undefined;
}

/** Raises the prices that articles have on a day by a share of them; see {@link raisedPrice}. */
export function priceRises<A extends Priced>(
  articles: readonly A[],
  share: BasisPoints,
  from: Day,
): readonly PriceRise<A>[] {
  return articles.map((article) => {
    const before = priceOn(article, from);
    return { article, before, after: raisedPrice(before, share), later: nextPrice(article, from) };
  });
}

/** The articles with their new prices; those whose price stays the same to the cent are left out. */
export function risenArticles<A extends Priced>(
  rises: readonly PriceRise<A>[],
  from: Day,
): readonly { readonly base: A; readonly next: A }[] {
  return rises
    .filter(({ before, after }) => before !== after)
    .map(({ article, after }) => ({ base: article, next: withPrice(article, from, after) }));
}
