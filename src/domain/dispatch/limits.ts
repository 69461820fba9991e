import { addDays, dayOf } from '../calendar.ts';
import type { LimitOptions, ScheduleOptions } from '../options.ts';
import { nextMoment } from './schedule.ts';

const minute = 60_000;
const hour = 60 * minute;

function countSince(sent: readonly number[], moment: number): number {
  let count = 0;
  for (let index = sent.length - 1; index >= 0 && (sent[index] as number) > moment; index -= 1) count += 1;
  return count;
}

/** The n-th newest of the ascending moments, 1 for the newest. */
function newest(sent: readonly number[], n: number): number {
  return sent[sent.length - n] ?? 0;
}

/**
 * The first moment at or after `moment` at which one more message keeps the limits: at most so many in any minute, in any
 * hour and on any calendar day. 0 means no limit.
 * @param sent moments, ascending, at which messages of this account went or will go
 */
export function withinLimits(limits: LimitOptions, sent: readonly number[], moment: Date): Date {
  let at = moment.getTime();
  if (limits.perMinute > 0 && countSince(sent, at - minute) >= limits.perMinute) {
    at = Math.max(at, newest(sent, limits.perMinute) + minute);
  }
  if (limits.perHour > 0 && countSince(sent, at - hour) >= limits.perHour) {
    at = Math.max(at, newest(sent, limits.perHour) + hour);
  }
  if (limits.perDay > 0) {
    const day = dayOf(new Date(at));
    const today = countSince(sent, new Date(`${day}T00:00:00`).getTime() - 1);
    if (today >= limits.perDay) at = new Date(`${addDays(day, 1)}T00:00:00`).getTime();
  }
  return new Date(at);
}

/**
 * When each of `count` messages may go, in order, under schedule and limits together.
 * Fewer moments than `count` come back when the schedule has no further run.
 * @param sent moments at which messages of this account already went, in any session
 */
export function planMoments(
  count: number,
  now: Date,
  schedule: ScheduleOptions,
  limits: LimitOptions,
  sent: readonly Date[],
): readonly Date[] {
  const moments = sent.map((one) => one.getTime()).sort((a, b) => a - b);
  const planned: Date[] = [];
  let from = now;
  while (planned.length < count) {
    const next = nextAllowed(from, schedule, limits, moments);
    if (!next) break;
    planned.push(next);
    moments.push(next.getTime());
    from = next;
  }
  return planned;
}

function nextAllowed(
  from: Date,
  schedule: ScheduleOptions,
  limits: LimitOptions,
  sent: readonly number[],
): Date | null {
  let moment: Date = from;
  // A limit may push past a run and a run past a limit's day, so take turns until both agree.
  for (;;) {
    const run = nextMoment(schedule, moment);
    if (!run) return null;
    const allowed = withinLimits(limits, sent, run);
    if (allowed.getTime() === run.getTime()) return run;
    moment = allowed;
  }
}
