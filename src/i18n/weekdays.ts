import type { Weekday } from '../domain/calendar.ts';

/** The days of the week in the middle of a sentence. */
export type WeekdayTexts = Readonly<Record<Weekday, string>>;
