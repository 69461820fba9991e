import { decodeTime } from 'ulid';
import { addDays, type Day, dayOf, type Month, monthOf } from '../domain/calendar.ts';

/**
 * The first month whose outbox entries can concern these records: none was mailed before it was there. A month earlier, since
 * clocks and zones differ between machines; and no later than today's, since a clock may have been ahead when a record was made.
 * @param days more days from which entries can be, such as those of invoices
 */
export function firstMailMonth(records: readonly { readonly id: string }[], days: readonly Day[], now: Date): Month {
  const made = records.map(({ id }) => dayOf(new Date(decodeTime(id))));
  const first = [...days, ...made].reduce((least, day) => (day < least ? day : least), dayOf(now));
  return monthOf(addDays(first, -31));
}
