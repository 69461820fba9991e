import type { Context } from '../../actions/context.ts';
import { type Day, dayOf } from '../../domain/calendar.ts';
import type { Desk } from '../app/screen.ts';
import type { DeliveryScreen } from './update.ts';

/** The day on which notes were last entered in a company, and when that was. */
const lastDays = new WeakMap<object, { readonly date: Day; readonly on: Day }>();

/** Notes the day of a note, for the next time that some are entered today. */
export function rememberDay({ context, screen }: Pick<Desk<DeliveryScreen>, 'context' | 'screen'>): void {
  lastDays.set(context.company, { date: screen.note.date, on: dayOf(context.now()) });
}

/** The day with which notes begin: the one that was used last today, else today itself. */
export function dayToBegin({ company, now }: Context): Day {
  const today = dayOf(now());
  const last = lastDays.get(company);
  return last?.on === today ? last.date : today;
}
