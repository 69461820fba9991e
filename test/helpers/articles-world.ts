import type { Context } from '../../src/actions/context.ts';
import type { Article } from '../../src/domain/article.ts';
import { files } from '../../src/state/files.ts';

/** Replaces all articles; those made without a revision have their first. */
export function setArticles(context: Context, articles: readonly Article[]): Promise<void> {
  return context.company.change(async (transaction) => {
    const kept = await transaction.open(files.articles);
    kept.data = articles.map((one) => ({ ...one, revision: Math.max(1, one.revision) }));
    await kept.write();
  });
}

/** The articles as they are kept. */
export function articlesOf(context: Context): Promise<readonly Article[]> {
  return context.company.read(files.articles);
}
