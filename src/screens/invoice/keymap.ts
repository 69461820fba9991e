import { whatBecameOf } from '../../actions/draft-conflict.ts';
import { UserError } from '../../domain/user-error.ts';
import { internalPrints, invoiceDetails } from '../actions.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { keptMailOf } from '../mail/update.ts';
import { deliveryActions } from './delivery-actions.ts';
import { invoiceActions } from './invoice-actions.ts';
import { type ChosenInvoice, chosenInvoice } from './invoice-choice.ts';
import { listRows } from './layout.ts';
import { type InvoiceScreen, listOnPage, turned, withDetails, withList, withPrints } from './update.ts';

type InvoiceDesk = Desk<InvoiceScreen>;

/** Reads which internal copies were printed, for the history. */
async function readPrints(desk: InvoiceDesk): Promise<void> {
  const { details } = desk.screen;
  if (details === null) return;
  const prints = await internalPrints(desk.context, details.invoice);
  desk.set((screen) => withPrints(screen, prints, listRows(desk)));
}

/** Another part of the invoice. */
function turn(desk: InvoiceDesk, by: number): void {
  desk.set((screen) => turned(screen, by));
  if (desk.screen.page === 'history') desk.work(() => readPrints(desk));
}

/** Reads the invoice; of a draft that is gone, what became of it. */
export function loadInvoice(desk: InvoiceDesk): void {
  const { context } = desk;
  const { id, details } = desk.screen;
  loadOrLeave(desk, async () => {
    try {
      const now = await invoiceDetails(context, id);
      desk.set((screen) => withDetails(screen, now, listRows(desk)));
      if (desk.screen.page === 'history') await readPrints(desk);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'invoice.unknown' || details === null) throw error;
      const gone = await whatBecameOf(context, id);
      if (gone.became === 'deleted') desk.set((screen) => ({ ...screen, gone }));
    }
  });
}

const notLoaded = ({ screen }: InvoiceDesk) =>
  screen.details === null || screen.gone !== null ? ('nothingThere' as const) : undefined;

/** The messages of the entry under the cursor, the newest first. */
function messagesOf({ dispatch }: InvoiceScreen) {
  const entry = current(dispatch);
  return entry?.route === 'mail' ? [...entry.kept].reverse() : [];
}

/** The invoice, once it is read and as long as it is there. */
function shownInvoice({ details, gone }: InvoiceScreen): ChosenInvoice | null {
  if (details === null || gone !== null) return null;
  return chosenInvoice(details.invoice);
}

const movement = listMovement<InvoiceScreen, { readonly id: string }>('invoice', {
  get: listOnPage,
  put: withList,
  height: listRows,
});

export const invoiceBindings: readonly ScreenBinding<InvoiceScreen>[] = [
  {
    id: 'invoice.message',
    keys: parseKeyNames('Enter'),
    label: 'showMessage',
    group: 'rows',
    when: ({ screen }) => screen.page === 'dispatch' && screen.dispatch.rows.length > 0,
    disabledReason: ({ screen }) => (messagesOf(screen).length === 0 ? 'noMessageKept' : undefined),
    run: (desk) => {
      const uncertain = current(desk.screen.dispatch)?.state === 'uncertain';
      desk.open(keptMailOf(messagesOf(desk.screen), uncertain));
    },
  },
  {
    id: 'invoice.next-part',
    keys: parseKeyNames('Tab', 'Right'),
    label: 'nextPart',
    group: 'screen',
    disabledReason: notLoaded,
    run: (desk) => turn(desk, 1),
  },
  {
    id: 'invoice.previous-part',
    keys: parseKeyNames('Shift+Tab', 'Left'),
    label: 'previousPart',
    group: 'move',
    disabledReason: notLoaded,
    run: (desk) => turn(desk, -1),
  },
  ...deliveryActions<InvoiceScreen>('invoice', {
    current: shownInvoice,
    hasDrafts: (screen) => shownInvoice(screen)?.isDraft === true,
  }),
  ...invoiceActions<InvoiceScreen>('invoice', { current: shownInvoice, deleted: (desk) => desk.back() }),
  ...movement.map((binding) => ({ ...binding, disabledReason: notLoaded })),
  backBinding('invoice'),
];
