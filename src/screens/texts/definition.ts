import { textsTexts } from '../../i18n/texts.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { listHeight, paintList } from '../kit/paint-list.ts';
import { loadTexts, readTexts, textsBindings } from './keymap.ts';
import { idOfText, type TextsScreen } from './update.ts';
import { TextsView } from './view.tsx';

export const textsDefinition: ScreenDefinition<TextsScreen> = {
  title: (_screen, language) => textsTexts(language).title,
  help: (language) => textsTexts(language).help,
  bindings: textsBindings,
  View: TextsView,
  drawn: ({ list, loading }) => [list.rows, list.top, loading],
  paint: ({ screen, area }) => paintList(screen.list, idOfText, area),
  status: ({ screen, area, language }) => listStatus(language, screen.list, listHeight(area)),
  opened: loadTexts,
  changed: readTexts,
  isLoading: ({ loading }) => loading,
};
