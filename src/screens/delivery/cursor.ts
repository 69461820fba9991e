import { deliveryEntryTexts } from '../../i18n/delivery-entry.ts';
import type { Desk } from '../app/screen.ts';
import { articlePickerOf, debtorPickerOf } from '../picker/update.ts';
import { committed, withArticle, withDebtor } from './commit.ts';
import { lineRows } from './layout.ts';
import {
  atPlace,
  type DeliveryScreen,
  debtorOf,
  type HeadCell,
  headThere,
  type LineCell,
  lineAt,
  lineCells,
  type Place,
} from './update.ts';

export type DeliveryDesk = Desk<DeliveryScreen>;

/** Tells something that is worth a look: good news does not take its place before the next key. */
export function warn(desk: DeliveryDesk, text: string): void {
  desk.set((screen) => ({ ...screen, warned: true }));
  desk.say({ level: 'warning', text });
}

/** The cursor in another cell. */
export function goTo(desk: DeliveryDesk, placeFrom: (screen: DeliveryScreen) => Place): void {
  const height = lineRows(desk);
  desk.set((screen) => atPlace(screen, placeFrom(screen), height));
}

/** The note as it was when one began to choose: what others made of it under the list comes up when it is saved. */
function asSeen(desk: DeliveryDesk, { base, note, place, top }: DeliveryScreen): void {
  desk.set((now) => (now.base === base ? now : { ...now, base, note, place, top }));
}

/** Lets one choose a debtor for the note, or an article for the line, and goes on then. */
export function pick(desk: DeliveryDesk, of: 'debtors' | 'articles', typed: string, then: () => void): void {
  const seen = desk.screen;
  if (of === 'debtors') {
    desk.open(
      debtorPickerOf(typed, (debtor) => {
        asSeen(desk, seen);
        desk.set((screen) => withDebtor(screen, debtor));
        then();
      }),
    );
    return;
  }
  const { date } = seen.note;
  desk.open(
    articlePickerOf(
      typed,
      (article) => {
        asSeen(desk, seen);
        const { screen, told } = withArticle(desk.screen, article, desk.language);
        desk.set(() => screen);
        then();
        if (told !== null) warn(desk, told);
      },
      date,
    ),
  );
}

/** Goes on when what was typed can stand in its cell, or was chosen; else one stays, and is told why. */
export function leaveCell(desk: DeliveryDesk, then: () => void): void {
  const { language, context, screen } = desk;
  const outcome = committed(screen, { language, now: context.now() });
  switch (outcome.outcome) {
    case 'taken':
      desk.set(() => ({ ...outcome.screen, refused: false }));
      then();
      if (outcome.told !== null) warn(desk, outcome.told);
      return;
    case 'refused':
      desk.set((now) => ({ ...now, refused: true }));
      warn(desk, outcome.told);
      return;
    case 'several':
      pick(desk, outcome.of, outcome.typed, then);
      return;
    default:
      outcome satisfies never;
  }
}

const first: Place = { part: 'line', row: 0, cell: 'article' };

/** The first line that is still blank. */
function blankLine({ note }: DeliveryScreen): Place {
  return { part: 'line', row: note.rows.length - 1, cell: 'article' };
}

/** The line below: in the same column, or where a new line begins. */
function below({ place, note }: DeliveryScreen): Place {
  if (place.part === 'head') return first;
  const row = place.row + 1;
  return { part: 'line', row, cell: note.rows[row] ? place.cell : 'article' };
}

/** Where Enter leads from the head: the address is asked where there are any, the reference is not. */
function afterHead(screen: DeliveryScreen, cell: HeadCell): Place {
  if (cell === 'date') return { part: 'head', cell: 'kind' };
  if (cell === 'kind') return { part: 'head', cell: 'debtor' };
  if (cell === 'debtor' && (debtorOf(screen)?.deliveryAddresses.length ?? 0) > 0)
    return { part: 'head', cell: 'address' };
  return blankLine(screen);
}

function enterHead(desk: DeliveryDesk, cell: HeadCell): void {
  leaveCell(desk, () => {
    if (cell === 'debtor' && desk.screen.note.debtor === '') {
      warn(desk, deliveryEntryTexts(desk.language).told.typeDebtor);
      return;
    }
    goTo(desk, (screen) => afterHead(screen, cell));
  });
}

function enterArticle(desk: DeliveryDesk, end: (() => void) | null): void {
  const { place, note, typed } = desk.screen;
  if (place.part !== 'line') return;
  const isBlank = lineAt(desk.screen) === null && (typed === null || typed.text.trim() === '');
  if (!isBlank) {
    leaveCell(desk, () => goTo(desk, () => ({ ...place, cell: 'quantity' })));
  } else if (place.row < note.rows.length - 1) {
    goTo(desk, below);
  } else if (end !== null) {
    end();
  } else {
    warn(desk, deliveryEntryTexts(desk.language).told.typeArticle);
  }
}

function enterLine(desk: DeliveryDesk, cell: LineCell): void {
  const { typed } = desk.screen;
  const line = lineAt(desk.screen);
  const nothing = line !== null && line.quantity === 0 && line.returned === 0;
  if (cell === 'quantity' && nothing && (typed === null || typed.text.trim() === '')) {
    warn(desk, deliveryEntryTexts(desk.language).told.typeQuantity);
    return;
  }
  leaveCell(desk, () => goTo(desk, below));
}

/** On to what one types next. @param end what it does on the empty line behind the last; null: nothing */
export function goOn(desk: DeliveryDesk, end: (() => void) | null): void {
  const { place } = desk.screen;
  if (place.part === 'head') enterHead(desk, place.cell);
  else if (place.cell === 'article') enterArticle(desk, end);
  else enterLine(desk, place.cell);
}

/** The next cell, head and lines as one row; the one before. */
function beside(screen: DeliveryScreen, by: 1 | -1): Place {
  const { place, note } = screen;
  const there = headThere(screen);
  if (place.part === 'head') {
    const next = there[there.indexOf(place.cell) + by];
    if (next !== undefined) return { part: 'head', cell: next };
    return by > 0 ? first : place;
  }
  const cells: readonly LineCell[] = note.rows[place.row] ? lineCells : ['article'];
  const next = cells[cells.indexOf(place.cell) + by];
  if (next !== undefined) return { ...place, cell: next };
  if (by > 0) return { part: 'line', row: Math.min(place.row + 1, note.rows.length - 1), cell: 'article' };
  if (place.row > 0) return { part: 'line', row: place.row - 1, cell: 'vat' };
  return { part: 'head', cell: there.at(-1) ?? 'debtor' };
}

/** Tab and Shift+Tab, and the arrows to the side as long as nothing is typed. */
export function sideways(desk: DeliveryDesk, by: 1 | -1): void {
  leaveCell(desk, () => goTo(desk, (screen) => beside(screen, by)));
}

function vertical(screen: DeliveryScreen, rows: number): Place {
  const { place, note } = screen;
  const there = headThere(screen);
  if (place.part === 'head') {
    const at = there.indexOf(place.cell) + Math.sign(rows);
    const next = there[Math.max(0, at)];
    return next === undefined ? first : { part: 'head', cell: next };
  }
  if (place.row === 0 && rows < 0) return { part: 'head', cell: there.at(-1) ?? 'debtor' };
  const row = Math.max(0, Math.min(note.rows.length - 1, place.row + rows));
  return { ...place, row };
}

/** So many lines down, or up; from the first line into the head. */
export function upOrDown(desk: DeliveryDesk, rows: number): void {
  leaveCell(desk, () => goTo(desk, (screen) => vertical(screen, rows)));
}

/** The first line, or the empty one behind the last. */
export function toEnd(desk: DeliveryDesk, by: 1 | -1): void {
  leaveCell(desk, () => goTo(desk, (screen) => (by < 0 ? { ...blankLine(screen), row: 0 } : blankLine(screen))));
}

/** `/`: looks a debtor or an article up, by what was typed so far. */
export function lookUp(desk: DeliveryDesk): void {
  const { place, typed } = desk.screen;
  const text = typed?.text.trim() ?? '';
  if (place.cell === 'debtor') pick(desk, 'debtors', text, () => goTo(desk, (screen) => afterHead(screen, 'debtor')));
  else if (place.part === 'line') {
    goTo(desk, () => ({ ...place, cell: 'article' }));
    pick(desk, 'articles', place.cell === 'article' ? text : '', () =>
      goTo(desk, () => ({ ...place, cell: 'quantity' })),
    );
  }
}

/** An empty line before the one under the cursor. */
export function insertLine(desk: DeliveryDesk): void {
  leaveCell(desk, () => {
    const { place, note } = desk.screen;
    if (place.part !== 'line' || note.rows[place.row] === null) return;
    const rows = [...note.rows.slice(0, place.row), null, ...note.rows.slice(place.row)];
    desk.set((screen) => ({ ...screen, note: { ...screen.note, rows } }));
    goTo(desk, () => ({ ...place, cell: 'article' }));
  });
}

/** Takes the line under the cursor away. */
export function removeLine(desk: DeliveryDesk): void {
  const { place, note } = desk.screen;
  if (place.part !== 'line') return;
  const rows = note.rows.filter((row, index) => index !== place.row || row === null);
  const height = lineRows(desk);
  desk.set((screen) => atPlace({ ...screen, note: { ...note, rows } }, place, height));
  desk.say({ level: 'info', text: deliveryEntryTexts(desk.language).told.lineGone });
}
