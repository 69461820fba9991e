import { addDays, dayOf, monthOf } from '../domain/calendar.ts';
import { countOutcomes, type Outcome, outcomeOf, outcomeOfProblem } from '../domain/dispatch/closing-sheet.ts';
import { type DeliveryMailRow, deliveryMails } from '../domain/dispatch/delivery-mails.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import type { RunEnd } from '../domain/dispatch/run-end.ts';
import { momentOf, type RowMoment } from '../domain/dispatch/run-plan.ts';
import type { Options } from '../domain/options.ts';
import { plainLine } from '../domain/plain-text.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import type { DeliverSettings } from './deliver-invoices.ts';
import { deliveryEntry } from './delivery-entry.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { type DeliveryReference, findDeliveries } from './find-deliveries.ts';
import { firstMailMonth } from './first-mail-month.ts';
import { mailMoments } from './mail-moments.ts';
import { entriesSince, entriesWith } from './outbox-entries.ts';
import { newIds, putIntoOutbox } from './put-into-outbox.ts';
import { runDue } from './run-due.ts';
import { vatRates } from './vat-rates.ts';

export interface DeliveryRequest {
  readonly deliveries: readonly DeliveryReference[];
  /** Why notes that went before go again; empty: they do not. */
  readonly reason: string;
}

/** A delivery that is to be mailed: when its mail goes; null when it does not go. */
export interface PlannedDeliveryMail extends DeliveryMailRow {
  readonly moment: RowMoment | null;
}

/** A delivery that was asked to be mailed, with the entry that carries it out; null when it does not go. */
export interface QueuedDelivery extends PlannedDeliveryMail {
  readonly entry: string | null;
}

/** What became of one delivery that was asked to be mailed. */
export interface MailedDelivery extends DeliveryMailRow {
  readonly outcome: Outcome;
  /** The entry that carries it, or the earlier one for which it does not go; null: there is none. */
  readonly carrier: OutboxEntry | null;
}

export interface MailedDeliveries {
  readonly rows: readonly MailedDelivery[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly end: RunEnd;
}

interface Planned {
  readonly rows: readonly PlannedDeliveryMail[];
  readonly options: Options;
}

/** @param outbox what is under way, as a change that shares this commit has it */
async function planFor(
  context: Context,
  request: DeliveryRequest,
  outbox: readonly OutboxEntry[],
  now: Date,
): Promise<Planned> {
  const found = await findDeliveries(context, request.deliveries);
  // One that was named twice, by id and by number, goes once.
  const deliveries = [...new Map(found.map((delivery) => [delivery.id, delivery])).values()];
  const options = await context.company.read(files.options);
  const rows = deliveryMails({
    deliveries,
    debtors: await debtorsByNumber(context),
    entries: await entriesWith(context.company, firstMailMonth(deliveries, [], now), outbox),
    mailEnabled: options.mail.enabled,
    again: plainLine(request.reason) !== '',
  });
  const going = rows.filter(({ problem }) => problem === null).length;
  const moments = [...(await mailMoments(context, outbox, options, going, now))];
  const planned = rows.map((row) => ({
    ...row,
    moment: row.problem === null ? momentOf(moments.shift() ?? null, now) : null,
  }));
  return { rows: planned, options };
}

/**
 * What would happen to deliveries that are to be mailed, as things are now. Nothing is written.
 * @throws UserError `delivery.unknown`
 */
export async function deliveryMailsFor(
  context: Context,
  request: DeliveryRequest,
): Promise<readonly PlannedDeliveryMail[]> {
  const outbox = await context.company.read(files.outbox);
  return (await planFor(context, request, outbox, context.now())).rows;
}

/**
 * Puts mails with the notes of deliveries into the outbox, one for each. What goes is decided under the lock, so of two
 * sessions that queue the same delivery the second finds it waiting. A failed earlier mail is given up in the same change.
 * @throws UserError `delivery.unknown`, `vat.no-rate`; then nothing is queued
 */
export async function queueDeliveries(context: Context, request: DeliveryRequest): Promise<readonly QueuedDelivery[]> {
  const rates = await vatRates();
  return context.company.change(async (transaction) => {
    const outbox = (await transaction.open(files.outbox)).data;
    const now = context.now();
    const { rows, options } = await planFor(context, request, outbox, now);
    const texts = (await transaction.open(files.templates)).data;
    const reason = plainLine(request.reason);
    const making = { texts, options, reason, now, newId: newIds(now) };
    const entries = rows.map((row) => (row.moment ? deliveryEntry(row, row.moment, rates, making) : null));
    const queued = entries.filter((entry) => entry !== null);
    await putIntoOutbox(transaction, queued, now);
    if (queued.length > 0) {
      recordDeed(transaction, { action: 'deliveries.queue', subject: String(queued.length), detail: reason }, now);
    }
    return rows.map((row, index) => ({ ...row, entry: entries[index]?.id ?? null }));
  });
}

/**
 * Mails the notes and receipts of deliveries to the debtors that had them: queues them, runs the outbox, and tells what
 * became of each. Their end is read from the outbox, which alone knows.
 * @throws UserError `delivery.unknown`, `vat.no-rate`
 */
export async function mailDeliveries(
  context: Context,
  request: DeliveryRequest,
  settings: DeliverSettings = {},
): Promise<MailedDeliveries> {
  const before = context.now();
  const queued = await queueDeliveries(context, request);
  const goes = queued.some(({ entry }) => entry !== null);
  const end: RunEnd = goes ? (await runDue(context, settings)).end : { kind: 'done' };
  const known = await entriesAfter(context, before);
  const rows = queued.map(({ moment: _moment, entry, ...row }): MailedDelivery => {
    if (entry === null) return { ...row, outcome: outcomeOfProblem(row.problem), carrier: row.previous };
    const carrier = known.get(entry);
    if (!carrier) throw new Error(`outbox entry ${entry} is gone`);
    return { ...row, outcome: outcomeOf(carrier), carrier };
  });
  return { rows, counts: countOutcomes(rows), end };
}

/** Entries that were made after a moment, by id; others may be among them. */
async function entriesAfter(context: Context, moment: Date): Promise<ReadonlyMap<string, OutboxEntry>> {
  const entries = await entriesSince(context.company, monthOf(addDays(dayOf(moment), -1)));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/**
 * What became by now of deliveries that were mailed before: another session may have sent what waited.
 * @param since when they were queued, or before that
 */
export async function followMailed(
  context: Context,
  mailed: readonly MailedDelivery[],
  since: Date,
): Promise<readonly MailedDelivery[]> {
  const known = await entriesAfter(context, since);
  return mailed.map((row) => {
    const carrier = row.problem === null && row.carrier !== null ? known.get(row.carrier.id) : undefined;
    return carrier ? { ...row, outcome: outcomeOf(carrier), carrier } : row;
  });
}
