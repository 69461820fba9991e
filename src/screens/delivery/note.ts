import { ulid } from 'ulid';
import type { Day } from '../../domain/calendar.ts';
import type { Delivery, DeliveryKind, DeliveryLine } from '../../domain/delivery.ts';
import { type DeliveryContent, saysAnything } from '../../domain/delivery-problems.ts';

/** A line, or a blank one in which one can be typed. */
export type Row = DeliveryLine | null;

/** A delivery as it is being entered. */
export interface Note {
  /** By which a second attempt to keep it finds out that the first one did. */
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly date: Day;
  /** Empty: none was chosen yet. */
  readonly debtor: string;
  readonly address: string | null;
  readonly reference: string;
  /** The last one is blank; another blank one is where a line is being put in between. */
  readonly rows: readonly Row[];
}

/** An empty note. */
export function blankNote(date: Day, kind: DeliveryKind = 'deliverynote', debtor = ''): Note {
  return { id: ulid(), kind, date, debtor, address: null, reference: '', rows: [null] };
}

/** A kept delivery, to be changed. */
export function noteOf({ id, kind, date, debtor, address, reference, lines }: Delivery): Note {
  return { id, kind, date, debtor, address, reference, rows: [...lines, null] };
}

/** The lines that are there. */
export function linesOf({ rows }: Pick<Note, 'rows'>): readonly DeliveryLine[] {
  return rows.filter((row) => row !== null);
}

/** The note with these lines, and a blank one behind them. */
export function withLines(note: Note, lines: readonly DeliveryLine[]): Note {
  return { ...note, rows: [...lines, null] };
}

/** What the note says: lines on which nothing went out and nothing came back say nothing. */
export function contentOfNote(note: Note): DeliveryContent {
  const { kind, date, debtor, address, reference } = note;
  return { kind, date, debtor, address, reference, lines: linesOf(note).filter(saysAnything) };
}

/** Somebody has put something in it that would be lost. */
export function isBegun({ debtor, reference, rows }: Note): boolean {
  return debtor !== '' || reference !== '' || rows.length > 1;
}
