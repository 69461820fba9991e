import { addDays, dayOf } from '../calendar.ts';
import type { LimitOptions } from '../options.ts';
import { nextMoment, type RunCalendar } from './schedule.ts';

const second = 1000;
const minute = 60 * second;
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

/** The place in the ascending moments of the first one after `moment`. */
function placeAfter(sent: readonly number[], moment: number): number {
  let place = sent.length;
  while (place > 0 && (sent[place - 1] as number) > moment) place -= 1;
  return place;
}

/** The first moment at or after `at` that is so far from every one of the ascending moments. */
function apart(sent: readonly number[], pause: number, at: number): number {
  let first = at;
  for (let place = placeAfter(sent, at - pause); place < sent.length; place += 1) {
    const moment = sent[place] as number;
    if (moment >= first + pause) break;
    first = moment + pause;
  }
  return first;
}

/**
 * The first moment at or after `moment` at which one more message keeps the limits: at most so many in any minute, in any
 * hour and on any calendar day, and the pause between two messages. 0 means no limit.
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
  return new Date(limits.pauseSeconds > 0 ? apart(sent, limits.pauseSeconds * second, at) : at);
}

/**
 * How long, in milliseconds, a run sits a limit out: the pace of a minute, and the pause between two messages whatever its
 * length. What must wait longer is left to a later run.
 */
export function longestWait({ pauseSeconds }: Pick<LimitOptions, 'pauseSeconds'>): number {
  return Math.max(minute, pauseSeconds * second) + second;
}

/** What a plan goes by. */
export interface PlanGround {
  readonly calendar: RunCalendar;
  readonly limits: LimitOptions;
  /** Moments at which messages of this account already went, in any session. */
  readonly sent: readonly Date[];
  /** Moments from which messages that wait already may go: they go before those that are planned now. */
  readonly waiting: readonly Date[];
}

/** A run of the schedule, as far as the plan has filled it. */
interface Filled {
  readonly run: Date;
  /** When the last message goes that is in it by now. */
  at: number;
}

/** Plans messages one after the other. */
class Planner {
  readonly #ground: PlanGround;
  /** Ascending: when messages went, or will go by this plan. */
  readonly #gone: number[];
  #filled: Filled | null = null;
  #from: Date;

  constructor(ground: PlanGround, now: Date) {
    this.#ground = ground;
    this.#from = now;
    this.#gone = ground.sent.map((one) => one.getTime()).sort((a, b) => a - b);
    for (const moment of [...ground.waiting].sort((a, b) => a.getTime() - b.getTime())) {
      this.#goes(this.#allowed(moment < now ? now : moment));
    }
  }

  /** The moment from which the next message may go; null when the schedule has no further run. */
  next(): Date | null {
    return this.#ground.calendar.mode === 'direct' ? this.#nextDirect() : this.#nextInRun();
  }

  #allowed(from: Date): Date {
    return withinLimits(this.#ground.limits, this.#gone, from);
  }

  #goes(at: Date): void {
    this.#gone.splice(placeAfter(this.#gone, at.getTime()), 0, at.getTime());
  }

  #nextDirect(): Date {
    const at = this.#allowed(this.#from);
    this.#goes(at);
    this.#from = at;
    return at;
  }

  /** A run goes on as long as the limits let it, but not into the time of the next one. */
  #nextInRun(): Date | null {
    const { calendar, limits } = this.#ground;
    for (;;) {
      this.#filled ??= this.#begun(this.#from);
      if (!this.#filled) return null;
      const { run, at } = this.#filled;
      const allowed = this.#allowed(new Date(at));
      const inTime = allowed.getTime() < run.getTime() + calendar.everyMinutes * minute;
      if (inTime && allowed.getTime() - at <= longestWait(limits)) {
        this.#goes(allowed);
        this.#filled = { run, at: allowed.getTime() };
        return run;
      }
      // A limit may push past a run and a run past a limit's day, so take turns until both agree.
      this.#from = allowed.getTime() > run.getTime() ? allowed : new Date(run.getTime() + 1);
      this.#filled = null;
    }
  }

  /** The next run, behind what is in it already. */
  #begun(from: Date): Filled | null {
    const run = nextMoment(this.#ground.calendar, from);
    if (!run) return null;
    const filled: Filled = { run, at: run.getTime() };
    for (let place = placeAfter(this.#gone, filled.at - 1); place < this.#gone.length; place += 1) {
      const moment = this.#gone[place] as number;
      if (moment - filled.at > longestWait(this.#ground.limits)) break;
      filled.at = moment;
    }
    return filled;
  }
}

/**
 * When each of `count` messages may go, in order, under schedule and limits together: when sending directly the moment at
 * which the limits let it go, else the run of the schedule in which it goes. Fewer moments than `count` come back when the
 * schedule has no further run.
 */
export function planMoments(count: number, now: Date, ground: PlanGround): readonly Date[] {
  const planner = new Planner(ground, now);
  const planned: Date[] = [];
  while (planned.length < count) {
    const next = planner.next();
    if (!next) break;
    planned.push(next);
  }
  return planned;
}
