import type { OutboxEntry } from '../domain/dispatch/entry.ts';
import { planMoments } from '../domain/dispatch/limits.ts';
import type { Options } from '../domain/options.ts';
import type { Context } from './context.ts';
import { recentMoments } from './outbox-entries.ts';
import { runCalendarOf } from './run-calendar.ts';

/**
 * When so many more mails may go, behind those that already went or wait: see `planMoments`.
 * @param outbox what is under way, as a change that shares this commit has it
 */
export async function mailMoments(
  context: Context,
  outbox: readonly OutboxEntry[],
  options: Options,
  count: number,
  now: Date,
): Promise<readonly Date[]> {
  const waiting = outbox.flatMap((entry) => {
    // A retry may be half a day off; it is no reason for the others to stand behind it. The run keeps the limits anyway.
    if (entry.route !== 'mail' || entry.state === 'deferred') return [];
    if (entry.plannedAt !== null) return [new Date(entry.plannedAt)];
    return entry.state === 'queued' || entry.state === 'sending' ? [now] : [];
  });
  const calendar = await runCalendarOf(options);
  return planMoments(count, now, {
    calendar,
    limits: options.limits,
    sent: await recentMoments(context, now),
    waiting,
  });
}
