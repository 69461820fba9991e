import type { Day, Instant } from '../calendar.ts';
import type { Language } from '../debtor.ts';
import type { DeliveryKind } from '../delivery.ts';

export const dispatchStates = [
  'queued',
  'planned',
  'sending',
  'accepted',
  'printed',
  'deferred',
  'failed',
  'uncertain',
  'cancelled',
] as const;
/**
 * queued: to go now · planned: to go at a later moment · sending: a process has it in hand · accepted: the server took it ·
 * printed: the print queue took it · deferred: a temporary refusal, to be tried again · failed: a permanent one ·
 * uncertain: it may have gone, nobody knows · cancelled: taken back by a person.
 */
export type DispatchState = (typeof dispatchStates)[number];

/** The ways by which a customer's copy leaves. */
export const routes = ['mail', 'print'] as const;
export type Route = (typeof routes)[number];

/** The process that has an entry in hand. */
export interface Runner {
  readonly pid: number;
  /** Start time of the process in clock ticks since boot, so that a reused pid is not taken for it; empty where unknown. */
  readonly start: string;
  /** Changes with every boot of the machine; empty where unknown. */
  readonly boot: string;
  readonly host: string;
  readonly user: string;
  readonly token: string;
}

export interface InvoiceRef {
  readonly id: string;
  /** As printed. */
  readonly number: string;
}

/** A delivery note or receipt that a mail brings. */
export interface DeliveryRef {
  readonly id: string;
  readonly number: string;
  readonly kind: DeliveryKind;
  /** Its month keeps it. */
  readonly date: Day;
}

/** Why an entry did not go: the server's own words, and the cause by which the texts for people are found. */
export interface DispatchError {
  readonly code: number | null;
  readonly reply: string;
  readonly cause: string;
}

export interface RecipientState {
  readonly address: string;
  readonly role: 'to' | 'cc' | 'bcc';
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly reply: string;
}

/** Where the archive has a message as it went out. */
export interface KeptMessage {
  readonly year: number;
  readonly name: string;
  readonly sha256: string;
}

interface EntryBase {
  readonly id: string;
  /**
   * Number of the debtor that receives it: the one that is billed by every invoice in it, and had every delivery. Empty for a
   * production list, which goes to the office.
   */
  readonly debtor: string;
  readonly debtorName: string;
  /** What it brings: invoices, or deliveries when its kind is `delivery`, and never both; neither with a production list. */
  readonly invoices: readonly InvoiceRef[];
  readonly deliveries: readonly DeliveryRef[];
  /** The debtor's own route in whose place this one goes, by a person's choice for one run. */
  readonly insteadOf?: Route;
  readonly state: DispatchState;
  /** Times that a process took it in hand. */
  readonly attempts: number;
  readonly queuedAt: Instant;
  readonly queuedBy: string;
  /** Why it goes although it went before; empty the first time. */
  readonly reason: string;
  /** Not before this moment (states planned and deferred); null in state planned: the schedule has no moment for it. */
  readonly plannedAt: Instant | null;
  readonly updatedAt: Instant;
  /** Set in state sending. */
  readonly runner: Runner | null;
  /** State sending: all but the end has gone; from here on the other side may accept it. */
  readonly ending: boolean;
  readonly error: DispatchError | null;
  /** The server's acceptance, or the print job's id. */
  readonly reply: string;
}

export interface MailEntry extends EntryBase {
  readonly route: 'mail';
  readonly kind: 'invoice' | 'credit' | 'delivery' | 'production-list';
  /** The day of the production list that it brings; null when its kind is another. */
  readonly production: Day | null;
  /** That list says for whom each article is; left out: the totals alone. */
  readonly perDebtor?: boolean;
  readonly language: Language;
  readonly recipients: readonly RecipientState[];
  /** The one address it goes to instead, when all mail is redirected (*Alle post omleiden naar*). */
  readonly redirectedTo: string | null;
  readonly subject: string;
  readonly messageId: string;
  /** The messages in the archive that a server took or may have taken, one for each such attempt. */
  readonly kept: readonly KeptMessage[];
}

export interface PrintEntry extends EntryBase {
  readonly route: 'print';
  readonly kind: 'invoice' | 'credit';
  readonly copies: number;
}

/** One thing on its way to a customer. */
export type OutboxEntry = MailEntry | PrintEntry;

/** The routes of the debtor for which an entry stands: its own, and the one in whose place it goes. */
export function routesCovered({ route, insteadOf }: OutboxEntry): readonly Route[] {
  return insteadOf === undefined ? [route] : [route, insteadOf];
}

/** It carries this invoice on this route of the debtor, or in its place. */
export function carries(entry: OutboxEntry, invoice: string, route: Route): boolean {
  return routesCovered(entry).includes(route) && entry.invoices.some(({ id }) => id === invoice);
}

/** Whom it goes to: addresses, or the one that all mail is redirected to; none on paper. */
export function addresseesOf(entry: OutboxEntry): readonly string[] {
  if (entry.route === 'print') return [];
  return entry.redirectedTo === null ? entry.recipients.map((one) => one.address) : [entry.redirectedTo];
}

/** Waiting to go, at once or later. */
export function isWaiting(entry: OutboxEntry): boolean {
  return entry.state === 'queued' || entry.state === 'planned' || entry.state === 'deferred';
}

/** Nothing more will happen to it by itself or by a person. */
export function isDone(entry: OutboxEntry): boolean {
  return entry.state === 'accepted' || entry.state === 'printed' || entry.state === 'cancelled';
}

/** The moment, in milliseconds, from which a waiting entry may go: 0 at once, Infinity when none is known yet. */
export function dueFrom(entry: OutboxEntry): number {
  if (entry.plannedAt !== null) return Date.parse(entry.plannedAt);
  return entry.state === 'planned' ? Number.POSITIVE_INFINITY : 0;
}

/** It may go at this moment. */
export function isDue(entry: OutboxEntry, now: Date): boolean {
  return isWaiting(entry) && dueFrom(entry) <= now.getTime();
}
