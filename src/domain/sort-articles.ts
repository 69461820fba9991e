import { type Article, priceOn } from './article.ts';
import type { Day } from './calendar.ts';
import { foldedArticleName } from './find-records.ts';
import { foldText } from './fold-text.ts';
import { byNaturalOrder } from './natural-order.ts';
import { vatCodes } from './vat.ts';

export const articleSorts = ['code', 'name', 'unit', 'price', 'vat'] as const;
/** By what a list of articles is sorted. */
export type ArticleSort = (typeof articleSorts)[number];

/** Articles by their codes, as a person reads these. */
export function articlesByCode(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted((a, b) => byNaturalOrder(a.code, b.code));
}

function keyOf(sort: Exclude<ArticleSort, 'code'>, today: Day): (article: Article) => string | number {
  switch (sort) {
    case 'name':
      return foldedArticleName;
    case 'unit':
      return ({ unit }) => foldText(unit);
    case 'price':
      return (article) => priceOn(article, today);
    case 'vat':
      return ({ vat }) => vatCodes.indexOf(vat);
    default:
      return sort satisfies never;
  }
}

/**
 * Articles in another order; those that are the same in it stay in the order they have.
 * @param articles by their codes @param today whose prices count
 */
export function sortedArticles(articles: readonly Article[], sort: ArticleSort, today: Day): readonly Article[] {
  if (sort === 'code') return articles;
  const key = keyOf(sort, today);
  // Each key is made once: a comparison asks for two, and there are ten times as many of those.
  const keyed = articles.map((article) => ({ article, key: key(article) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ article }) => article);
}
