import { format } from 'date-fns';
import { type Day, dayOf, weekdays } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { Options, ScheduleOptions } from '../options.ts';
import type { HolidayRule } from '../working-days.ts';
import { planMoments } from './limits.ts';
import { runCalendar, runsOf } from './schedule.ts';

/** How many of so many messages would go on which day, if none had gone before. */
export interface PlanPreview {
  readonly count: number;
  /** The earliest first. */
  readonly days: readonly { readonly day: Day; readonly count: number }[];
  /** Messages for which the schedule has no run. */
  readonly never: number;
}

/** The runs of a day, `HH:MM`. */
export interface DailyRuns {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

/**
 * What a plan of so many messages would be with this schedule and these limits, from a moment on.
 * @param table the rows of `data/reference/holidays.json`
 */
export function planPreview(
  count: number,
  now: Date,
  options: Pick<Options, 'schedule' | 'limits'> & { readonly company: Pick<Options['company'], 'country'> },
  table: readonly HolidayRule[],
): PlanPreview {
  const calendar = runCalendar(options, table);
  const moments = planMoments(count, now, { calendar, limits: options.limits, sent: [], waiting: [] });
  const days = groupBy(moments, (moment) => dayOf(moment));
  return {
    count,
    days: days.map((same) => ({ day: dayOf(same[0]), count: same.length })),
    never: count - moments.length,
  };
}

/** A Monday on which clocks are not changed. */
const someDay: Day = '2026-01-05';

/** How often and when a schedule sends on a day that it sends on; null: it sends at once. */
export function dailyRuns(schedule: ScheduleOptions): DailyRuns | null {
  if (schedule.mode === 'direct') return null;
  const everyDay = { ...schedule, days: weekdays, holidays: [], nationalHolidays: false };
  const runs = runsOf(runCalendar({ schedule: everyDay, company: { country: '' } }, []), someDay);
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  return { count: runs.length, first: format(first, 'HH:mm'), last: format(last, 'HH:mm') };
}
