import { addArticle } from '../../actions/add-article.ts';
import { type SaveArticleOutcome, saveArticle } from '../../actions/change-article.ts';
import type { Article } from '../../domain/article.ts';
import { articleDifferences, mergeArticle, rebasedArticle } from '../../domain/change-article.ts';
import { UserError } from '../../domain/user-error.ts';
import { articleChangedText, articleClashText, articleDifferenceText, articleTexts } from '../../i18n/article.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk } from '../app/screen.ts';
import { noticeOf, questionOf } from '../dialog/update.ts';
import { type FormValues, withError } from '../kit/form.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { articleFrom, newPriceProblem } from './fields.ts';
import { type ArticleScreen, withArticle } from './update.ts';

type ArticleDesk = Desk<ArticleScreen>;
type Conflict = Extract<SaveArticleOutcome, { readonly outcome: 'conflict' }>;

/** Changes of others that a line has room for. */
const mostTold = 3;

function name({ code, name }: Article): string {
  return `${code} ${name}`;
}

async function leave(desk: ArticleDesk, code: string, text: string): Promise<void> {
  const { saved } = desk.screen;
  await refreshBelow(desk);
  saved?.(code);
  desk.back();
  desk.say({ level: 'good', text });
}

/** Somebody else set the same: both are shown, and a person decides. Back to one's own is the first answer. */
function askWhose(desk: ArticleDesk, base: Article, next: Article, conflict: Conflict): void {
  const { language, context } = desk;
  const texts = articleTexts(language);
  const { now, changes, clashes } = conflict;
  const lines = [
    articleChangedText(language, { ...conflict, changes: changes.slice(0, mostTold) }, context.now()),
    '',
    ...clashes.slice(0, mostTold).map((clash) => articleClashText(language, clash)),
    '',
    texts.conflict,
  ];
  const { back, mine, theirs } = texts.choices;
  desk.open(
    questionOf(lines, [
      { ...back, run: () => {} },
      { ...mine, run: () => change(desk, now, rebasedArticle(base, next, now)) },
      {
        ...theirs,
        run: () => {
          const { article } = mergeArticle(base, next, now);
          desk.set((screen) => (screen.world === null ? screen : withArticle(screen, screen.world, now, article)));
          desk.say({ level: 'info', text: texts.theirsNow });
        },
      },
    ]),
  );
}

function change(desk: ArticleDesk, base: Article, next: Article): void {
  const { language, context } = desk;
  const texts = articleTexts(language);
  desk.set((screen) => ({ ...screen, saving: true }));
  void desk.work(
    async () => {
      const outcome = await saveArticle(context, { base, next });
      if (outcome.outcome === 'conflict') {
        desk.set((screen) => ({ ...screen, saving: false }));
        askWhose(desk, base, next, outcome);
        return;
      }
      await leave(desk, base.code, fill(texts.saved, { article: name(outcome.article) }));
      const told = outcome.others.slice(0, mostTold).map((one) => articleDifferenceText(language, one));
      if (told.length > 0) desk.open(noticeOf([fill(texts.alsoChanged, { changes: told.join('; ') })]));
    },
    (screen) => ({ ...screen, saving: false }),
  );
}

function add(desk: ArticleDesk, article: Article): void {
  const { language, context } = desk;
  desk.set((screen) => ({ ...screen, saving: true }));
  void desk.work(
    async () => {
      try {
        const added = await addArticle(context, article);
        await leave(desk, added.code, fill(articleTexts(language).added, { article: name(added) }));
      } catch (error) {
        if (!(error instanceof UserError) || error.code !== 'article.code-taken') throw error;
        const { message, remedy } = explainError(language, error);
        desk.set((screen) => ({
          ...screen,
          saving: false,
          form: withError(screen.form, 'code', `${message} ${remedy}`),
        }));
      }
    },
    (screen) => ({ ...screen, saving: false }),
  );
}

/** Keeps what was filled in, every field of which is right. */
export function save(desk: ArticleDesk, values: FormValues): void {
  const { world, base, code } = desk.screen;
  if (world === null || base === null) return;
  const problem = newPriceProblem(world, base, values);
  if (problem !== null) {
    desk.set((screen) => ({ ...screen, form: withError(screen.form, problem.field, problem.sentence) }));
    return;
  }
  const next = articleFrom(world, base, values);
  if (code === null) {
    add(desk, next);
  } else if (articleDifferences(base, next).length === 0) {
    desk.back();
    desk.say({ level: 'info', text: articleTexts(desk.language).nothingToSave });
  } else {
    change(desk, base, next);
  }
}
