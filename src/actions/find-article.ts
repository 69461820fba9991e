import type { Article } from '../domain/article.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/** Every article, in the order in which they are kept. The same array as long as nothing of them changed. */
export function allArticles({ company }: Pick<Context, 'company'>): Promise<readonly Article[]> {
  return company.read(files.articles);
}

/**
 * An article as it is now.
 * @throws UserError `article.unknown`
 */
export async function findArticle(context: Context, code: string): Promise<Article> {
  const found = (await allArticles(context)).find((article) => article.code === code);
  if (!found) throw new UserError('article.unknown', { article: code });
  return found;
}
