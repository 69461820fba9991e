import { addDays, dayOf, monthOf } from '../../domain/calendar.ts';
import type { Desk } from '../app/screen.ts';
import { outboxOf } from './update.ts';

/** What was done in so many days before today is shown at first. */
const recentDays = 62;

/** Opens the outbox with what is under way and what was done lately. */
export function openOutbox<S>(desk: Desk<S>): void {
  desk.open(outboxOf(monthOf(addDays(dayOf(desk.context.now()), -recentDays))));
}
