import type { Article } from '../../domain/article.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { articleOf } from '../article/update.ts';
import { csvBindings } from '../import/csv-bindings.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { lineEdit } from '../kit/line-edit.ts';
import { current } from '../kit/list.ts';
import { type ListAccess, listMovement, markBindings, noRows } from '../kit/list-bindings.ts';
import { priceChangeOf } from '../price-change/update.ts';
import { askRemove, askVat, closeOrReopen } from './change-marked.ts';
import {
  type ArticlesScreen,
  chosenArticles,
  codeOf,
  withAllShown,
  withCursorOn,
  withNextShown,
  withNextSort,
  withQuery,
} from './update.ts';
import { articlesHeight } from './view.tsx';

type ArticlesDesk = Desk<ArticlesScreen>;

const rows: ListAccess<ArticlesScreen, Article> = {
  get: ({ list }) => list,
  put: (screen, list) => ({ ...screen, list }),
  height: ({ area }) => articlesHeight(area),
  typing: ({ searching }) => searching,
};

const notSearching = ({ screen }: ArticlesDesk) => !screen.searching;
const nothing = ({ screen }: ArticlesDesk) => noRows(screen.list);

/** One step back: out of the search line and from what was searched, then to all articles, then from the list. */
function back(desk: ArticlesDesk): void {
  const { searching, query, shown } = desk.screen;
  const height = articlesHeight(desk.area);
  if (searching || query.text !== '') {
    const empty = { ...lineEdit(''), jump: query.jump + 1 };
    desk.set((screen) => withQuery({ ...screen, searching: false }, empty, height));
  } else if (shown !== 'all') {
    desk.set((screen) => withAllShown(screen, height));
  } else {
    desk.back();
  }
}

function key(
  id: string,
  names: readonly string[],
  label: ScreenBinding<ArticlesScreen>['label'],
  group: ScreenBinding<ArticlesScreen>['group'],
  run: (desk: ArticlesDesk) => void,
  needsRows = true,
): ScreenBinding<ArticlesScreen> {
  return {
    id: `articles.${id}`,
    keys: parseKeyNames(...names),
    label,
    group,
    when: notSearching,
    ...(needsRows ? { disabledReason: nothing } : {}),
    run,
  };
}

/** Opens the form; what is kept there is under the cursor when one comes back. */
function edit(desk: ArticlesDesk, code: string | null): void {
  desk.open(articleOf(code, (saved) => desk.set((screen) => withCursorOn(screen, saved, articlesHeight(desk.area)))));
}

export const articlesBindings: readonly ScreenBinding<ArticlesScreen>[] = [
  key('add', ['n'], 'addArticle', 'screen', (desk) => edit(desk, null), false),
  key('change', ['w', 'Enter'], 'change', 'screen', (desk) => {
    const article = current(desk.screen.list);
    if (article !== undefined) edit(desk, article.code);
  }),
  {
    ...key('remove', ['v', 'Delete'], 'remove', 'screen', (desk) => {
      const article = current(desk.screen.list);
      if (article !== undefined) askRemove(desk, article);
    }),
    disabledReason: (desk) => (desk.screen.list.marks.size > 0 ? 'oneArticleAtATime' : nothing(desk)),
  },
  key('prices', ['p'], 'changePrices', 'screen', (desk) => desk.open(priceChangeOf(chosenArticles(desk.screen)))),
  key('vat', ['b'], 'changeVat', 'screen', askVat),
  key('close', ['s'], 'closeArticle', 'screen', closeOrReopen),
  key('search', ['/'], 'search', 'rows', (desk) => desk.set((screen) => ({ ...screen, searching: true })), false),
  {
    id: 'articles.end-search',
    keys: parseKeyNames('Enter'),
    label: 'endSearch',
    group: 'rows',
    when: ({ screen }) => screen.searching,
    run: (desk) => desk.set((screen) => ({ ...screen, searching: false })),
  },
  key('sort', ['o'], 'sort', 'rows', (desk) => {
    desk.set((screen) => withNextSort(screen, articlesHeight(desk.area)));
  }),
  key(
    'shown',
    ['g'],
    'openOrClosed',
    'rows',
    (desk) => desk.set((screen) => withNextShown(screen, articlesHeight(desk.area))),
    false,
  ),
  ...csvBindings<ArticlesScreen>('articles', { importing: 'articles', exporting: 'articles' }, notSearching),
  ...markBindings('articles', rows, codeOf),
  ...listMovement('articles', rows),
  { id: 'articles.back', keys: parseKeyNames('Esc'), label: 'back', group: 'screen', run: back },
];
