import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type RunCalendar, runCalendar } from '../domain/dispatch/schedule.ts';
import type { Options } from '../domain/options.ts';
import type { HolidayRule } from '../domain/working-days.ts';
import { referenceFile } from '../reference.ts';

const feast = { country: z.string().regex(/^[A-Z]{2}$/), name: z.string().min(1) };

const table: z.ZodType<readonly HolidayRule[]> = z.array(
  z.union([
    z.strictObject({
      ...feast,
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      onSunday: z.int().optional(),
    }),
    z.strictObject({ ...feast, easter: z.int() }),
  ]),
);

let known: readonly HolidayRule[] | null = null;

/** The shipped table of holidays by country; read once. */
export async function holidayRules(): Promise<readonly HolidayRule[]> {
  known ??= table.parse(JSON.parse(await readFile(referenceFile('holidays.json'), 'utf8')));
  return known;
}

/** When a company's mail may go, by its options and the holidays of its country. */
export async function runCalendarOf(options: Pick<Options, 'schedule' | 'company'>): Promise<RunCalendar> {
  return runCalendar(options, await holidayRules());
}
