import { showDelivery } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { askPrint } from '../deliveries/ask-print.ts';
import { invoiceOf } from '../invoice/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { loadOrLeave } from '../kit/load.ts';
import { placeBindings } from '../kit/several.ts';
import { belowHeading, type TextPage, textMovement } from '../kit/text-page.ts';
import { type DeliveryTextScreen, withNoteAt, withShown } from './update.ts';

type TextDesk = Desk<DeliveryTextScreen>;

/** Reads the note that is to be shown. */
export function loadNote(desk: TextDesk): void {
  const { rows, at } = desk.screen;
  const row = rows[at];
  if (row === undefined) return;
  loadOrLeave(desk, async () => {
    const { delivery, lines } = await showDelivery(desk.context, { id: row.id, date: row.date });
    const shown = { delivery, lines: lines.map((text) => ({ text })) };
    desk.set((screen) => withShown(screen, at, shown));
  });
}

/** The text as the screen has it. */
export function notePage({ screen, area }: TextDesk): TextPage {
  return { lines: screen.shown?.lines ?? [], area: belowHeading(area) };
}

const billedBy = ({ screen }: TextDesk) => screen.shown?.delivery.invoice ?? null;

export const deliveryTextBindings: readonly ScreenBinding<DeliveryTextScreen>[] = [
  {
    id: 'delivery-text.invoice',
    keys: parseKeyNames('Enter'),
    label: 'showInvoice',
    group: 'screen',
    when: (desk) => billedBy(desk) !== null,
    run: (desk) => {
      const invoice = billedBy(desk);
      if (invoice !== null) desk.open(invoiceOf(invoice));
    },
  },
  {
    id: 'delivery-text.print',
    keys: parseKeyNames('p'),
    label: 'printNotes',
    group: 'screen',
    run: (desk) => askPrint(desk, desk.screen.rows.slice(desk.screen.at, desk.screen.at + 1)),
  },
  ...placeBindings<DeliveryTextScreen>(
    'delivery-text',
    ({ at, rows }) => ({ at, count: rows.length }),
    (desk, at) => {
      desk.set((screen) => withNoteAt(screen, at));
      loadNote(desk);
    },
  ),
  ...textMovement('delivery-text', notePage),
  backBinding('delivery-text'),
];
