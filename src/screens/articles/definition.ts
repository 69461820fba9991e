import { articlesTexts } from '../../i18n/articles.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { loadOrLeave } from '../kit/load.ts';
import { paintList } from '../kit/paint-list.ts';
import { typeInField } from '../kit/text-field.tsx';
import { articlesBindings } from './keymap.ts';
import { readArticles } from './read.ts';
import { type ArticlesScreen, codeOf, withQuery } from './update.ts';
import { ArticlesView, articlesArea, articlesHeight } from './view.tsx';

export const articlesDefinition: ScreenDefinition<ArticlesScreen> = {
  title: (_screen, language) => articlesTexts(language).title,
  help: (language) => articlesTexts(language).help,
  bindings: articlesBindings,
  View: ArticlesView,
  drawn: ({ read, list, shown, sort, query, searching }) => [read, list.rows, list.top, shown, sort, query, searching],
  paint: ({ screen, area }) => paintList(screen.list, codeOf, articlesArea(area)),
  status: ({ screen, area, language }) => listStatus(language, screen.list, articlesHeight(area)),
  opened: (desk) => loadOrLeave(desk, () => readArticles(desk)),
  changed: (desk) => desk.work(() => readArticles(desk)),
  isLoading: ({ read }) => read === null,
  field: ({ searching, query }) => (searching ? { name: 'query', jump: query.jump } : null),
  type: (desk, event) => {
    if (!desk.screen.searching) return false;
    const height = articlesHeight(desk.area);
    return typeInField(desk, event, desk.screen.query, (screen, query) => withQuery(screen, query, height));
  },
};
