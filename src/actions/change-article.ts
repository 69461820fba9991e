import type { Article } from '../domain/article.ts';
import { dayOf, type Instant } from '../domain/calendar.ts';
import {
  type ArticleClash,
  type ArticleDifference,
  articleDifferences,
  checkedArticle,
  checkPastPrices,
  mergeArticle,
} from '../domain/change-article.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { lastDeed } from '../state/read-record.ts';
import { recordDeed } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';

/** An article as it was read, and as a person wants it. */
export interface ArticleChange {
  readonly base: Article;
  readonly next: Article;
}

/** Somebody else changed the article since it was read. Nothing was written. */
export interface ArticleConflict {
  readonly outcome: 'conflict';
  readonly now: Article;
  /** Who changed it last, and when; null where the record of deeds does not say: by an import, or long ago. */
  readonly by: string | null;
  readonly at: Instant | null;
  /** In what the article differs from the one that was read. */
  readonly changes: readonly ArticleDifference[];
}

/** What became of a change of an article. */
export type SaveArticleOutcome =
  /** `others`: what somebody else had changed meanwhile, elsewhere in the article; it stands. */
  | { readonly outcome: 'saved'; readonly article: Article; readonly others: readonly ArticleDifference[] }
  | (ArticleConflict & { readonly clashes: readonly ArticleClash[] });

/** What the record of deeds keeps of a change; the revision says which of them made an article what it is. */
function detailOf(revision: number, changes: readonly ArticleDifference[]): string {
  return JSON.stringify({ revision, changes });
}

const deed = (code: string) => ({ action: 'article.change', subject: code }) as const;

/** Notes a change of an article in the record of deeds. */
export function recordArticleChange(
  transaction: Transaction,
  { code, revision }: Article,
  changes: readonly ArticleDifference[],
  moment: Date,
): void {
  recordDeed(transaction, { ...deed(code), detail: detailOf(revision, changes) }, moment);
}

/** Who made an article what it is, and when; null where the record of deeds does not say. */
export async function whoChangedArticle(context: Context, { code, revision }: Article) {
  const made = detailOf(revision, []).slice(0, -'[]}'.length);
  const fits = ({ detail }: { readonly detail?: string }) => detail?.startsWith(made) === true;
  const found = await lastDeed(context.company, deed(code), context.now(), fits);
  return { by: found?.by ?? null, at: found?.at ?? null };
}

/**
 * Changes an article. What nobody else touched is kept even when the article changed in between, price by price; where
 * somebody set another value, it is a conflict, and nothing is written. Lines that were entered keep the price they have.
 * @throws UserError `article.unknown`, `article.past-price`, or what `checkedArticle` refuses
 */
export async function saveArticle(context: Context, change: ArticleChange): Promise<SaveArticleOutcome> {
  const { base } = change;
  const next = checkedArticle(change.next);
  if (next.code !== base.code) throw new Error(`article ${base.code} cannot become ${next.code}`);
  const outcome = await context.company.change(async (transaction): Promise<SaveArticleOutcome> => {
    const articles = await transaction.open(files.articles);
    const now = articles.data.find(({ code }) => code === base.code);
    if (!now) throw new UserError('article.unknown', { article: base.code });
    const others = articleDifferences(base, now);
    const { article, clashes } = mergeArticle(base, next, now);
    if (clashes.length > 0) return { outcome: 'conflict', now, by: null, at: null, changes: others, clashes };
    const changes = articleDifferences(now, article);
    if (changes.length === 0) return { outcome: 'saved', article: now, others };
    const moment = context.now();
    checkPastPrices(now, changes, dayOf(moment));
    const saved: Article = { ...article, revision: now.revision + 1 };
    articles.data = articles.data.map((one) => (one.code === saved.code ? saved : one));
    await articles.write();
    recordArticleChange(transaction, saved, changes, moment);
    return { outcome: 'saved', article: saved, others };
  });
  return outcome.outcome === 'conflict' ? { ...outcome, ...(await whoChangedArticle(context, outcome.now)) } : outcome;
}
