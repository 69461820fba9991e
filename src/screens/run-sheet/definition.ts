import { runSheetTexts } from '../../i18n/run-sheet.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { typeInField } from '../kit/text-field.tsx';
import { runSheetBindings } from './keymap.ts';
import { tableHeight } from './layout.ts';
import { loadSheet, reloadSheet } from './load.ts';
import { hasChoices, type RunSheetScreen } from './update.ts';
import { paintRunSheet, RunSheetView } from './view.tsx';

export const runSheetDefinition: ScreenDefinition<RunSheetScreen> = {
  title: (_screen, language) => runSheetTexts(language).title,
  help: (language) => runSheetTexts(language).help,
  bindings: runSheetBindings,
  View: RunSheetView,
  drawn: ({ sheet, list, reason, typing }) => [sheet, list.rows, list.top, reason, typing],
  paint: paintRunSheet,
  status: ({ screen, area, language }) => listStatus(language, screen.list, tableHeight(area)),
  opened: loadSheet,
  changed: (desk) => {
    const { sheet, sending } = desk.screen;
    return sheet === null || sending ? undefined : reloadSheet(desk);
  },
  isLoading: ({ busy, sending, typing }) => (busy || sending) && typing === null,
  unsaved: (screen, language) => (hasChoices(screen) ? runSheetTexts(language).title : null),
  field: ({ typing }) => (typing === null ? null : { name: 'reason', jump: typing.jump }),
  type: (desk, event) => {
    const { typing } = desk.screen;
    if (typing === null) return false;
    return typeInField(desk, event, typing, (screen, line) => ({ ...screen, typing: line }));
  },
};
