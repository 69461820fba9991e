import { deliveryMailsTexts } from '../../i18n/delivery-mails.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { listStatus } from '../kit/list-status.ts';
import { typeInField } from '../kit/text-field.tsx';
import { deliveryMailsBindings } from './keymap.ts';
import { tableHeight } from './layout.ts';
import { followOthers, loadPlan } from './send.ts';
import { type DeliveryMailsScreen, isSending } from './update.ts';
import { DeliveryMailsView, paintDeliveryMails } from './view.tsx';

export const deliveryMailsDefinition: ScreenDefinition<DeliveryMailsScreen> = {
  title: (_screen, language) => deliveryMailsTexts(language).title,
  help: (language) => deliveryMailsTexts(language).help,
  bindings: deliveryMailsBindings,
  View: DeliveryMailsView,
  drawn: ({ list, phase, reason, typing, progress, ended }) => [
    list.rows,
    list.top,
    phase,
    reason,
    typing,
    progress,
    ended,
  ],
  paint: paintDeliveryMails,
  status: ({ screen, area, language }) => listStatus(language, screen.list, tableHeight(area)),
  opened: loadPlan,
  changed: followOthers,
  isLoading: ({ phase, typing }) => phase === 'planning' && typing === null,
  unsaved: (screen, language) => (isSending(screen) ? deliveryMailsTexts(language).work : null),
  field: ({ typing }) => (typing === null ? null : { name: 'reason', jump: typing.jump }),
  type: (desk, event) => {
    const { typing } = desk.screen;
    // Whatever is typed while mails go is for nothing else.
    if (typing === null) return isSending(desk.screen);
    return typeInField(desk, event, typing, (screen, line) => ({ ...screen, typing: line }));
  },
};
