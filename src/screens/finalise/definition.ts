import { finaliseTexts } from '../../i18n/finalise.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { textStatus } from '../kit/text-page.ts';
import { finaliseBindings, loadCheck, pageOf } from './keymap.ts';
import type { FinaliseScreen } from './update.ts';
import { FinaliseView, paintFinalise } from './view.tsx';

export const finaliseDefinition: ScreenDefinition<FinaliseScreen> = {
  title: (_screen, language) => finaliseTexts(language).title,
  help: (language) => finaliseTexts(language).help,
  bindings: finaliseBindings,
  View: FinaliseView,
  drawn: ({ check }) => [check === null],
  paint: paintFinalise,
  status: (desk) => (desk.screen.progress === null ? textStatus(desk.language, pageOf(desk), desk.screen.top) : ''),
  opened: loadCheck,
  changed: (desk) => {
    if (desk.screen.progress === null) loadCheck(desk);
  },
  isLoading: ({ check, progress }) => check === null || progress !== null,
  unsaved: ({ progress }, language) => (progress === null ? null : finaliseTexts(language).work),
};
