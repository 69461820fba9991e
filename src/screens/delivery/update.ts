import type { DeliveryRefusal } from '../../actions/delivery-conflict.ts';
import type { DeliveryRecords } from '../../actions/delivery-world.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Debtor } from '../../domain/debtor.ts';
import type { Delivery, DeliveryLine } from '../../domain/delivery.ts';
import { contentOf } from '../../domain/delivery-problems.ts';
import type { Cents } from '../../domain/money.ts';
import { sameData } from '../../domain/same-data.ts';
import type { UserError } from '../../domain/user-error.ts';
import type { LineEdit } from '../kit/line-edit.ts';
import { blankNote, contentOfNote, isBegun, linesOf, type Note } from './note.ts';

export const headCells = ['date', 'kind', 'debtor', 'address', 'reference'] as const;
export type HeadCell = (typeof headCells)[number];

export const lineCells = ['article', 'description', 'quantity', 'returned', 'price', 'discount', 'vat'] as const;
export type LineCell = (typeof lineCells)[number];

/** Where one types. */
export type Place =
  | { readonly part: 'head'; readonly cell: HeadCell }
  | { readonly part: 'line'; readonly row: number; readonly cell: LineCell };

/** A note that was handed in and is not kept yet. */
export interface Queued {
  readonly note: Note;
  /** Why it could not be kept; null: it is its turn soon. */
  readonly error: UserError | null;
}

/** Deliveries whose lines the note can begin with, and the one that it did begin with. */
export interface Repeat {
  readonly choices: readonly Delivery[];
  readonly at: number;
  /** As they were copied: another choice may take their place as long as nobody touched them. */
  readonly rows: Note['rows'];
}

/** What the screen was opened for: new deliveries, or a kept one. */
export type Purpose =
  | { readonly kind: 'new'; readonly date: Day | null; readonly debtor: string }
  | { readonly kind: 'change'; readonly id: string; readonly date: Day };

/** *Leverbonnen / contantbonnen* entered on the keypad, one after the other; or one that is being changed. */
export interface DeliveryScreen {
  readonly kind: 'delivery';
  readonly purpose: Purpose;
  /** Null until it is loaded. */
  readonly records: DeliveryRecords | null;
  /** The delivery that is being changed, as it was read. */
  readonly base: Delivery | null;
  readonly note: Note;
  readonly place: Place;
  /** What is being typed there; null: what stands there still counts, and typing takes its place. */
  readonly typed: LineEdit | null;
  /** The first row in the window. */
  readonly top: number;
  readonly repeat: Repeat | null;
  /** Handed in, the oldest first. */
  readonly queue: readonly Queued[];
  /** Settles when everything in the queue that can be kept is; null: nothing is being kept. */
  readonly keeping: Promise<void> | null;
  /** Notes put aside for one that came back; the last one comes first. */
  readonly aside: readonly Note[];
  readonly kept: { readonly delivery: Delivery; readonly net: Cents } | null;
  /** What others did to the delivery that is being changed. */
  readonly elsewhere: DeliveryRefusal | null;
  /** Something that the next key depends on is under way. */
  readonly busy: boolean;
  /**
   * What was typed cannot stand there. Text is not taken before it is mended: the keys of somebody who does not look would make
   * another code of it.
   */
  readonly refused: boolean;
  /** A warning stands in the message line that good news must not take away. */
  readonly warned: boolean;
}

function screenFor(purpose: Purpose): DeliveryScreen {
  return {
    kind: 'delivery',
    purpose,
    records: null,
    base: null,
    note: blankNote(''),
    place: { part: 'head', cell: 'debtor' },
    typed: null,
    top: 0,
    repeat: null,
    queue: [],
    keeping: null,
    aside: [],
    kept: null,
    elsewhere: null,
    busy: false,
    refused: false,
    warned: false,
  };
}

/** To enter new deliveries. @param start the day and the debtor of the first one */
export function newDeliveryOf(start: { readonly date?: Day; readonly debtor?: string } = {}): DeliveryScreen {
  return screenFor({ kind: 'new', date: start.date ?? null, debtor: start.debtor ?? '' });
}

/** To change a delivery that is not on an invoice. @param ref its day names the month that keeps it */
export function editDeliveryOf(ref: { readonly id: string; readonly date: Day }): DeliveryScreen {
  return screenFor({ kind: 'change', id: ref.id, date: ref.date });
}

/** The debtor of the note; undefined: none was chosen. */
export function debtorOf({ records, note }: Pick<DeliveryScreen, 'records' | 'note'>): Debtor | undefined {
  return records?.debtors.get(note.debtor);
}

/** The cells of the head that there are: an address is chosen only where there are any. */
export function headThere(screen: Pick<DeliveryScreen, 'records' | 'note'>): readonly HeadCell[] {
  const addresses = debtorOf(screen)?.deliveryAddresses.length ?? 0;
  return headCells.filter((cell) => cell !== 'address' || addresses > 0 || screen.note.address !== null);
}

/** The line under the cursor; null: a blank one, or one is in the head. */
export function lineAt({ note, place }: Pick<DeliveryScreen, 'note' | 'place'>): DeliveryLine | null {
  return place.part === 'line' ? (note.rows[place.row] ?? null) : null;
}

/** A blank line that one has left is taken away, but for the last one. */
function withoutBlanks(note: Note, place: Place): { readonly note: Note; readonly place: Place } {
  const last = note.rows.length - 1;
  const here = place.part === 'line' ? place.row : -1;
  const gone = note.rows.findIndex((row, index) => row === null && index !== last && index !== here);
  if (gone < 0) return { note, place };
  const rows = note.rows.filter((_row, index) => index !== gone);
  const next = place.part === 'line' && place.row > gone ? { ...place, row: place.row - 1 } : place;
  return { note: { ...note, rows }, place: next };
}

/** The first row of the window, so that a row is in it. */
function topWith(top: number, row: number, count: number, height: number): number {
  const last = Math.max(0, count - height);
  if (row < top) return Math.max(0, row);
  return Math.min(last, row >= top + height ? row - height + 1 : top);
}

/**
 * The cursor in another cell. Nothing is being typed there yet.
 * @param height rows of the window
 */
export function atPlace(screen: DeliveryScreen, wanted: Place, height: number): DeliveryScreen {
  const inside: Place =
    wanted.part === 'head'
      ? wanted
      : { ...wanted, row: Math.max(0, Math.min(screen.note.rows.length - 1, wanted.row)) };
  const { note, place } = withoutBlanks(screen.note, inside);
  // A blank line begins with its article.
  const blank = place.part === 'line' && note.rows[place.row] === null;
  const there: Place = blank ? { ...place, cell: 'article' } : place;
  const top = there.part === 'line' ? topWith(screen.top, there.row, note.rows.length, height) : 0;
  return { ...screen, note, place: there, typed: null, refused: false, top };
}

/** Another note, the cursor where one begins with it. */
export function withNote(screen: DeliveryScreen, note: Note, height: number): DeliveryScreen {
  const next: DeliveryScreen = { ...screen, note, repeat: null, top: 0 };
  if (note.debtor === '') return atPlace(next, { part: 'head', cell: 'debtor' }, height);
  return atPlace(next, { part: 'line', row: note.rows.length - 1, cell: 'article' }, height);
}

/** Something in the note that is on the screen would be lost. */
export function isDirty({ base, note, typed, purpose, records }: DeliveryScreen): boolean {
  if (records === null) return false;
  const begun = typed !== null && typed.text !== '';
  if (purpose.kind === 'new') {
    // The debtor that one came with is nothing that was typed.
    const given = purpose.debtor !== '' && note.debtor === purpose.debtor;
    return begun || isBegun(given ? { ...note, debtor: '' } : note);
  }
  return base !== null && (begun || !sameData(contentOf(base), { ...contentOfNote(note), lines: linesOf(note) }));
}

/** Notes that are neither kept nor being kept. */
export function notKept({ queue }: Pick<DeliveryScreen, 'queue'>): readonly Queued[] {
  return queue.filter(({ error }) => error !== null);
}
