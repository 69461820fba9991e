import type { VatToday } from '../../actions/vat-today.ts';
import type { Article } from '../../domain/article.ts';
import type { Day } from '../../domain/calendar.ts';
import { articlesMatching } from '../../domain/find-records.ts';
import { sameData } from '../../domain/same-data.ts';
import { type ArticleSort, articleSorts, sortedArticles } from '../../domain/sort-articles.ts';
import { type LineEdit, lineEdit } from '../kit/line-edit.ts';
import { current, type List, listOf, moveTo, withRows } from '../kit/list.ts';

const shownArticles = ['all', 'open', 'closed'] as const;
/** Which articles the list shows. */
export type ShownArticles = (typeof shownArticles)[number];

/** What the list is made from. */
export interface ReadArticles {
  /** As the store gave them. */
  readonly all: readonly Article[];
  readonly byCode: readonly Article[];
  /** The day whose prices are shown. */
  readonly today: Day;
  readonly vat: readonly VatToday[];
}

/** *Artikelen*: the list of articles. */
export interface ArticlesScreen {
  readonly kind: 'articles';
  /** Null until they are read. */
  readonly read: ReadArticles | null;
  readonly shown: ShownArticles;
  readonly sort: ArticleSort;
  /** Those that are shown, sorted. */
  readonly base: readonly Article[];
  readonly query: LineEdit;
  /** The search line has the focus. */
  readonly searching: boolean;
  readonly list: List<Article>;
}

/** The list before anything was read. */
export function articlesOf(): ArticlesScreen {
  return {
    kind: 'articles',
    read: null,
    shown: 'all',
    sort: 'code',
    base: [],
    query: lineEdit(''),
    searching: false,
    list: listOf<Article>([]),
  };
}

export const codeOf = (article: Article): string => article.code;

function baseOf({ read, shown, sort }: ArticlesScreen): readonly Article[] {
  if (read === null) return [];
  const { byCode, today } = read;
  const passing = shown === 'all' ? byCode : byCode.filter(({ closed }) => closed === (shown === 'closed'));
  return sortedArticles(passing, sort, today);
}

/** The articles that are looked for, in the list; what fits best comes first. */
function searched(screen: ArticlesScreen, height: number, kept?: (code: string) => boolean): ArticlesScreen {
  const found = articlesMatching(screen.base, screen.query.text);
  return { ...screen, list: withRows(screen.list, found, codeOf, height, kept) };
}

/** With marks of those that the list may show only: nothing is done to an article that one cannot see. */
function rebuilt(screen: ArticlesScreen, height: number): ArticlesScreen {
  const base = baseOf(screen);
  const there = new Set(base.map(codeOf));
  return searched({ ...screen, base }, height, (code) => there.has(code));
}

/** What was read. Nothing changes when it is what is shown. */
export function withRead(screen: ArticlesScreen, read: ReadArticles, height: number): ArticlesScreen {
  const { read: before } = screen;
  if (before?.all !== read.all || before.today !== read.today) return rebuilt({ ...screen, read }, height);
  return sameData(before.vat, read.vat) ? screen : { ...screen, read };
}

/** Another search text: the cursor is on what fits it best. */
export function withQuery(screen: ArticlesScreen, query: LineEdit, height: number): ArticlesScreen {
  if (query.text === screen.query.text) return { ...screen, query };
  const next = searched({ ...screen, query }, height);
  return { ...next, list: moveTo(next.list, 0, height) };
}

/** All articles, then the open ones, then the closed ones. */
export function withNextShown(screen: ArticlesScreen, height: number): ArticlesScreen {
  const at = shownArticles.indexOf(screen.shown);
  return rebuilt({ ...screen, shown: shownArticles[at + 1] ?? 'all' }, height);
}

/** All articles. */
export function withAllShown(screen: ArticlesScreen, height: number): ArticlesScreen {
  return rebuilt({ ...screen, shown: 'all' }, height);
}

/** Sorted by the next column. */
export function withNextSort(screen: ArticlesScreen, height: number): ArticlesScreen {
  const at = articleSorts.indexOf(screen.sort);
  return rebuilt({ ...screen, sort: articleSorts[at + 1] ?? 'code' }, height);
}

/** The cursor on an article, if it is shown. */
export function withCursorOn(screen: ArticlesScreen, code: string, height: number): ArticlesScreen {
  const at = screen.list.rows.findIndex((article) => article.code === code);
  return at < 0 ? screen : { ...screen, list: moveTo(screen.list, at, height) };
}

/** The marked articles, those that a search hides included; with none marked, the one under the cursor. */
export function chosenArticles({ base, list }: ArticlesScreen): readonly Article[] {
  const { marks } = list;
  if (marks.size > 0) return base.filter(({ code }) => marks.has(code));
  const article = current(list);
  return article === undefined ? [] : [article];
}
