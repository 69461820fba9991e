import { addDays, type Day, dayOf, weekdayOf, yearOf } from '../calendar.ts';
import type { CompanyOptions, ScheduleOptions } from '../options.ts';
import { type HolidayRule, holidaysOf } from '../working-days.ts';

// Known to this file alone, so that no other can put a calendar together and forget the holidays.
const made: unique symbol = Symbol('made by runCalendar');

/** The moments at which a company's mail may go: its schedule, with the days on which there is none. Made by {@link runCalendar}. */
export interface RunCalendar {
  readonly [made]: true;
  readonly mode: ScheduleOptions['mode'];
  /** `HH:MM`, first and last run of a day. */
  readonly from: string;
  readonly until: string;
  readonly everyMinutes: number;
  readonly hasRuns: (day: Day) => boolean;
}

/**
 * The calendar of a company's runs: the schedule's days, without its own holidays and, where *nationalHolidays* is on,
 * without those of the company's country.
 * @param table the rows of `data/reference/holidays.json`
 */
export function runCalendar(
  { schedule, company }: { readonly schedule: ScheduleOptions; readonly company: Pick<CompanyOptions, 'country'> },
  table: readonly HolidayRule[],
): RunCalendar {
  const { mode, from, until, everyMinutes, days, holidays, nationalHolidays } = schedule;
  const own: ReadonlySet<Day> = new Set(holidays);
  const national = new Map<number, ReadonlySet<Day>>();
  const isNational = (day: Day): boolean => {
    if (!nationalHolidays) return false;
    const year = yearOf(day);
    const known = national.get(year) ?? new Set(holidaysOf(year, company.country, table).map((one) => one.day));
    national.set(year, known);
    return known.has(day);
  };
  return {
    [made]: true,
    mode,
    from,
    until,
    everyMinutes,
    hasRuns: (day) => days.includes(weekdayOf(day)) && !own.has(day) && !isNational(day),
  };
}

/** The moment of `HH:MM` on a day, local time. */
function at(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00`);
}

/** The runs of one day, first to last inclusive: from 08:00 to 18:00 every 60 minutes makes eleven. */
export function runsOf(calendar: RunCalendar, day: Day): readonly Date[] {
  if (!calendar.hasRuns(day)) return [];
  const last = at(day, calendar.until).getTime();
  const step = calendar.everyMinutes * 60_000;
  const runs: Date[] = [];
  for (let run = at(day, calendar.from).getTime(); run <= last; run += step) runs.push(new Date(run));
  return runs;
}

/**
 * The first moment, at or after `moment`, at which sending is allowed: at once when sending directly, else the next run
 * of the schedule; null when the schedule has none within a year (no days ticked).
 */
export function nextMoment(calendar: RunCalendar, moment: Date): Date | null {
  if (calendar.mode === 'direct') return moment;
  const first = dayOf(moment);
  for (let offset = 0; offset <= 366; offset += 1) {
    const run = runsOf(calendar, addDays(first, offset)).find((one) => one.getTime() >= moment.getTime());
    if (run) return run;
  }
  return null;
}
