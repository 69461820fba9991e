import { whatBecameOfDelivery } from '../../actions/delivery-conflict.ts';
import { deliveryRecords } from '../../actions/delivery-world.ts';
import { referredDelivery } from '../../actions/find-deliveries.ts';
import type { Day } from '../../domain/calendar.ts';
import { UserError } from '../../domain/user-error.ts';
import { deliveryEntryTexts, deliveryFateText } from '../../i18n/delivery-entry.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import type { Desk } from '../app/screen.ts';
import { noticeOf } from '../dialog/update.ts';
import { loadOrLeave } from '../kit/load.ts';
import { dayToBegin } from './last-day.ts';
import { lineRows } from './layout.ts';
import { blankNote, noteOf } from './note.ts';
import { withBase } from './save.ts';
import { atPlace, type DeliveryScreen, isDirty, withNote } from './update.ts';

type DeliveryDesk = Desk<DeliveryScreen>;

async function loadNew(desk: DeliveryDesk, date: Day | null, debtor: string): Promise<void> {
  const records = await deliveryRecords(desk.context);
  const known = records.debtors.get(debtor);
  const note = blankNote(date ?? dayToBegin(desk.context), 'deliverynote', known && !known.closed ? known.number : '');
  const height = lineRows(desk);
  desk.set((screen) => {
    const begun = withNote({ ...screen, records }, note, height);
    const asksAddress = (known?.deliveryAddresses.length ?? 0) > 0 && note.debtor !== '';
    return asksAddress ? atPlace(begun, { part: 'head', cell: 'address' }, height) : begun;
  });
}

async function loadChange(desk: DeliveryDesk, id: string, date: Day): Promise<void> {
  const { context, language } = desk;
  const [records, base] = [await deliveryRecords(context), await referredDelivery(context, { id, date })];
  if (base.invoice !== null) {
    const why = await whatBecameOfDelivery(context, base, base);
    if (why !== null) desk.replace(noticeOf([deliveryFateText(language, why, context.now())]));
    return;
  }
  const height = lineRows(desk);
  desk.set((screen) => {
    const read = { ...screen, records, base, note: noteOf(base) };
    return atPlace(read, { part: 'line', row: 0, cell: 'quantity' }, height);
  });
}

/** Reads what notes are entered from, and the one that is to be changed. One that is on an invoice is not opened. */
export function load(desk: DeliveryDesk): void {
  const { purpose } = desk.screen;
  loadOrLeave(desk, () =>
    purpose.kind === 'new' ? loadNew(desk, purpose.date, purpose.debtor) : loadChange(desk, purpose.id, purpose.date),
  );
}

async function readAgain(desk: DeliveryDesk): Promise<void> {
  const { context, language } = desk;
  const records = await deliveryRecords(context);
  desk.set((screen) => (screen.records === null ? screen : { ...screen, records }));
  const { base, elsewhere } = desk.screen;
  // What is deleted does not come back, and is looked for in every month.
  if (base === null || desk.screen.busy || elsewhere?.outcome === 'gone') return;
  const became = await whatBecameOfDelivery(context, base);
  if (desk.screen.base !== base || desk.screen.busy) return;
  if (became?.outcome !== 'conflict' || isDirty(desk.screen)) {
    desk.set((screen) => ({ ...screen, elsewhere: became }));
    return;
  }
  const height = lineRows(desk);
  desk.set((screen) => withBase(screen, became.now, became.now, height));
  desk.say({ level: 'info', text: deliveryFateText(language, became, context.now(), 2) });
}

/**
 * Looks what others did: debtors and articles as they are now; and to the delivery that is being changed. Who has changed
 * nothing himself sees it as it is; who has is told, and his change stays as it is.
 */
export function lookAgain(desk: DeliveryDesk): Promise<void> {
  return desk.work(async () => {
    try {
      await readAgain(desk);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // Nobody asked for this look: a dialog would swallow the keys of somebody who looks at paper.
      desk.say({ level: 'warning', text: explainError(desk.language, error).message });
    }
  });
}

/** What leaving would lose, in a few words; null: nothing. */
export function unsavedWork(screen: DeliveryScreen, language: DeliveryDesk['language']): string | null {
  const { unsaved } = deliveryEntryTexts(language);
  const own = screen.purpose.kind === 'new' ? unsaved.typing : unsaved.changed;
  const notes = screen.queue.length + screen.aside.length;
  const parts = [...(isDirty(screen) ? [own] : []), ...(notes > 0 ? [fill(unsaved.queued, { count: notes })] : [])];
  return parts.length === 0 ? null : parts.join(', ');
}
