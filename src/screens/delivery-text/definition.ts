import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { textStatus } from '../kit/text-page.ts';
import { deliveryTextBindings, loadNote, notePage } from './keymap.ts';
import type { DeliveryTextScreen } from './update.ts';
import { DeliveryTextView, paintNote } from './view.tsx';

export const deliveryTextDefinition: ScreenDefinition<DeliveryTextScreen> = {
  title: (_screen, language) => deliveryListTexts(language).text.title,
  help: (language) => deliveryListTexts(language).text.help,
  bindings: deliveryTextBindings,
  View: DeliveryTextView,
  drawn: ({ shown }) => [shown === null],
  paint: paintNote,
  status: (desk) => textStatus(desk.language, notePage(desk), desk.screen.top),
  opened: loadNote,
  changed: loadNote,
  isLoading: ({ shown }) => shown === null,
  changesNothing: true,
};
