import { previewTexts } from '../../i18n/previews.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { textStatus } from '../kit/text-page.ts';
import { mailBindings, pageOf } from './keymap.ts';
import { loadMail } from './load.ts';
import type { MailScreen } from './update.ts';
import { MailView, paintMail } from './view.tsx';

export const mailDefinition: ScreenDefinition<MailScreen> = {
  title: (screen, language) =>
    previewTexts(language)[screen && screen.source.kind !== 'planned' ? 'keptTitle' : 'mailTitle'],
  help: (language) => previewTexts(language).mailHelp,
  bindings: mailBindings,
  View: MailView,
  drawn: ({ shown }) => [shown === null],
  paint: paintMail,
  status: (desk) => textStatus(desk.language, pageOf(desk), desk.screen.top),
  opened: loadMail,
  // What went does not change.
  changed: (desk) => {
    if (desk.screen.source.kind === 'planned') loadMail(desk);
  },
  isLoading: ({ shown }) => shown === null,
  changesNothing: true,
};
