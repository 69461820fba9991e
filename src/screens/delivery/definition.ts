import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { fill } from '../../i18n/fill.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { deliveryBindings, typeInCell } from './keymap.ts';
import { load, lookAgain, unsavedWork } from './load.ts';
import type { DeliveryScreen } from './update.ts';
import { DeliveryView, paintDelivery } from './view.tsx';

export const deliveryDefinition: ScreenDefinition<DeliveryScreen> = {
  title: (screen, language) => deliveryEntryTexts(language).titles[screen?.purpose.kind ?? 'new'],
  help: (language) => deliveryEntryTexts(language).help,
  bindings: deliveryBindings,
  View: DeliveryView,
  drawn: ({ records }) => [records === null],
  paint: paintDelivery,
  status: ({ screen, language }) => {
    const { place, note } = screen;
    if (place.part !== 'line' || screen.records === null) return '';
    return fill(deliveryEntryTexts(language).place, {
      line: place.row + 1,
      count: Math.max(place.row + 1, note.rows.length - 1),
    });
  },
  opened: load,
  changed: lookAgain,
  isLoading: ({ records, busy }) => records === null || busy,
  field: () => ({ name: 'note', jump: 0 }),
  type: typeInCell,
  unsaved: unsavedWork,
};
