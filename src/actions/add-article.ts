import type { Article } from '../domain/article.ts';
import { dayOf } from '../domain/calendar.ts';
import { checkedArticle, checkPastPrices } from '../domain/change-article.ts';
import { foldText } from '../domain/fold-text.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';

/** An article as a person filled it in. */
export type NewArticle = Omit<Article, 'closed' | 'revision'>;

/**
 * Adds an article. Its code is its own for good: case and accents do not make another one of it.
 * @throws UserError `article.code-taken` {article, name}, or what `checkedArticle` refuses
 */
export function addArticle(context: Context, article: NewArticle): Promise<Article> {
  const added = checkedArticle({ ...article, closed: false, revision: 1 });
  const plain = foldText(added.code);
  return context.company.change(async (transaction) => {
    const articles = await transaction.open(files.articles);
    const same = articles.data.find(({ code }) => foldText(code) === plain);
    if (same) throw new UserError('article.code-taken', { article: same.code, name: same.name });
    const moment = context.now();
    const days = added.prices.map(({ from, price }) => ({
      field: 'priceFrom' as const,
      from,
      before: null,
      after: price,
    }));
    checkPastPrices({ ...added, prices: [] }, days, dayOf(moment));
    articles.data = [...articles.data, added];
    await articles.write();
    recordDeed(transaction, { action: 'article.add', subject: added.code, detail: JSON.stringify(added) }, moment);
    return added;
  });
}
