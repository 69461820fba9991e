import { addDays, type Day, dayOf, weekdayOf } from '../calendar.ts';
import type { ScheduleOptions } from '../options.ts';

/** The moment of `HH:MM` on a day, local time. */
function at(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00`);
}

function isRunDay(schedule: ScheduleOptions, day: Day): boolean {
  return schedule.days.includes(weekdayOf(day)) && !schedule.holidays.includes(day);
}

/** The runs of one day, first to last inclusive: from 08:00 to 18:00 every 60 minutes makes eleven. */
export function runsOf(schedule: ScheduleOptions, day: Day): readonly Date[] {
  if (!isRunDay(schedule, day)) return [];
  const last = at(day, schedule.until).getTime();
  const step = schedule.everyMinutes * 60_000;
  const runs: Date[] = [];
  for (let run = at(day, schedule.from).getTime(); run <= last; run += step) runs.push(new Date(run));
  return runs;
}

/**
 * The first moment, at or after `moment`, at which sending is allowed: at once when sending directly, else the next run
 * of the schedule; null when the schedule has none within a year (no days ticked).
 */
export function nextMoment(schedule: ScheduleOptions, moment: Date): Date | null {
  if (schedule.mode === 'direct') return moment;
  const first = dayOf(moment);
  for (let offset = 0; offset <= 366; offset += 1) {
    const run = runsOf(schedule, addDays(first, offset)).find((one) => one.getTime() >= moment.getTime());
    if (run) return run;
  }
  return null;
}
