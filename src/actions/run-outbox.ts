import { join } from 'node:path';
import { isDue, type OutboxEntry, type Runner } from '../domain/dispatch/entry.ts';
import { retryAt } from '../domain/dispatch/retry.ts';
import { nextMoment } from '../domain/dispatch/schedule.ts';
import { plan, recover } from '../domain/dispatch/transitions.ts';
import type { Refusal } from '../domain/refusal.ts';
import { UserError } from '../domain/user-error.ts';
import { type SenderEnd, sendAll } from '../mail/sender.ts';
import { openTransport, type TransportSettings } from '../mail/transport.ts';
import { openPrinter } from '../print/printer.ts';
import { files } from '../state/files.ts';
import type { Holder } from '../state/holder.ts';
import { isLock, sweepLock, tryLock } from '../state/lock.ts';
import { whoAmI } from '../state/record.ts';
import type { Context } from './context.ts';
import { companyMailAccount } from './mail-account.ts';
import { changeEntries, fileDoneEntries, recentMoments } from './outbox-entries.ts';
import { plainEnd } from './plain-end.ts';
import { printDueJobs } from './print-due-jobs.ts';
import { runCalendarOf } from './run-calendar.ts';
import { OutboxDesk } from './sender-desk.ts';
import { checkWorkingFolder } from './working-copy.ts';

/** Enough to hide the round trips of one server, few enough for the strictest provider. */
const connections = 4;

export interface OutboxRunSettings {
  /** Stops the run at the end of what is in hand. */
  readonly signal?: AbortSignal;
  /** While true, nothing new is taken in hand, neither mail nor paper; the run keeps its lock and goes on afterwards. */
  readonly paused?: () => boolean;
  readonly changed?: (entry: OutboxEntry) => void;
  /** Told until when the next message waits, for limits or for its own moment; null: it waits no more. */
  readonly waiting?: (until: Date | null) => void;
  /** What the mail transport takes from its surroundings: time limits, trusted authorities. */
  readonly transport?: TransportSettings;
}

/** What the parts of one run share. */
interface Run {
  readonly context: Context;
  readonly signal: AbortSignal;
  readonly paused: () => boolean;
  readonly changed: (entry: OutboxEntry) => void;
  readonly waiting: (until: Date | null) => void;
  readonly transport: TransportSettings;
}

/** How a run ended, for the mail first of all: `busy`: another session is sending, and takes what was queued along. */
export type OutboxRunEnd =
  | { readonly kind: 'done' | 'aborted' }
  | { readonly kind: 'busy'; readonly holder: Holder }
  | { readonly kind: 'blocked'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly error: UserError };

/**
 * Sends and prints all that is due. One run at a time per company: it holds the outbox's own lock from begin to end, so
 * what it finds in the state `sending` at its start was left by a run that died.
 */
export async function runOutbox(context: Context, settings: OutboxRunSettings = {}): Promise<OutboxRunEnd> {
  const run: Run = {
    context,
    signal: settings.signal ?? new AbortController().signal,
    paused: settings.paused ?? (() => false),
    changed: settings.changed ?? (() => {}),
    waiting: settings.waiting ?? (() => {}),
    transport: settings.transport ?? {},
  };
  const path = outboxLock(context);
  let end: OutboxRunEnd | null = null;
  for (;;) {
    const lock = await tryLock(path);
    // After a round of our own: whoever holds it now began later, and finds what has come since.
    if (!isLock(lock)) return end ?? { kind: 'busy', holder: lock };
    let known: ReadonlySet<string>;
    const begun = context.now();
    try {
      if (lock.inherited) await sweepLock(path);
      await recoverAbandoned(run);
      await planMomentless(run);
      known = new Set(await dueIds(context));
      end = await sendAndPrint(run, lock.holder);
      await fileDoneEntries(context);
      await keepLastRun(context, begun, end);
    } finally {
      await lock.release();
    }
    // A session that queued something while we held the lock was told that we would take it along.
    const came = (await dueIds(context)).some((id) => !known.has(id));
    if (end.kind !== 'done' || !came) return end;
  }
}

/** The lock that a run holds from begin to end. */
export function outboxLock(context: Context): string {
  return join(context.company.folder, '.outbox.lock');
}

/** Leaves a trace of a run that came by, also when it found nothing to do. */
function keepLastRun(context: Context, begun: Date, end: OutboxRunEnd): Promise<void> {
  return context.company.change(async (transaction) => {
    const last = await transaction.open(files.lastRun);
    const ended = context.now().toISOString();
    last.data = { begun: begun.toISOString(), ended, by: whoAmI(), end: plainEnd(end) };
    await last.write();
  });
}

/** Whether a run would find something to send or print now. */
export async function isAnythingDue(context: Context): Promise<boolean> {
  return (await dueIds(context)).length > 0;
}

async function dueIds(context: Context): Promise<readonly string[]> {
  const now = context.now();
  const entries = await context.company.read(files.outbox);
  return entries.filter((entry) => isDue(entry, now)).map((entry) => entry.id);
}

/** Mail and paper side by side. A failure of one is thrown when the other has come to its end too. */
async function sendAndPrint(run: Run, runner: Runner): Promise<OutboxRunEnd> {
  const [mail, paper] = await Promise.allSettled([sendMail(run, runner), printPaper(run, runner)]);
  if (mail.status === 'rejected') throw mail.reason;
  if (paper.status === 'rejected') throw paper.reason;
  // The mail had nothing to stop for, and the paper had.
  if (mail.value.kind === 'done' && paper.value === 'aborted') return { kind: 'aborted' };
  return mail.value;
}

/** Takes back, or marks as uncertain, what a dead run left in hand (design § 3). */
async function recoverAbandoned({ context, changed }: Run): Promise<void> {
  const abandoned = (await context.company.read(files.outbox)).some((entry) => entry.state === 'sending');
  if (!abandoned) return;
  const now = context.now();
  const entries = await context.company.change((transaction) =>
    changeEntries(
      transaction,
      (entry) => entry.state === 'sending',
      (entry) => recover(entry, now),
    ),
  );
  for (const entry of entries) changed(entry);
}

/** What got no moment when it was queued, because the schedule had no run, gets one once there is one. */
async function planMomentless({ context, changed }: Run): Promise<void> {
  const momentless = (entry: OutboxEntry) => entry.state === 'planned' && entry.plannedAt === null;
  if (!(await context.company.read(files.outbox)).some(momentless)) return;
  const now = context.now();
  const at = nextMoment(await runCalendarOf(await context.company.read(files.options)), now);
  if (!at) return;
  const entries = await context.company.change((transaction) =>
    changeEntries(transaction, momentless, (entry) => plan(entry, at, now)),
  );
  for (const entry of entries) changed(entry);
}

async function isAnyDue(context: Context, route: OutboxEntry['route']): Promise<boolean> {
  const now = context.now();
  const entries = await context.company.read(files.outbox);
  return entries.some((entry) => {
    if (entry.route !== route) return false;
    // Mail that the limits pace may become due while the run goes on.
    return isDue(entry, now) || (route === 'mail' && entry.state === 'planned');
  });
}

async function sendMail(run: Run, runner: Runner): Promise<OutboxRunEnd> {
  const { context, signal, transport } = run;
  if (!(await isAnyDue(context, 'mail'))) return { kind: 'done' };
  try {
    const { account, options } = await companyMailAccount(context);
    await checkWorkingFolder(options.folders.pdf);
    const moments = (await recentMoments(context, context.now())).map((one) => one.getTime()).sort((a, b) => a - b);
    const calendar = await runCalendarOf(options);
    const desk = new OutboxDesk({ ...run, account, options, calendar, runner, moments });
    const { perConnection, pauseSeconds } = options.limits;
    const end = await sendAll(desk, openTransport(account, transport), {
      // A pause between two messages leaves nothing to do for a second connection.
      connections: pauseSeconds > 0 ? 1 : connections,
      perConnection,
      signal,
    });
    return await settle(context, desk, end);
  } catch (error) {
    if (error instanceof UserError && !error.code.startsWith('store.')) return { kind: 'refused', error };
    throw error;
  }
}

async function settle(context: Context, desk: OutboxDesk, end: SenderEnd): Promise<OutboxRunEnd> {
  if (end.kind !== 'blocked') return end;
  const { refusal } = end.failure;
  // What a person must mend leaves the others queued; what may pass lets them wait together.
  const at = retryAt(1, context.now());
  if (refusal.permanence === 'temporary' && at) await desk.postponeDue(refusal, at);
  return { kind: 'blocked', refusal };
}

async function printPaper({ context, signal, paused, changed }: Run, runner: Runner): Promise<'done' | 'aborted'> {
  if (!(await isAnyDue(context, 'print'))) return 'done';
  const options = await context.company.read(files.options);
  await printDueJobs({ context, printer: openPrinter(options.print), runner, signal, paused, changed });
  return signal.aborted ? 'aborted' : 'done';
}
