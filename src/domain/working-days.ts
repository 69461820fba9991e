import { addDays, byDay, type Day, dayIn, easterSunday, type Weekday, weekdayOf } from './calendar.ts';

interface Feast {
  readonly country: string;
  readonly name: string;
}

/** A feast on the same date each year; `onSunday` moves it by so many days when it falls on a Sunday. */
export interface FixedHoliday extends Feast {
  readonly month: number;
  readonly day: number;
  readonly onSunday?: number | undefined;
}

/** A feast that follows Easter: days after (before, if negative) Easter Sunday. */
export interface EasterHoliday extends Feast {
  readonly easter: number;
}

/** A row of `data/reference/holidays.json`. */
export type HolidayRule = FixedHoliday | EasterHoliday;

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

function dayFor(rule: HolidayRule, year: number): Day {
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  const day = dayIn(year, rule.month, rule.day);
  return weekdayOf(day) === 'sunday' ? addDays(day, rule.onSunday ?? 0) : day;
}

/** The holidays of a country in a year, in order of date. A country without rows has none. */
export function holidaysOf(year: number, country: string, table: readonly HolidayRule[]): readonly Holiday[] {
  return table
    .filter((rule) => rule.country === country)
    .map((rule) => ({ day: dayFor(rule, year), name: rule.name }))
    .toSorted((a, b) => byDay(a.day, b.day));
}

/** True when `day` falls on one of `weekdays` and is no holiday. */
export function isWorkingDay(day: Day, weekdays: readonly Weekday[], holidays: readonly Day[]): boolean {
  return weekdays.includes(weekdayOf(day)) && !holidays.includes(day);
}

/** The first working day after `day`, or null when there is no weekday to work on. */
export function nextWorkingDay(day: Day, weekdays: readonly Weekday[], holidays: readonly Day[]): Day | null {
  if (weekdays.length === 0) return null;
  let next = addDays(day, 1);
  while (!isWorkingDay(next, weekdays, holidays)) next = addDays(next, 1);
  return next;
}
