import type { Article } from '../domain/article.ts';
import { dayOf } from '../domain/calendar.ts';
import { articleDifferences, checkedArticle, checkPastPrices } from '../domain/change-article.ts';
import { files } from '../state/files.ts';
import { type ArticleChange, recordArticleChange } from './change-article.ts';
import type { Context } from './context.ts';

/** What became of a change of several articles: of all of them, or of none. */
export type ChangeArticlesOutcome =
  | { readonly outcome: 'saved'; readonly articles: readonly Article[] }
  /** Somebody changed or deleted these since they were shown. Nothing was written. */
  | { readonly outcome: 'conflict'; readonly codes: readonly string[] };

/**
 * Changes several articles as one: prices by a percentage, VAT code, closing and reopening. What is confirmed for many is
 * what was shown of each, so an article that somebody changed since, in whatever way, stops it.
 * @throws UserError `article.past-price`, or what `checkedArticle` refuses
 */
export function changeArticles(context: Context, changes: readonly ArticleChange[]): Promise<ChangeArticlesOutcome> {
  return context.company.change(async (transaction): Promise<ChangeArticlesOutcome> => {
    const articles = await transaction.open(files.articles);
    const known = new Map(articles.data.map((article) => [article.code, article]));
    const isChanged = ({ base }: ArticleChange) => {
      const now = known.get(base.code);
      return now === undefined || articleDifferences(base, now).length > 0;
    };
    const codes = changes.filter(isChanged).map(({ base }) => base.code);
    if (codes.length > 0) return { outcome: 'conflict', codes };
    const moment = context.now();
    const today = dayOf(moment);
    const saved: Article[] = [];
    for (const { base, next } of changes) {
      const now = known.get(base.code) ?? base;
      const differences = articleDifferences(now, next);
      if (differences.length === 0) continue;
      checkPastPrices(now, differences, today);
      const article = { ...checkedArticle({ ...next, code: now.code }), revision: now.revision + 1 };
      known.set(article.code, article);
      recordArticleChange(transaction, article, differences, moment);
      saved.push(article);
    }
    if (saved.length === 0) return { outcome: 'saved', articles: saved };
    articles.data = articles.data.map((one) => known.get(one.code) ?? one);
    await articles.write();
    return { outcome: 'saved', articles: saved };
  });
}
