import type { MailedDeliveries, MailedDelivery, PlannedDeliveryMail } from '../../actions/mail-deliveries.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import type { LineEdit } from '../kit/line-edit.ts';
import { type List, listOf, withShownRows } from '../kit/list.ts';

/** One note on this screen: what will happen, and what became of it once it was sent. */
export interface NoteMail extends Omit<PlannedDeliveryMail, 'moment'> {
  /** When it goes; null when it does not, or was sent already. */
  readonly moment: PlannedDeliveryMail['moment'];
  readonly mailed: MailedDelivery | null;
}

/** How far the sending is. */
export interface MailProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * planning: it is being found out what would happen · planned: that is shown · sending: mails go · stopping: what is in
 * hand comes to its end · done: what became of each is shown.
 */
export type MailPhase = 'planning' | 'planned' | 'sending' | 'stopping' | 'done';

/** *Mailen*: what will happen to each note, before anything leaves, and afterwards what did. */
export interface DeliveryMailsScreen {
  readonly kind: 'delivery-mails';
  /** The deliveries, in the order of the list that they come from. */
  readonly asked: readonly Pick<DeliveryRow, 'id' | 'date'>[];
  readonly phase: MailPhase;
  /** Why notes that went before go again; empty: they do not. */
  readonly reason: string;
  /** The reason as it is being typed; null: it is not. */
  readonly typing: LineEdit | null;
  readonly list: List<NoteMail>;
  /** Null before the first message. */
  readonly progress: MailProgress | null;
  /** How it ended; null before that. */
  readonly ended: (Pick<MailedDeliveries, 'counts' | 'end'> & { readonly since: Date }) | null;
  /** Stops the sending at a record's boundary. */
  readonly stop: AbortController;
}

/** What will happen when these are mailed. */
export function deliveryMailsOf(rows: readonly Pick<DeliveryRow, 'id' | 'date'>[]): DeliveryMailsScreen {
  return {
    kind: 'delivery-mails',
    asked: rows.map(({ id, date }) => ({ id, date })),
    phase: 'planning',
    reason: '',
    typing: null,
    list: listOf<NoteMail>([]),
    progress: null,
    ended: null,
    stop: new AbortController(),
  };
}

export const idOfNote = ({ delivery }: NoteMail): string => delivery.id;

/** Mails are under way. */
export function isSending({ phase }: Pick<DeliveryMailsScreen, 'phase'>): boolean {
  return phase === 'sending' || phase === 'stopping';
}

function withNotes(screen: DeliveryMailsScreen, rows: readonly NoteMail[], height: number): DeliveryMailsScreen {
  return { ...screen, list: withShownRows(screen.list, rows, idOfNote, height) };
}

/** What would happen, if that is still asked. */
export function withPlan(
  screen: DeliveryMailsScreen,
  reason: string,
  plan: readonly PlannedDeliveryMail[],
  height: number,
): DeliveryMailsScreen {
  if (isSending(screen) || screen.phase === 'done' || screen.reason !== reason) return screen;
  const rows = plan.map((row) => ({ ...row, mailed: null }));
  return { ...withNotes(screen, rows, height), phase: 'planned' };
}

/** What became of them. */
export function withMailed(
  screen: DeliveryMailsScreen,
  { rows, counts, end }: MailedDeliveries,
  since: Date,
  height: number,
): DeliveryMailsScreen {
  const notes = rows.map((mailed) => ({ ...mailed, moment: null, mailed }));
  return { ...withNotes(screen, notes, height), phase: 'done', progress: null, ended: { counts, end, since } };
}

/** From the beginning: what would happen now. */
export function again(screen: DeliveryMailsScreen): DeliveryMailsScreen {
  return { ...screen, phase: 'planning', reason: '', ended: null, progress: null, stop: new AbortController() };
}

/** Why notes that went before go again. */
export function withReason(screen: DeliveryMailsScreen, reason: string): DeliveryMailsScreen {
  if (reason === screen.reason) return { ...screen, typing: null };
  return { ...screen, reason, typing: null, phase: 'planning' };
}

/** The rows that go. */
export function going({ list }: Pick<DeliveryMailsScreen, 'list'>): readonly NoteMail[] {
  return list.rows.filter(({ problem, mailed }) => problem === null && mailed === null);
}

/** What a person agrees to when notes are mailed: it must still be so then. */
export function agreedOn(rows: readonly Pick<PlannedDeliveryMail, 'delivery' | 'problem' | 'to' | 'cc'>[]): string {
  return JSON.stringify(rows.map(({ delivery, problem, to, cc }) => [delivery, problem, to, cc]));
}
