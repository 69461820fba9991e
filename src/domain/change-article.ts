import type { Article } from './article.ts';
import { isFirstPricePast, withoutPrice, withPrice } from './article-prices.ts';
import type { Day } from './calendar.ts';
import type { Cents } from './money.ts';
import { plainLine } from './plain-text.ts';
import { UserError } from './user-error.ts';
import type { VatCode } from './vat.ts';

/** What of an article two states can differ in; `priceFrom` is the price that begins on a day, null: none does. */
interface Values {
  readonly name: string;
  readonly unit: string;
  readonly price: Cents;
  readonly vat: VatCode;
  readonly closed: boolean;
}
type PlainField = keyof Values;
const plainFields = ['name', 'unit', 'price', 'vat', 'closed'] as const satisfies readonly PlainField[];

/** What two states of an article differ in: a field, or the price that begins on a day. */
export type ArticleDifference =
  | {
      readonly [F in PlainField]: { readonly field: F; readonly before: Values[F]; readonly after: Values[F] };
    }[PlainField]
  | { readonly field: 'priceFrom'; readonly from: Day; readonly before: Cents | null; readonly after: Cents | null };

/** Something that two people gave different values: the difference that each made. */
export interface ArticleClash {
  readonly mine: ArticleDifference;
  readonly theirs: ArticleDifference;
}

function priceFrom({ prices }: Article, day: Day): Cents | null {
  return prices.find(({ from }) => from === day)?.price ?? null;
}

/** In what an article differs from what it was: fields first, then prices by their days. */
export function articleDifferences(before: Article, after: Article): readonly ArticleDifference[] {
  const days = [...new Set([...before.prices, ...after.prices].map(({ from }) => from))].sort();
  return [
    ...plainFields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, before: before[field], after: after[field] }) as ArticleDifference),
    ...days
      .map((from) => ({
        field: 'priceFrom' as const,
        from,
        before: priceFrom(before, from),
        after: priceFrom(after, from),
      }))
      .filter((one) => one.before !== one.after),
  ];
}

/** What it says where a difference is. */
function valueAt(article: Article, difference: ArticleDifference): string | number | boolean | null {
  return difference.field === 'priceFrom' ? priceFrom(article, difference.from) : article[difference.field];
}

function withDifference(article: Article, difference: ArticleDifference): Article {
  if (difference.field !== 'priceFrom') return { ...article, [difference.field]: difference.after };
  const { from, after } = difference;
  return after === null ? withoutPrice(article, from) : withPrice(article, from, after);
}

/** A change of an article on top of what it has become. */
export interface MergedArticle {
  /** The article as it is, with what of mine nobody else touched; where they clash, as it is. */
  readonly article: Article;
  readonly clashes: readonly ArticleClash[];
}

/**
 * Puts a change of an article onto what it is now, field by field and price by price.
 * @param base the article as it was read @param next as a person wants it @param now as it is
 */
export function mergeArticle(base: Article, next: Article, now: Article): MergedArticle {
  const clashes: ArticleClash[] = [];
  let article = now;
  for (const mine of articleDifferences(base, next)) {
    const theirs = valueAt(now, mine);
    if (theirs === mine.after) continue;
    if (theirs === mine.before) article = withDifference(article, mine);
    else clashes.push({ mine, theirs: { ...mine, after: theirs } as ArticleDifference });
  }
  return { article, clashes };
}

/** A person's whole change on top of what the article has become, whatever somebody else set there. */
export function rebasedArticle(base: Article, next: Article, now: Article): Article {
  return articleDifferences(base, next).reduce(withDifference, now);
}

/** The most letters of an article's texts, as an import has them. */
export const articleLengths = { code: 30, name: 200, unit: 20 } as const;
/** Ten million euros: more is a slip. */
export const maxPrice: Cents = 1_000_000_000;

function isPrice(price: Cents): boolean {
  return Number.isInteger(price) && price >= 0 && price <= maxPrice;
}

/**
 * An article as a person filled it in, its texts plain and without blanks around them.
 * @throws UserError `article.bad-code`, `article.bad-name`, `article.bad-unit`, `article.bad-price`, each with `max`
 */
export function checkedArticle(article: Article): Article {
  const code = plainLine(article.code);
  const name = plainLine(article.name);
  const unit = plainLine(article.unit);
  const { code: longestCode, name: longestName, unit: longestUnit } = articleLengths;
  if (code === '' || code.length > longestCode) throw new UserError('article.bad-code', { max: longestCode });
  if (name === '' || name.length > longestName) throw new UserError('article.bad-name', { max: longestName });
  if (unit.length > longestUnit) throw new UserError('article.bad-unit', { max: longestUnit });
  if (![article.price, ...article.prices.map(({ price }) => price)].every(isPrice)) {
    throw new UserError('article.bad-price', { max: maxPrice / 100 });
  }
  return { ...article, code, name, unit };
}

/**
 * Prices that have been asked are history.
 * @throws UserError `article.past-price` {date} when a change touches one: one that began before today, or the first price
 *   of an article once another has begun; and when it adds one that would begin in the past
 */
export function checkPastPrices(now: Article, changes: readonly ArticleDifference[], today: Day): void {
  for (const change of changes) {
    if (change.field === 'priceFrom' && change.from < today) {
      throw new UserError('article.past-price', { article: now.code, date: change.from });
    }
    const [first] = now.prices;
    if (change.field === 'price' && first !== undefined && isFirstPricePast(now, today)) {
      throw new UserError('article.past-price', { article: now.code, date: first.from });
    }
  }
}
