import type { Article } from '../domain/article.ts';
import { articleDifferences } from '../domain/change-article.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import { type ArticleUse, searchArticle } from './article-use.ts';
import { type ArticleConflict, whoChangedArticle } from './change-article.ts';
import type { Context } from './context.ts';

/** What became of an article that was to be deleted; unless it was, nothing is written. */
export type DeleteArticleOutcome =
  | { readonly outcome: 'deleted' }
  /** Deliveries or invoices have lines of it: it can be closed only. */
  | { readonly outcome: 'used'; readonly use: ArticleUse }
  | ArticleConflict;

/**
 * *Verwijderen*: deletes an article that no delivery and no invoice uses. The history is searched before the lock is taken;
 * under it only what was written meanwhile is searched again, so a store of many years holds nobody up.
 * @param base the article as it was read: one that somebody changed since is not deleted unseen
 * @throws UserError `article.unknown`
 */
export async function deleteArticle(context: Context, base: Article): Promise<DeleteArticleOutcome> {
  // What this console is still saving is on the disk after this: changes wait for each other in order.
  await context.company.change(async () => {});
  const before = await searchArticle(context, base.code);
  if (before.use) return { outcome: 'used', use: before.use };
  const outcome = await context.company.change(async (transaction): Promise<DeleteArticleOutcome> => {
    const articles = await transaction.open(files.articles);
    const now = articles.data.find(({ code }) => code === base.code);
    if (!now) throw new UserError('article.unknown', { article: base.code });
    const changes = articleDifferences(base, now);
    if (changes.length > 0) return { outcome: 'conflict', now, by: null, at: null, changes };
    const { use } = await searchArticle(context, base.code, before.searched);
    if (use) return { outcome: 'used', use };
    articles.data = articles.data.filter(({ code }) => code !== base.code);
    await articles.write();
    const detail = JSON.stringify(now);
    recordDeed(transaction, { action: 'article.delete', subject: base.code, detail }, context.now());
    return { outcome: 'deleted' };
  });
  return outcome.outcome === 'conflict' ? { ...outcome, ...(await whoChangedArticle(context, outcome.now)) } : outcome;
}
