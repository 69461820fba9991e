import { changeArticles } from '../../actions/change-articles.ts';
import { type DeleteArticleOutcome, deleteArticle } from '../../actions/delete-article.ts';
import type { Article } from '../../domain/article.ts';
import type { Language } from '../../domain/debtor.ts';
import type { VatCode } from '../../domain/vat.ts';
import { articleChangedText } from '../../i18n/article.ts';
import { articlesTexts, vatCodeText } from '../../i18n/articles.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { type Counted, counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Desk } from '../app/screen.ts';
import { type Choice, type DialogScreen, dialogAfter, noticeOf, questionOf } from '../dialog/update.ts';
import { readArticles } from './read.ts';
import { type ArticlesScreen, chosenArticles } from './update.ts';

type ArticlesDesk = Desk<ArticlesScreen>;

/** Codes that a notice has room for. */
const mostTold = 12;

/** How an article is called in a sentence. */
export function articleName({ code, name }: Article): string {
  return `${code} ${name}`;
}

/** A text about some articles; about one, with its name. */
export function aboutArticles(
  text: Counted,
  articles: readonly Article[],
  params: Record<string, string> = {},
): string {
  const [first] = articles;
  return counted(text, articles.length, { article: first === undefined ? '' : articleName(first), ...params });
}

/** What is told when articles changed under one's hands. */
export function conflictNotice(language: Language, codes: readonly string[]): DialogScreen {
  const told = [...codes.slice(0, mostTold), ...(codes.length > mostTold ? ['…'] : [])].join(', ');
  return noticeOf([fill(articlesTexts(language).changedMeanwhile, { codes: told })]);
}

function cancel(language: Language): Choice {
  return { label: consoleTexts(language).cancel, letter: articlesTexts(language).cancelLetter, run: () => {} };
}

/** Gives articles another value; a dialog stands there meanwhile, so that no key comes in between. */
function change(desk: ArticlesDesk, articles: readonly Article[], values: Partial<Article>, done: string): void {
  const { context, language } = desk;
  desk.open(
    dialogAfter(async () => {
      const changes = articles.map((base) => ({ base, next: { ...base, ...values } }));
      const outcome = await changeArticles(context, changes);
      // The next key finds what was just done, or what another did.
      await readArticles(desk);
      if (outcome.outcome === 'conflict') return conflictNotice(language, outcome.codes);
      desk.say({ level: 'good', text: done });
      return null;
    }),
  );
}

/** Closes articles, or opens them again when all of them are closed. Several only after a question. */
export function closeOrReopen(desk: ArticlesDesk): void {
  const { language } = desk;
  const texts = articlesTexts(language);
  const chosen = chosenArticles(desk.screen);
  const closes = chosen.some(({ closed }) => !closed);
  const articles = chosen.filter(({ closed }) => closed !== closes);
  const act = () =>
    change(desk, articles, { closed: closes }, aboutArticles(closes ? texts.nowClosed : texts.nowOpen, articles));
  if (articles.length < 2) {
    act();
    return;
  }
  const { question, yes, yesLetter } = closes ? texts.close : texts.reopen;
  const lines = [aboutArticles(question, articles), ...(closes ? ['', texts.usedClosed] : [])];
  desk.open(questionOf(lines, [cancel(language), { label: yes, letter: yesLetter, run: act }]));
}

/** Asks which VAT code articles get; those that have it already stay as they are. */
export function askVat(desk: ArticlesDesk): void {
  const { language } = desk;
  const texts = articlesTexts(language);
  const chosen = chosenArticles(desk.screen);
  const give = (vat: VatCode, label: string) => () => {
    const articles = chosen.filter((article) => article.vat !== vat);
    if (articles.length === 0) desk.say({ level: 'info', text: texts.vatSame });
    else change(desk, articles, { vat }, aboutArticles(texts.vatChanged, articles, { vat: label }));
  };
  const choices = (desk.screen.read?.vat ?? []).map(({ code, rate }): Choice => {
    const label = vatCodeText(language, code, rate);
    return { label, letter: texts.vatLetters[code], run: give(code, label) };
  });
  desk.open(questionOf([aboutArticles(texts.vatQuestion, chosen), '', texts.vatNote], [cancel(language), ...choices]));
}

function afterDelete(desk: ArticlesDesk, article: Article, outcome: DeleteArticleOutcome): DialogScreen | null {
  const { language, context } = desk;
  const texts = articlesTexts(language);
  const name = articleName(article);
  switch (outcome.outcome) {
    case 'deleted':
      desk.say({ level: 'good', text: fill(texts.removed, { article: name }) });
      return null;
    case 'conflict':
      return noticeOf([articleChangedText(language, outcome, context.now())]);
    case 'used': {
      const { in: place, number, date } = outcome.use;
      const where = fill(texts.where[place], { number, date: date === null ? '' : formatDay(language, date) });
      const used = fill(texts.used, { article: name, where });
      if (article.closed) return noticeOf([used]);
      const { yes, yesLetter } = texts.close;
      const close = () => change(desk, [article], { closed: true }, aboutArticles(texts.nowClosed, [article]));
      const lines = [used, '', texts.usedClosed];
      return questionOf(lines, [cancel(language), { label: yes, letter: yesLetter, run: close }]);
    }
    default:
      return outcome satisfies never;
  }
}

/** Asks whether an article is to go, and deletes it; one that is used is offered to be closed. */
export function askRemove(desk: ArticlesDesk, article: Article): void {
  const { language, context } = desk;
  const { question, yes, yesLetter } = articlesTexts(language).remove;
  const remove = () =>
    desk.open(
      dialogAfter(async () => {
        const outcome = await deleteArticle(context, article);
        await readArticles(desk);
        return afterDelete(desk, article, outcome);
      }),
    );
  desk.open(
    questionOf(
      [aboutArticles(question, [article])],
      [cancel(language), { label: yes, letter: yesLetter, run: remove }],
    ),
  );
}
