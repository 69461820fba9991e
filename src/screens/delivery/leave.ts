import { counted } from '../../i18n/counted.ts';
import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import { type DialogScreen, dialogAfter, questionOf } from '../dialog/update.ts';
import { type DeliveryDesk, goTo, leaveCell, warn } from './cursor.ts';
import { nextNote } from './finish.ts';
import { allKept, isOwnFault, tryAgain, whyNotKept } from './keep.ts';
import { lineRows } from './layout.ts';
import { isBegun } from './note.ts';
import { isDirty, notKept, withNote } from './update.ts';

/** The question when some notes cannot be kept: they are not thrown away unasked. */
function lossQuestion(desk: DeliveryDesk): DialogScreen {
  const { language, screen } = desk;
  const { leave } = deliveryEntryTexts(language);
  const failed = notKept(screen);
  const reasons = failed.flatMap(({ error }) => (error ? [whyNotKept(language, error)] : []));
  return questionOf(
    [counted(leave.question, failed.length), '', ...new Set(reasons)],
    [
      { ...leave.stay, run: () => {} },
      { ...leave.discard, run: () => desk.back() },
    ],
  );
}

/** Goes when everything that was handed in is kept. */
function leaveWhenKept(desk: DeliveryDesk): void {
  const { queue } = desk.screen;
  if (queue.length === 0) {
    desk.back();
    return;
  }
  const waiting = counted(deliveryEntryTexts(desk.language).leave.keeping, queue.length);
  desk.open(
    dialogAfter(async (signal, show) => {
      show([waiting]);
      await allKept(desk);
      // One went back to typing instead of waiting.
      if (signal.aborted) return null;
      if (desk.screen.queue.length > 0) return lossQuestion(desk);
      desk.back();
      return null;
    }),
  );
}

/** Away from this note: to one that was put aside, or out. */
function drop(desk: DeliveryDesk): void {
  if (desk.screen.aside.length > 0) nextNote(desk);
  else leaveWhenKept(desk);
}

/**
 * Esc: what is being typed in a cell goes first; then the note, after a question when there is something in it; then the screen,
 * as soon as everything that was handed in is kept.
 */
export function goBack(desk: DeliveryDesk): void {
  const { screen, language } = desk;
  if (screen.typed !== null) {
    desk.set((now) => ({ ...now, typed: null, refused: false }));
    return;
  }
  if (!isDirty(screen)) {
    drop(desk);
    return;
  }
  const { question, ofChange, stay, discard } = deliveryEntryTexts(language).discard;
  desk.open(
    questionOf(
      [screen.base === null ? question : ofChange],
      [
        { ...stay, run: () => {} },
        { ...discard, run: () => drop(desk) },
      ],
    ),
  );
}

/**
 * Brings the first note that could not be kept back onto the screen; what is on it now is put aside, and comes back after. When
 * it is the store that fails, all that wait are tried again.
 */
export function bringBack(desk: DeliveryDesk): void {
  const { language } = desk;
  const [failed] = notKept(desk.screen);
  if (!failed?.error) return;
  const { note, error } = failed;
  if (!isOwnFault(error)) {
    tryAgain(desk);
    return;
  }
  // What is being typed in a cell belongs to the note that is put aside.
  leaveCell(desk, () => {
    const height = lineRows(desk);
    desk.set((screen) =>
      withNote(
        {
          ...screen,
          queue: screen.queue.filter((one) => one !== failed),
          aside: isBegun(screen.note) ? [...screen.aside, screen.note] : screen.aside,
        },
        note,
        height,
      ),
    );
    const { fault } = error.params;
    goTo(desk, (screen) => {
      if (typeof fault === 'string' && /^(?:debtor|address|date)-/.test(fault)) return { part: 'head', cell: 'debtor' };
      return { part: 'line', row: screen.note.rows.length - 1, cell: 'article' };
    });
    warn(desk, `${deliveryEntryTexts(language).told.back} ${whyNotKept(language, error)}`);
  });
}
