import type { Article } from '../../domain/article.ts';
import { type Form, formOf } from '../kit/form.ts';
import { type ArticleFormWorld, articleFieldsOf, articleValues } from './fields.ts';

/** One article in its form. */
export interface ArticleScreen {
  readonly kind: 'article';
  /** Null: a new one. */
  readonly code: string | null;
  /** Given the code of what was kept, when it is. */
  readonly saved: ((code: string) => void) | null;
  /** Null until the article and the rates are read. */
  readonly world: ArticleFormWorld | null;
  /** The article as it was read; a blank one when it is new. */
  readonly base: Article | null;
  readonly form: Form;
  readonly saving: boolean;
}

/** An article's form. @param code null: a new one @param saved given the code of what was kept */
export function articleOf(code: string | null, saved: ArticleScreen['saved'] = null): ArticleScreen {
  return { kind: 'article', code, saved, world: null, base: null, form: formOf([], {}), saving: false };
}

/**
 * The article was read, or read anew.
 * @param shown what stands in the form; left out: the article as it is
 */
export function withArticle(
  screen: ArticleScreen,
  world: ArticleFormWorld,
  base: Article,
  shown: Article = base,
): ArticleScreen {
  const isNew = screen.code === null;
  const start = formOf(articleFieldsOf(world, base, isNew), articleValues(world, base, isNew));
  const { lines } = formOf(start.fields, articleValues(world, shown, isNew));
  return { ...screen, world, base, form: { ...start, lines }, saving: false };
}
