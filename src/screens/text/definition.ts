import { previewTexts } from '../../i18n/previews.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { textStatus } from '../kit/text-page.ts';
import { loadText, pageOf, textBindings } from './keymap.ts';
import type { TextScreen } from './update.ts';
import { paintInvoiceText, TextView } from './view.tsx';

export const textDefinition: ScreenDefinition<TextScreen> = {
  title: (_screen, language) => previewTexts(language).textTitle,
  help: (language) => previewTexts(language).textHelp,
  bindings: textBindings,
  View: TextView,
  drawn: ({ shown }) => [shown === null],
  paint: paintInvoiceText,
  status: (desk) => textStatus(desk.language, pageOf(desk), desk.screen.top),
  opened: loadText,
  changed: loadText,
  isLoading: ({ shown }) => shown === null,
  changesNothing: true,
};
