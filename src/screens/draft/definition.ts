import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { draftBindings } from './keymap.ts';
import { listRows } from './layout.ts';
import { loadDraft, lookAgain } from './load.ts';
import { type DraftScreen, isChanged } from './update.ts';
import { DraftView, paintDraft } from './view.tsx';

export const draftDefinition: ScreenDefinition<DraftScreen> = {
  title: (_screen, language) => draftScreenTexts(language).title,
  help: (language) => draftScreenTexts(language).help,
  bindings: draftBindings,
  View: DraftView,
  drawn: ({ base, world, edit, elsewhere, list }) => [base, world, edit, elsewhere, list.rows, list.top],
  paint: paintDraft,
  status: (desk) => listStatus(desk.language, desk.screen.list, listRows(desk)),
  opened: loadDraft,
  changed: lookAgain,
  isLoading: ({ base, saving }) => base === null || saving,
  unsaved: (screen, language) => (isChanged(screen) ? draftScreenTexts(language).unsaved : null),
};
