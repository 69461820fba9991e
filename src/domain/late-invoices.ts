import { differenceInCalendarDays, parseISO } from 'date-fns';
import { type Day, dayIn, yearOf } from './calendar.ts';

/** Last day of the month on which what was delivered in the month before may still be invoiced. */
const lastDay = 15;
/** From so many days before the last one on it is told. A debtor that is invoiced every week never comes so far. */
const warnedDays = 7;

/**
 * The last day on which a delivery may be invoiced: the 15th of the month after it. Source: art. 34g Wet OB 1968; for goods to
 * another member state art. 222 of Directive 2006/112/EC and § 14a Abs. 3 UStG. Within Germany § 14 Abs. 2 UStG gives six months;
 * the same day is kept there too, since who keeps it is never late.
 */
export function lastInvoiceDay(delivered: Day): Day {
  const month = Number(delivered.slice(5, 7));
  return month === 12 ? dayIn(yearOf(delivered) + 1, 1, lastDay) : dayIn(yearOf(delivered), month + 1, lastDay);
}

/** Something delivered that is on no final invoice. */
export interface NotInvoiced {
  /** Number of the debtor that is billed. */
  readonly debtor: string;
  readonly date: Day;
}

/** A debtor whose oldest delivery without an invoice is late, or soon will be. */
export interface LateDebtor {
  readonly debtor: string;
  /** Its oldest delivery that is on no final invoice. */
  readonly oldest: Day;
  readonly lastDay: Day;
  /** Until the last day; negative: so many days too late. */
  readonly daysLeft: number;
}

/**
 * The debtors that must have an invoice soon, or should have had one, the most urgent first.
 * @param today in the company's own time
 */
export function lateDebtors(open: Iterable<NotInvoiced>, today: Day): readonly LateDebtor[] {
  const oldest = new Map<string, Day>();
  for (const { debtor, date } of open) {
    const known = oldest.get(debtor);
    if (known === undefined || date < known) oldest.set(debtor, date);
  }
  return [...oldest]
    .map(([debtor, day]): LateDebtor => {
      const last = lastInvoiceDay(day);
      return {
        debtor,
        oldest: day,
        lastDay: last,
        daysLeft: differenceInCalendarDays(parseISO(last), parseISO(today)),
      };
    })
    .filter(({ daysLeft }) => daysLeft <= warnedDays)
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.oldest < b.oldest ? -1 : a.oldest > b.oldest ? 1 : 0));
}

/** Whether a delivery of this day may have to be told of: whoever reads by month need not read the others. */
export function isLateSoon(delivered: Day, today: Day): boolean {
  return lateDebtors([{ debtor: '', date: delivered }], today).length > 0;
}
