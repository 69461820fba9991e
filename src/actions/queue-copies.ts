import { monotonicFactory } from 'ulid';
import { monthOf } from '../domain/calendar.ts';
import type { InvoiceRef, MailEntry, OutboxEntry, PrintEntry, RecipientState } from '../domain/dispatch/entry.ts';
import { planMoments } from '../domain/dispatch/limits.ts';
import { grouped, type RunSheetRow, runSheet } from '../domain/dispatch/run-sheet.ts';
import { cancel } from '../domain/dispatch/transitions.ts';
import type { FinalInvoice, Invoice } from '../domain/invoice.ts';
import type { MailOptions, Options } from '../domain/options.ts';
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
  const invoices = await findInvoices(context, request.invoices);
  const options = await context.company.read(files.options);
  const debtors = await context.company.read(files.debtors);
  const firstMonth = invoices.filter(isFinal).reduce((first, one) => (one.date < first ? one.date : first), '9999-12');
  return runSheet({
    invoices,
    debtors: new Map(debtors.map((debtor) => [debtor.number, debtor])),
    entries: await entriesSince(context.company, monthOf(firstMonth)),
    mailEnabled: options.mail.enabled,
    again: request.reason !== '',
  });
}

function waitingFor(addresses: readonly string[], role: RecipientState['role']): readonly RecipientState[] {
  return addresses.map((address) => ({ address: envelopeAddress(address), role, state: 'waiting', reply: '' }));
}

/** Everybody who gets the mail, each once; those who have had it from a failed attempt are not sent to again. */
function recipientsOf(row: RunSheetRow, mail: MailOptions): readonly RecipientState[] {
  const all = [
    ...waitingFor(row.to, 'to'),
    ...waitingFor([...row.cc, ...mail.cc], 'cc'),
    ...waitingFor(mail.bcc, 'bcc'),
  ];
  const { previous } = row;
  const before = previous?.route === 'mail' && previous.state === 'failed' ? previous.recipients : [];
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
  return {
    ...base,
    route: 'mail',
    language: first.buyer.language,
    recipients: recipientsOf(row, options.mail),
    redirectedTo,
    subject: invoiceMailText([first, ...invoices.slice(1)]).subject,
    messageId: messageIdFor(id, options.mail.from),
  } satisfies MailEntry;
}

/**
 * Puts the customers' copies of invoices into the outbox. The run sheet is made again under the lock, so of two sessions
 * that queue the same invoice the second finds it waiting. Failed entries that are replaced are cancelled in the same change.
 */
export function queueCopies(context: Context, request: CopyRequest): Promise<readonly QueuedRow[]> {
  return context.company.change(async (transaction) => {
    const rows = await runSheetFor(context, request);
    const options = await context.company.read(files.options);
    const now = context.now();
    const making = { options, reason: request.reason, now, newId: newIds(now) };
    const groups = grouped(rows);
    const mails = groups.filter(([row]) => row?.route === 'mail').length;
    const moments = await mailMoments(context, options, mails, now);
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
    await putIntoOutbox(transaction, entries, replacedBy(carriedBy.keys()), now);
    if (entries.length > 0) {
      recordDeed(transaction, { action: 'copies.queue', subject: String(entries.length), detail: request.reason }, now);
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
async function mailMoments(context: Context, options: Options, count: number, now: Date): Promise<Date[]> {
  const waiting = (await context.company.read(files.outbox)).flatMap((entry) => {
    if (entry.route !== 'mail') return [];
    if (entry.plannedAt !== null) return [new Date(entry.plannedAt)];
    return entry.state === 'queued' || entry.state === 'sending' ? [now] : [];
  });
  const taken = [...(await recentMoments(context, now)), ...waiting];
  return [...planMoments(count, now, options.schedule, options.limits, taken)];
}

function replacedBy(rows: Iterable<RunSheetRow>): ReadonlySet<string> {
  return new Set([...rows].flatMap(({ previous }) => (previous?.state === 'failed' ? [previous.id] : [])));
}

async function putIntoOutbox(
  transaction: Transaction,
  entries: readonly OutboxEntry[],
  replaced: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const outbox = await transaction.open(files.outbox);
  outbox.data = [...outbox.data.map((entry) => (replaced.has(entry.id) ? cancel(entry, now) : entry)), ...entries];
  await outbox.write();
}
