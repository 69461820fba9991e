import { addDays, type Day, dayOf, monthOf } from '../domain/calendar.ts';
import { type Outcome, outcomeOf } from '../domain/dispatch/closing-sheet.ts';
import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { type ProductionMail, type ProductionMailProblem, productionMail } from '../domain/dispatch/production-mail.ts';
import type { RunEnd } from '../domain/dispatch/run-end.ts';
import { momentOf, type RowMoment } from '../domain/dispatch/run-plan.ts';
import type { Options } from '../domain/options.ts';
import { ownCopies } from '../domain/own-copies.ts';
import { plainLine } from '../domain/plain-text.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import type { DeliverSettings } from './deliver-invoices.ts';
import { firstMailMonth } from './first-mail-month.ts';
import { mailMoments } from './mail-moments.ts';
import { entriesSince, entriesWith } from './outbox-entries.ts';
import { productionListEntry } from './production-list-entry.ts';
import { newIds, putIntoOutbox } from './put-into-outbox.ts';
import { runDue } from './run-due.ts';

export interface ProductionMailRequest {
  readonly date: Day;
  /** Says below each article for whom it is. */
  readonly perDebtor: boolean;
  /** Why a list that went before goes again; empty: it does not. */
  readonly reason: string;
}

/** A production list that is to be mailed: to whom besides the office, and when; null when it does not go. */
export interface PlannedProductionMail extends ProductionMail {
  /** The account's own copies of such a mail. */
  readonly copies: readonly string[];
  /** The one address it goes to instead; null: mail is not redirected. */
  readonly redirectTo: string | null;
  readonly moment: RowMoment | null;
}

/** What became of a production list that was asked to be mailed. */
export interface MailedProductionList extends ProductionMail {
  readonly outcome: Outcome;
  /** The entry that carries it, or the earlier one for which it does not go; null: there is none. */
  readonly carrier: OutboxEntry | null;
  readonly end: RunEnd;
}

interface Planned {
  readonly mail: PlannedProductionMail;
  readonly options: Options;
}

/** @param outbox what is under way, as a change that shares this commit has it */
async function planFor(
  context: Context,
  { date, reason }: ProductionMailRequest,
  outbox: readonly OutboxEntry[],
  now: Date,
): Promise<Planned> {
  const ofMonth = await context.company.read(files.deliveries(monthOf(date)));
  const deliveries = ofMonth.filter((delivery) => delivery.date === date);
  const options = await context.company.read(files.options);
  const mail = productionMail({
    date,
    deliveries: deliveries.length,
    mail: options.mail,
    entries: await entriesWith(context.company, firstMailMonth(deliveries, [date], now), outbox),
    again: plainLine(reason) !== '',
  });
  const goes = mail.problem === null;
  const [first = null] = goes ? await mailMoments(context, outbox, options, 1, now) : [];
  const { cc, bcc } = ownCopies(options.mail, 'production-list');
  const copies = [...new Set([...cc, ...bcc])].filter((address) => !mail.to.includes(address));
  const redirectTo = options.mail.redirectTo === '' ? null : options.mail.redirectTo;
  return { mail: { ...mail, copies, redirectTo, moment: goes ? momentOf(first, now) : null }, options };
}

/** What would happen to a production list that is to be mailed, as things are now. Nothing is written. */
export async function productionMailFor(
  context: Context,
  request: ProductionMailRequest,
): Promise<PlannedProductionMail> {
  const outbox = await context.company.read(files.outbox);
  return (await planFor(context, request, outbox, context.now())).mail;
}

/**
 * Puts a mail with a day's production list into the outbox. Whether it goes is decided under the lock, so of two sessions
 * that queue the same list the second finds it waiting. A failed earlier mail is given up in the same change.
 * @returns the id of its entry; null when it does not go
 */
export async function queueProductionList(
  context: Context,
  request: ProductionMailRequest,
): Promise<PlannedProductionMail & { readonly entry: string | null }> {
  return context.company.change(async (transaction) => {
    const outbox = (await transaction.open(files.outbox)).data;
    const now = context.now();
    const { mail, options } = await planFor(context, request, outbox, now);
    if (mail.moment === null) return { ...mail, entry: null };
    const texts = (await transaction.open(files.templates)).data;
    const reason = plainLine(request.reason);
    const making = { texts, options, reason, now, newId: newIds(now) };
    const entry = productionListEntry(mail, request.perDebtor, mail.moment, making);
    await putIntoOutbox(transaction, [entry], now);
    recordDeed(transaction, { action: 'production-list.queue', subject: request.date, detail: reason }, now);
    return { ...mail, entry: entry.id };
  });
}

/** What a problem makes of what was asked for: it is not there to be sent, or somebody has to do something first. */
function outcomeOfProblem(problem: ProductionMailProblem): Outcome {
  switch (problem) {
    case 'already-sent':
    case 'already-waiting':
    case 'nothing-to-make':
      return 'skipped';
    case 'no-address':
    case 'mail-disabled':
      return 'failed';
    case 'uncertain':
      return 'uncertain';
    default:
      return problem satisfies never;
  }
}

/**
 * Mails a day's production list to the office: queues it, runs the outbox, and tells what became of it, which is read from
 * the outbox, which alone knows.
 */
export async function mailProductionList(
  context: Context,
  request: ProductionMailRequest,
  settings: DeliverSettings = {},
): Promise<MailedProductionList> {
  const before = context.now();
  const { date, to, problem, previous, entry } = await queueProductionList(context, request);
  const about = { date, to, problem, previous };
  if (problem !== null)
    return { ...about, outcome: outcomeOfProblem(problem), carrier: previous, end: { kind: 'done' } };
  const { end } = await runDue(context, settings);
  const entries = await entriesSince(context.company, monthOf(addDays(dayOf(before), -1)));
  const carrier = entries.find(({ id }) => id === entry);
  if (!carrier) throw new Error(`outbox entry ${entry} is gone`);
  return { ...about, outcome: outcomeOf(carrier), carrier, end };
}
