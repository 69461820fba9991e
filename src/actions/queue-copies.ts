import { monotonicFactory } from 'ulid';
import { addDays, type Month, monthOf } from '../domain/calendar.ts';
import type { InvoiceRef, MailEntry, OutboxEntry, PrintEntry, RecipientState } from '../domain/dispatch/entry.ts';
import { planMoments } from '../domain/dispatch/limits.ts';
import { grouped, partlyAccepted, type RunSheetRow, runSheet } from '../domain/dispatch/run-sheet.ts';
import { handOver } from '../domain/dispatch/transitions.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import type { FinalInvoice, Invoice } from '../domain/invoice.ts';
import type { MailOptions, Options } from '../domain/options.ts';
import { plainLine } from '../domain/plain-text.ts';
import { envelopeAddress } from '../mail/envelope-address.ts';
import { messageIdFor } from '../mail/message.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { invoiceMailText } from './invoice-mail.ts';
import { entriesSince, recentMoments } from './outbox-entries.ts';

/** A row of the run sheet with the entry that carries it out; null when it does not go. */
export interface QueuedRow {
  readonly row: RunSheetRow;
  readonly entryId: string | null;
  /** When it may go under schedule and limits; null when it does not go. */
  readonly at: Date | null;
}

/** Stands in a Message-ID when no sender is set: the mail waits until there is one, and the paper goes. */
const noSenderYet = 'factuurpost@factuurpost.invalid';

export interface CopyRequest {
  /** Ids or numbers. */
  readonly invoices: readonly string[];
  /** Why invoices that went before go again; empty: they do not. */
  readonly reason: string;
}

function isFinal(invoice: Invoice): invoice is FinalInvoice {
  return invoice.status !== 'draft';
}

/** The run sheet for invoices as things are now. Nothing is written. */
export async function runSheetFor(context: Context, request: CopyRequest): Promise<readonly RunSheetRow[]> {
  return sheetOf(context, request, []);
}

/** The first month whose sent entries can concern these invoices; one earlier, since sessions may differ in their zones. */
function firstMonthOf(invoices: readonly Invoice[]): Month {
  const first = invoices.filter(isFinal).reduce((day, { date }) => (date < day ? date : day), '9999-12-31');
  return monthOf(addDays(first, -31));
}

/** @param staged entries as a change that shares this commit has them, before the disk does */
async function sheetOf(
  context: Context,
  request: CopyRequest,
  staged: readonly OutboxEntry[],
): Promise<readonly RunSheetRow[]> {
  const found = await findInvoices(context, request.invoices);
  // An invoice that was named twice, by id and by number, goes once.
  const invoices = [...new Map(found.map((invoice) => [invoice.id, invoice])).values()];
  const kept = await entriesSince(context.company, firstMonthOf(invoices));
  const options = await context.company.read(files.options);
  const debtors = await context.company.read(files.debtors);
  return runSheet({
    invoices,
    debtors: new Map(debtors.map((debtor) => [debtor.number, debtor])),
    entries: [...new Map([...kept, ...staged].map((entry) => [entry.id, entry])).values()],
    mailEnabled: options.mail.enabled,
    again: plainLine(request.reason) !== '',
  });
}

function waitingFor(addresses: readonly string[], role: RecipientState['role']): readonly RecipientState[] {
  return addresses.map((address) => ({ address: envelopeAddress(address), role, state: 'waiting', reply: '' }));
}

/** Everybody who gets the mail, each once; those who have had it from a partly accepted one are not sent to again. */
function recipientsOf(row: RunSheetRow, mail: MailOptions): readonly RecipientState[] {
  const all = [
    ...waitingFor(row.to, 'to'),
    ...waitingFor([...row.cc, ...mail.cc], 'cc'),
    ...waitingFor(mail.bcc, 'bcc'),
  ];
  const before = partlyAccepted(row)?.recipients ?? [];
  const seen = new Set<string>();
  return all.flatMap((recipient) => {
    if (seen.has(recipient.address)) return [];
    seen.add(recipient.address);
    const known = before.find((one) => one.address === recipient.address);
    return [known?.state === 'accepted' ? { ...recipient, state: known.state, reply: known.reply } : recipient];
  });
}

function refOf({ id, number }: FinalInvoice): InvoiceRef {
  return { id, number: number.text };
}

type Rows = readonly [RunSheetRow, ...RunSheetRow[]];

interface Making {
  readonly options: Options;
  readonly reason: string;
  readonly now: Date;
  readonly newId: () => string;
}

/** The entry that carries out one row, or the rows of one bundle; `at` null: the schedule has no moment for it. */
function entryOf(rows: Rows, at: Date | null, making: Making): OutboxEntry {
  const { options, now, reason } = making;
  const [row] = rows;
  const invoices = rows.map(({ invoice }) => invoice).filter(isFinal);
  const [first] = invoices;
  if (!first) throw new Error('a row of a draft has no entry');
  const later = at === null || at.getTime() > now.getTime();
  const id = making.newId();
  const base = {
    id,
    kind: first.origin === 'C' ? ('credit' as const) : ('invoice' as const),
    debtor: row.debtor.number,
    debtorName: row.debtor.name,
    invoices: invoices.map(refOf),
    state: later ? ('planned' as const) : ('queued' as const),
    attempts: 0,
    queuedAt: now.toISOString(),
    queuedBy: whoAmI(),
    reason,
    plannedAt: later ? (at?.toISOString() ?? null) : null,
    updatedAt: now.toISOString(),
    runner: null,
    ending: false,
    error: null,
    reply: '',
  };
  if (row.route === 'print') return { ...base, route: 'print', copies: row.copies } satisfies PrintEntry;
  const redirectedTo = options.mail.redirectTo === '' ? null : envelopeAddress(options.mail.redirectTo);
  const entry: MailEntry = {
    ...base,
    route: 'mail',
    language: first.buyer.language,
    recipients: recipientsOf(row, options.mail),
    redirectedTo,
    subject: invoiceMailText([first, ...invoices.slice(1)]).subject,
    messageId: messageIdFor(id, isEmailAddress(options.mail.from) ? options.mail.from : noSenderYet),
    kept: [],
  };
  const before = partlyAccepted(row);
  return before && isComplete(entry) ? settled(entry, before) : entry;
}

function isComplete(entry: MailEntry): boolean {
  return entry.recipients.every((recipient) => recipient.state === 'accepted');
}

/** Those who refused it are no longer among the recipients, and the others have had it: nothing is left to send. */
function settled(entry: MailEntry, before: MailEntry): MailEntry {
  const { messageId, reply } = before;
  return { ...entry, messageId, reply, state: 'accepted', plannedAt: null };
}

/**
 * Puts the customers' copies of invoices into the outbox. The run sheet is made again under the lock, so of two sessions
 * that queue the same invoice the second finds it waiting. Failed entries hand over the invoices that go in the same change.
 */
export function queueCopies(context: Context, request: CopyRequest): Promise<readonly QueuedRow[]> {
  return context.company.change(async (transaction) => {
    const outbox = (await transaction.open(files.outbox)).data;
    const rows = await sheetOf(context, request, outbox);
    const options = await context.company.read(files.options);
    const now = context.now();
    const reason = plainLine(request.reason);
    const making = { options, reason, now, newId: newIds(now) };
    const groups = grouped(rows);
    const mails = groups.filter(([row]) => row?.route === 'mail').length;
    const moments = await mailMoments(context, outbox, options, mails, now);
    const carriedBy = new Map<RunSheetRow, { id: string; at: Date | null }>();
    const entries: OutboxEntry[] = [];
    for (const group of groups) {
      const [row, ...others] = group;
      if (!row) continue;
      const at = row.route === 'mail' ? (moments.shift() ?? null) : now;
      const entry = entryOf([row, ...others], at, making);
      entries.push(entry);
      for (const one of group) carriedBy.set(one, { id: entry.id, at });
    }
    await putIntoOutbox(transaction, entries, now);
    if (entries.length > 0) {
      recordDeed(transaction, { action: 'copies.queue', subject: String(entries.length), detail: reason }, now);
    }
    return rows.map((row) => {
      const carrier = carriedBy.get(row);
      return { row, entryId: carrier?.id ?? null, at: carrier?.at ?? null };
    });
  });
}

function newIds(now: Date): () => string {
  const next = monotonicFactory();
  return () => next(now.getTime());
}

/** When so many more mails may go, behind those that already went or wait. */
async function mailMoments(
  context: Context,
  outbox: readonly OutboxEntry[],
  options: Options,
  count: number,
  now: Date,
): Promise<Date[]> {
  const waiting = outbox.flatMap((entry) => {
    // A retry may be half a day off; it is no reason for the others to stand behind it. The run keeps the limits anyway.
    if (entry.route !== 'mail' || entry.state === 'deferred') return [];
    if (entry.plannedAt !== null) return [new Date(entry.plannedAt)];
    return entry.state === 'queued' || entry.state === 'sending' ? [now] : [];
  });
  const taken = [...(await recentMoments(context, now)), ...waiting];
  return [...planMoments(count, now, options.schedule, options.limits, taken)];
}

/** Adds entries; a failed one gives up the invoices that now go by another, so that a retry does not send them too. */
async function putIntoOutbox(transaction: Transaction, entries: readonly OutboxEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  const going = { mail: new Set<string>(), print: new Set<string>() };
  for (const { route, invoices } of entries) for (const { id } of invoices) going[route].add(id);
  const replaced = (entry: OutboxEntry) =>
    entry.state === 'failed' && entry.invoices.some(({ id }) => going[entry.route].has(id));
  const outbox = await transaction.open(files.outbox);
  outbox.data = [
    ...outbox.data.map((entry) => (replaced(entry) ? handOver(entry, going[entry.route], now) : entry)),
    ...entries,
  ];
  await outbox.write();
}
