import { differenceInCalendarDays, format, isValid, parse, addDays as shift } from 'date-fns';

/** A calendar day, `YYYY-MM-DD`: sorts as text, has no time and no zone. */
export type Day = string;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** A moment, ISO 8601 with zone. */
export type Instant = string;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const pattern = 'yyyy-MM-dd';

function toDate(day: Day): Date {
  return parse(day, pattern, new Date(2000, 0, 1));
}

// Data name the same days again and again, and taking a date apart costs more than remembering it.
const knownDays = new Set<Day>();

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (knownDays.has(text)) return true;
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(toDate(text));
  if (exists) knownDays.add(text);
  return exists;
}

/** The local calendar day of a moment. */
export function dayOf(moment: Date): Day {
  return format(moment, pattern);
}

/** The day `count` days after (before, if negative) `day`. */
export function addDays(day: Day, count: number): Day {
  return format(shift(toDate(day), count), pattern);
}

/** How many days after `from` comes `until`: negative, if before. */
export function daysBetween(from: Day, until: Day): number {
  return differenceInCalendarDays(toDate(until), toDate(from));
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 0 for Monday … 6 for Sunday: weeks run Monday to Sunday (ISO 8601). */
export function weekdayIndex(day: Day): number {
  return (toDate(day).getDay() + 6) % 7;
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[weekdayIndex(day)] as Weekday;
}

/** The Monday of the week that holds `day`. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayIndex(day));
}

/** Compares days, the earlier one first. */
export function byDay(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day with this year, month (1–12) and day of the month. */
export function dayIn(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/**
 * Easter Sunday of a Gregorian year. Source: J. Meeus, Astronomical Algorithms, chapter 8 (the anonymous computus,
 * exact for every Gregorian year); the names are the usual ones of that method.
 */
export function easterSunday(year: number): Day {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const marchDay = epact + toSunday - 7 * lateMoon + 114;
  return dayIn(year, Math.floor(marchDay / 31), (marchDay % 31) + 1);
}
