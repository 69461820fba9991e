import { isDay, type Weekday, weekdays } from '../../domain/calendar.ts';
import { type DailyRuns, dailyRuns, type PlanPreview, planPreview } from '../../domain/dispatch/plan-preview.ts';
import type { LimitOptions, ScheduleOptions } from '../../domain/options.ts';
import type { HolidayRule } from '../../domain/working-days.ts';
import type { FormValues } from '../kit/form.ts';
import { parseNumber } from '../kit/parse-field.ts';

/** So many messages as a Friday's batch of a middling bakery. */
const batch = 400;

/** A whole number from `least` on; null: the text is none. */
function count(text: string | undefined, least: number): number | null {
  const value = parseNumber(text ?? '');
  return value === null || value < least || value > 1_000_000 ? null : value;
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function partsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || []);
}

/** The limits as they stand on the form; null: something of them is not right yet. */
export function limitsFrom(values: FormValues): LimitOptions | null {
  const perMinute = count(values['limits.perMinute'], 0);
  const perHour = count(values['limits.perHour'], 0);
  const perDay = count(values['limits.perDay'], 0);
  const perConnection = count(values['limits.perConnection'], 1);
  const pauseSeconds = count(values['limits.pauseSeconds'], 0);
  if (perMinute === null || perHour === null || perDay === null) return null;
  if (perConnection === null || pauseSeconds === null) return null;
  return { perMinute, perHour, perDay, perConnection, pauseSeconds };
}

/** The schedule as it stands on the form; null: something of it is not right yet. */
export function scheduleFrom(values: FormValues): ScheduleOptions | null {
  const mode = values['schedule.mode'] === 'schedule' ? 'schedule' : 'direct';
  const { 'schedule.from': from = '', 'schedule.until': until = '' } = values;
  const everyMinutes = count(values['schedule.everyMinutes'], 1);
  const days = partsOf(values['schedule.days']).filter((day): day is Weekday => weekdays.some((one) => one === day));
  const holidays = partsOf(values['schedule.holidays']);
  const nationalHolidays = values['schedule.nationalHolidays'] === 'yes';
  if (!holidays.every(isDay)) return null;
  // Of no account when sending at once.
  if (mode === 'direct') {
    return { mode, from: '00:00', until: '00:00', everyMinutes: 60, days, holidays, nationalHolidays };
  }
  if (!time.test(from) || !time.test(until) || until < from || everyMinutes === null || everyMinutes > 1440)
    return null;
  return { mode, from, until, everyMinutes, days, holidays, nationalHolidays };
}

/** What schedule and limits come to. */
export interface DraftPlan {
  readonly preview: PlanPreview;
  readonly runs: DailyRuns | null;
}

const planned = new WeakMap<readonly HolidayRule[], { readonly of: string; readonly plan: DraftPlan }>();

/**
 * What a plan would be with schedule and limits as they stand on the form.
 * @param values as they would be saved
 * @returns null when something of it is not right yet
 */
export function planFrom(values: FormValues, now: Date, table: readonly HolidayRule[]): DraftPlan | null {
  const schedule = scheduleFrom(values);
  const limits = limitsFrom(values);
  if (schedule === null || limits === null) return null;
  const company = { country: values['company.country'] ?? '' };
  // The view asks again with every key; to the minute is exact enough.
  const of = JSON.stringify([schedule, limits, company, Math.floor(now.getTime() / 60_000)]);
  const known = planned.get(table);
  if (known?.of === of) return known.plan;
  const plan = { preview: planPreview(batch, now, { schedule, limits, company }, table), runs: dailyRuns(schedule) };
  planned.set(table, { of, plan });
  return plan;
}
