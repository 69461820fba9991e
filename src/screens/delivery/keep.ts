import { addDelivery } from '../../actions/save-delivery.ts';
import type { Language } from '../../domain/debtor.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { netOfLines } from '../../domain/delivery-totals.ts';
import { UserError } from '../../domain/user-error.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { deliveryRuleText } from '../../i18n/delivery-rules.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro } from '../../i18n/format.ts';
import type { Desk } from '../app/screen.ts';
import { contentOfNote, type Note } from './note.ts';
import type { DeliveryScreen, Queued } from './update.ts';

type DeliveryDesk = Desk<DeliveryScreen>;

/** The note itself is why it could not be kept; else it is the store, and the note only has to wait. */
export function isOwnFault({ code }: UserError): boolean {
  return !code.startsWith('store.');
}

/** Why a note could not be kept, without saying again that it was not. */
export function whyNotKept(language: Language, error: UserError): string {
  const { fault } = error.params;
  const rule = typeof fault === 'string' ? deliveryRuleText(language, fault, error.params) : null;
  return rule ?? explainError(language, error).message;
}

function tellKept(desk: DeliveryDesk, delivery: Delivery): void {
  const { language } = desk;
  const debtor = desk.screen.records?.debtors.get(delivery.debtor);
  const net = netOfLines(delivery.lines, debtor?.discount ?? 0);
  desk.set((screen) => ({ ...screen, kept: { delivery, net } }));
  // The number stands at the foot of the screen too.
  if (desk.screen.warned) return;
  const texts = deliveryEntryTexts(language);
  const text = fill(texts.told.kept, {
    kind: texts.kinds[delivery.kind],
    number: delivery.number,
    debtor: debtor?.name ?? delivery.debtor,
    amount: formatEuro(language, net),
  });
  desk.say({ level: 'good', text });
}

/** Tries one note. It stays in the queue until it is known to be kept. @returns whether others are worth trying */
async function tryNote(desk: DeliveryDesk, note: Note): Promise<boolean> {
  const isThis = (one: Queued) => one.note.id === note.id;
  try {
    const delivery = await addDelivery(desk.context, { id: note.id, ...contentOfNote(note) });
    desk.set((screen) => ({ ...screen, queue: screen.queue.filter((one) => !isThis(one)) }));
    tellKept(desk, delivery);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    desk.set((screen) => ({
      ...screen,
      warned: true,
      queue: screen.queue.map((one) => (isThis(one) ? { note, error } : one)),
    }));
    desk.say({ level: 'error', text: explainError(desk.language, error).message });
    return isOwnFault(error);
  }
}

/**
 * Keeps what is in the queue, in its order, until it is empty or the store fails. What waits together is given to the store
 * together: it puts all of that into one write.
 */
async function keepAll(desk: DeliveryDesk): Promise<void> {
  // A screen that is gone shows its queue as it was: no note is tried twice. One that was corrected is another object.
  const tried = new Set<Note>();
  try {
    for (;;) {
      const waiting = desk.screen.queue.filter(({ note, error }) => error === null && !tried.has(note));
      if (waiting.length === 0) return;
      for (const { note } of waiting) tried.add(note);
      const goOn = await Promise.all(waiting.map(({ note }) => tryNote(desk, note)));
      if (goOn.includes(false)) return;
    }
  } finally {
    desk.set((screen) => ({ ...screen, keeping: null }));
  }
}

/** Begins to keep what waits, unless that is under way. Nobody waits for it: the screen stays free. */
export function keepQueued(desk: DeliveryDesk): void {
  const { queue, keeping } = desk.screen;
  if (keeping !== null || queue.every(({ error }) => error !== null)) return;
  const work = desk.work(() => keepAll(desk));
  desk.set((screen) => ({ ...screen, keeping: work }));
}

/** What waited for the store may be tried again. */
export function tryAgain(desk: DeliveryDesk): void {
  const ready = ({ note, error }: Queued): Queued => ({ note, error: error && isOwnFault(error) ? error : null });
  desk.set((screen) => ({ ...screen, queue: screen.queue.map(ready) }));
  keepQueued(desk);
}

/** Puts a note behind those that wait to be kept. */
export function handIn(desk: DeliveryDesk, note: Note): void {
  desk.set((screen) => ({ ...screen, queue: [...screen.queue, { note, error: null }] }));
  tryAgain(desk);
}

/** Waits until everything that can be kept is. */
export async function allKept(desk: DeliveryDesk): Promise<void> {
  tryAgain(desk);
  for (let { keeping } = desk.screen; keeping !== null; { keeping } = desk.screen) await keeping;
}
