import { closingTexts } from '../../i18n/closing.ts';
import { closingsTexts } from '../../i18n/closings.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { loadOrLeave } from '../kit/load.ts';
import { closingBindings, readClosing } from './keymap.ts';
import { tableHeight } from './layout.ts';
import type { ClosingScreen } from './update.ts';
import { ClosingView, paintClosing } from './view.tsx';

export const closingDefinition: ScreenDefinition<ClosingScreen> = {
  title: (_screen, language) => closingTexts(language).title,
  help: (language) => closingsTexts(language).help,
  bindings: closingBindings,
  View: ClosingView,
  drawn: ({ sheet, list, onlyProblems }) => [sheet, list.rows, list.top, onlyProblems],
  paint: paintClosing,
  status: ({ screen, area, language }) => listStatus(language, screen.list, tableHeight(area)),
  opened: (desk) => loadOrLeave(desk, () => readClosing(desk)),
  changed: (desk) => desk.work(() => readClosing(desk)),
  isLoading: ({ sheet, printing }) => sheet === null || printing,
};
