import { describe, expect, it } from 'vitest';
import { longestWait, type PlanGround, planMoments, withinLimits } from '../../src/domain/dispatch/limits.ts';
import { runCalendar } from '../../src/domain/dispatch/schedule.ts';
import type { LimitOptions, ScheduleOptions } from '../../src/domain/options.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';
import { company, holidayRules } from '../helpers/worlds.ts';

const now = new Date('2026-11-23T09:00:00');

/** A moment of Monday 23 November 2026, in the machine's zone. */
function at(time: string, day = '2026-11-23'): Date {
  return new Date(`${day}T${time}`);
}

function limits(differs: Partial<LimitOptions>): LimitOptions {
  return { ...defaultOptions.limits, ...differs };
}

function ground(
  differs: Partial<LimitOptions>,
  schedule: Partial<ScheduleOptions> = {},
  more: Partial<Pick<PlanGround, 'sent' | 'waiting'>> = {},
): PlanGround {
  const calendar = runCalendar(
    { schedule: { ...defaultOptions.schedule, ...schedule }, company: company() },
    holidayRules,
  );
  return { calendar, limits: limits(differs), sent: [], waiting: [], ...more };
}

/** The moments as times of day, those of another day with it. */
function times(moments: readonly Date[]): readonly string[] {
  return moments.map((moment) => {
    const time = moment.toTimeString().slice(0, 8);
    return moment.toDateString() === now.toDateString() ? time : `${moment.getDate()} ${time}`;
  });
}

describe('the pause between two messages', () => {
  const pause = limits({ pauseSeconds: 30 });

  it.each([
    ['nothing has gone', [], '09:00:00'],
    ['the last one went long ago', ['08:59:30'], '09:00:00'],
    ['the last one has just gone', ['08:59:50'], '09:00:20'],
    ['one will go shortly', ['09:00:10'], '09:00:40'],
    ['there is just room between two', ['08:59:30', '09:00:30'], '09:00:00'],
    ['there is room behind two, but none between them', ['08:59:31', '09:00:30'], '09:01:00'],
    ['one goes far later', ['15:00:00'], '09:00:00'],
  ])('lets one go in time when %s', (_when, sent, then) => {
    const moments = sent.map((time) => at(time).getTime());
    expect(times([withinLimits(pause, moments, now)])).toEqual([then]);
  });

  it('stands between the last message of the day and the first of the next one too', () => {
    const both = limits({ pauseSeconds: 30, perDay: 1 });
    expect(times([withinLimits(both, [at('23:59:50').getTime()], at('23:59:55'))])).toEqual(['24 00:00:20']);
  });

  it('makes a run sit out its own length, and never less than the pace of a minute', () => {
    expect(longestWait(limits({}))).toBe(61_000);
    expect(longestWait(limits({ pauseSeconds: 30 }))).toBe(61_000);
    expect(longestWait(limits({ pauseSeconds: 600 }))).toBe(601_000);
  });
});

describe('planned messages', () => {
  it('go a pause apart, behind what has just gone', () => {
    const sent = [at('08:59:58')];
    expect(times(planMoments(3, now, ground({ pauseSeconds: 5 }, {}, { sent })))).toEqual([
      '09:00:03',
      '09:00:08',
      '09:00:13',
    ]);
  });

  it('go behind what waits already, a pause apart', () => {
    const waiting = [now, now, at('09:00:20')];
    expect(times(planMoments(2, now, ground({ pauseSeconds: 10 }, {}, { waiting })))).toEqual(['09:00:30', '09:00:40']);
  });

  it('are not kept back by one that waits for a far moment', () => {
    const waiting = [at('08:00:00', '2026-11-24')];
    expect(times(planMoments(2, now, ground({ pauseSeconds: 10 }, {}, { waiting })))).toEqual(['09:00:00', '09:00:10']);
  });

  it('keep pause and pace together', () => {
    expect(times(planMoments(4, now, ground({ pauseSeconds: 10, perMinute: 2 })))).toEqual([
      '09:00:00',
      '09:00:10',
      '09:01:00',
      '09:01:10',
    ]);
  });

  it('of a schedule go in one run, however slow it is', () => {
    const slow = ground({ pauseSeconds: 300 }, { mode: 'schedule' });
    expect(times(planMoments(12, now, slow))).toEqual(Array(12).fill('09:00:00'));
  });

  it('of a schedule go in the next run when a run would last until then', () => {
    const slow = ground({ pauseSeconds: 1200 }, { mode: 'schedule' });
    expect(times(planMoments(7, now, slow))).toEqual([
      ...Array(3).fill('09:00:00'),
      ...Array(3).fill('10:00:00'),
      '11:00:00',
    ]);
  });

  it('of a schedule join the run that others wait for, as far as there is room in it', () => {
    const slow = ground({ pauseSeconds: 600 }, { mode: 'schedule' }, { waiting: Array(4).fill(at('09:00:00')) });
    expect(times(planMoments(3, now, slow))).toEqual(['09:00:00', '09:00:00', '10:00:00']);
  });

  it('of a schedule wait for a later run when a limit is longer than a run sits out', () => {
    const few = ground({ perHour: 2 }, { mode: 'schedule' });
    expect(times(planMoments(5, now, few))).toEqual(['09:00:00', '09:00:00', '10:00:00', '10:00:00', '11:00:00']);
  });

  it('of a schedule go on with the next day when the day is full', () => {
    const few = ground({ perDay: 2, pauseSeconds: 5 }, { mode: 'schedule' });
    expect(times(planMoments(5, now, few))).toEqual([
      ...Array(2).fill('09:00:00'),
      ...Array(2).fill('24 08:00:00'),
      '25 08:00:00',
    ]);
  });

  it('of a schedule without a day have no moment', () => {
    expect(planMoments(3, now, ground({}, { mode: 'schedule', days: [] }))).toEqual([]);
  });

  it('are thousands in a moment', () => {
    const begun = performance.now();
    expect(planMoments(5000, now, ground({ pauseSeconds: 2 }))).toHaveLength(5000);
    expect(planMoments(5000, now, ground({ pauseSeconds: 2 }, { mode: 'schedule' }))).toHaveLength(5000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
