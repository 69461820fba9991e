import { describe, expect, it } from 'vitest';
import { nextMoment, type RunCalendar, runCalendar, runsOf } from '../../src/domain/dispatch/schedule.ts';
import type { ScheduleOptions } from '../../src/domain/options.ts';
import { defaultOptions } from '../../src/state/schemas/options.ts';
import { company, holidayRules } from '../helpers/worlds.ts';

function calendar(differs: Partial<ScheduleOptions> = {}, country = 'NL'): RunCalendar {
  const schedule: ScheduleOptions = { ...defaultOptions.schedule, mode: 'schedule', ...differs };
  return runCalendar({ schedule, company: company({ country }) }, holidayRules);
}

function next(of: RunCalendar, moment: string): string | undefined {
  const found = nextMoment(of, new Date(moment));
  return found?.toLocaleString('sv-SE');
}

describe('the calendar of runs', () => {
  it('has eleven runs on a working day, from 08:00 to 18:00 every hour', () => {
    const runs = runsOf(calendar(), '2026-11-23');
    expect(runs.map((run) => run.getHours())).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
    expect(runsOf(calendar(), '2026-11-22')).toEqual([]);
  });

  it.each([
    ['NL', '2026-04-27', 'Koningsdag'],
    ['NL', '2026-12-25', 'Eerste Kerstdag'],
    ['DE', '2026-05-01', 'Tag der Arbeit'],
    ['BE', '2026-07-21', 'Nationale feestdag'],
  ])('has no run in %s on %s, %s', (country, day) => {
    expect(runsOf(calendar({}, country), day)).toEqual([]);
    expect(runsOf(calendar({ nationalHolidays: false }, country), day)).toHaveLength(11);
  });

  it('has runs on the holidays of another country', () => {
    expect(runsOf(calendar({}, 'NL'), '2026-07-21')).toHaveLength(11);
    expect(runsOf(calendar({}, 'FR'), '2026-12-25')).toHaveLength(11);
  });

  it("has none on the company's own holidays besides", () => {
    const of = calendar({ holidays: ['2026-12-24'] });
    expect(next(of, '2026-12-23T18:30:00')).toBe('2026-12-28 08:00:00');
  });

  it('goes on behind the feasts that follow Easter, in any year', () => {
    expect(next(calendar(), '2027-03-26T18:30:00')).toBe('2027-03-30 08:00:00');
    expect(next(calendar(), '2028-05-24T18:30:00')).toBe('2028-05-26 08:00:00');
  });

  it('does not hold mail back that is sent directly', () => {
    expect(next(calendar({ mode: 'direct' }), '2026-12-25T03:00:00')).toBe('2026-12-25 03:00:00');
  });

  it('has no moment when no day is ticked', () => {
    expect(next(calendar({ days: [] }), '2026-11-23T09:00:00')).toBeUndefined();
  });

  it('cannot be put together by hand, without the holidays', () => {
    // @ts-expect-error A schedule is no calendar.
    const forgotten: RunCalendar = { ...defaultOptions.schedule, hasRuns: () => true };
    expect(forgotten.mode).toBe('direct');
  });
});
