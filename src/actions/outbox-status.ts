import { addDays, dayOf, type Instant, monthOf } from '../domain/calendar.ts';
import {
  type DispatchState,
  dispatchStates,
  dueFrom,
  isDue,
  isWaiting,
  type OutboxEntry,
} from '../domain/dispatch/entry.ts';
import type { LastRun } from '../domain/dispatch/run-end.ts';
import { nextMoment } from '../domain/dispatch/schedule.ts';
import { type WhyNot, whyNot, whyOf } from '../domain/dispatch/why-not.ts';
import { files } from '../state/files.ts';
import { heldBy } from '../state/lock.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { entriesSince } from './outbox-entries.ts';
import { runCalendarOf } from './run-calendar.ts';
import { outboxLock } from './run-outbox.ts';

/** The outbox in a few figures, for status lines. */
export interface OutboxStatus {
  /** What is in the outbox, by state. What is done leaves it at the end of a run. */
  readonly counts: Readonly<Record<DispatchState, number>>;
  /** The run that is going on; null when none is. */
  readonly running: {
    readonly user: string;
    readonly pid: number;
    readonly host: string;
    readonly since: Instant;
  } | null;
  /** The last run that came to its end, by whichever session; null when there was none. */
  readonly last: LastRun | null;
  /** The earliest moment at which something that waits may go; in the past when it is overdue. */
  readonly nextDue: Instant | null;
  /** Since when something may go that has not gone, while no run is going on; null: nothing is due. */
  readonly dueSince: Instant | null;
  /** The schedule's next run; null when sending directly, or when the schedule has none. */
  readonly nextRun: Instant | null;
}

function earliest(moments: readonly number[]): Instant | null {
  const first = moments.reduce((least, moment) => Math.min(least, moment), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? new Date(first).toISOString() : null;
}

/** The outbox as it stands now. Nothing is written, and no lock is taken. */
export async function outboxStatus(context: Context): Promise<OutboxStatus> {
  const entries = await context.company.read(files.outbox);
  const calendar = await runCalendarOf(await context.company.read(files.options));
  const held = await heldBy(outboxLock(context));
  const now = context.now();
  const counts = Object.fromEntries(
    dispatchStates.map((state) => [state, entries.filter((entry) => entry.state === state).length]),
  ) as Record<DispatchState, number>;
  // What goes at once may go since it was put there.
  const from = (entry: OutboxEntry) => dueFrom(entry) || Date.parse(entry.updatedAt);
  return {
    counts,
    running: held && {
      user: held.holder.user,
      pid: held.holder.pid,
      host: held.holder.host,
      since: held.since.toISOString(),
    },
    last: await context.company.read(files.lastRun),
    nextDue: earliest(entries.filter(isWaiting).map(from)),
    dueSince: held ? null : earliest(entries.filter((entry) => isDue(entry, now)).map(from)),
    nextRun: calendar.mode === 'schedule' ? (nextMoment(calendar, now)?.toISOString() ?? null) : null,
  };
}

/**
 * *Waarom niet verzonden?*: why an invoice was not sent yet, or when it was and to whom, for each route. The sentences are
 * made by `whyNotText`.
 * @param reference id or number
 * @throws UserError `invoice.unknown`
 */
export async function whyNotSent(context: Context, reference: string): Promise<readonly WhyNot[]> {
  const [invoice] = await findInvoices(context, [reference]);
  if (!invoice) throw new Error('findInvoices gives one for each reference');
  const debtor = (await context.company.read(files.debtors)).find(({ number }) => number === invoice.debtor);
  if (!debtor) throw new Error(`invoice ${invoice.id} names debtor ${invoice.debtor}, who is not there`);
  const { mail, topBakkers } = await context.company.read(files.options);
  const last = await context.company.read(files.lastRun);
  // Sessions may differ in their zones.
  const first = invoice.status === 'draft' ? dayOf(context.now()) : addDays(invoice.date, -1);
  return whyNot({
    invoice,
    debtor,
    entries: await entriesSince(context.company, monthOf(first)),
    mailEnabled: mail.enabled,
    centralEmail: topBakkers.email,
    lastEnd: last?.end ?? null,
  });
}

/** The same of one entry, whatever it brings. */
export async function whyEntryNotSent(context: Context, entry: OutboxEntry): Promise<WhyNot> {
  return whyOf(entry, (await context.company.read(files.lastRun))?.end ?? null);
}
