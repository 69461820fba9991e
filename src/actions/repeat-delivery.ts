import { monthOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { daysToRepeat, type RepeatFor, repeatable } from '../domain/repeat-delivery.ts';
import { files } from '../state/files.ts';
import { readRecords } from '../state/record-reader.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';

/**
 * The deliveries whose lines a new one may begin with, the likeliest first; see `repeatable`. Read a few milliseconds at a
 * stretch, so that keys are answered meanwhile.
 */
export async function deliveriesToRepeat({ company }: Context, wanted: RepeatFor): Promise<readonly Delivery[]> {
  const days = new Set(daysToRepeat(wanted.date));
  const found: Delivery[] = [];
  const turns = new Turns();
  await company.settle();
  for (const month of new Set([...days].map(monthOf))) {
    const file = files.deliveries(month);
    const glance = await company.glance(file);
    const take = (one: Delivery) => {
      if (one.debtor === wanted.debtor && days.has(one.date)) found.push(one);
    };
    if (glance?.data) glance.data.forEach(take);
    else if (glance) await readRecords(company, file, take, turns);
  }
  return repeatable(found, wanted);
}
