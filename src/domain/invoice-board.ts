import { type Day, type Weekday, weekdays } from './calendar.ts';
import type { InvoiceDay } from './debtor.ts';
import type { Cents } from './money.ts';

/** A debtor, as far as it is about who is invoiced when. */
export interface BoardDebtor {
  readonly number: string;
  readonly invoiceDay: InvoiceDay;
  readonly closed: boolean;
  readonly consolidateTo: string | null;
}

/** A delivery that waits to be invoiced. */
export interface WaitingDelivery {
  /** Number of the debtor that will be billed. */
  readonly billed: string;
  readonly date: Day;
  /** Without VAT. */
  readonly net: Cents;
}

export interface BoardInput {
  readonly debtors: readonly BoardDebtor[];
  readonly waiting: Iterable<WaitingDelivery>;
  /** Billed debtors of drafts, one for each draft. */
  readonly drafts: Iterable<string>;
  /** Billed debtors of final invoices that have not gone, one for each invoice. */
  readonly undelivered: Iterable<string>;
}

/** What there is to do for the debtors of one *Factuurdag*. */
export interface BoardRow {
  readonly day: InvoiceDay;
  /** Debtors that are billed on that day, closed ones left out. */
  readonly debtors: number;
  /** Those of them for whom something waits, closed ones included. */
  readonly waitingDebtors: number;
  readonly deliveries: number;
  /** Of the deliveries that wait, without VAT. */
  readonly net: Cents;
  readonly oldest: Day | null;
  readonly drafts: number;
  readonly undelivered: number;
}

interface Counting extends Omit<BoardRow, 'waitingDebtors'> {
  readonly waitingFor: ReadonlySet<string>;
}

/** Weekdays from a day on, then the debtors that are invoiced by hand. */
export function boardDays(today: Weekday): readonly InvoiceDay[] {
  const at = weekdays.indexOf(today);
  return [...weekdays.slice(at), ...weekdays.slice(0, at), 'none'];
}

/**
 * *Factuurdagen*: who is due on which day and what waits, today first. A debtor that another one is billed for counts with the
 * other; a debtor that nobody knows counts among those invoiced by hand.
 */
export function boardOf(input: BoardInput, today: Weekday): readonly BoardRow[] {
  const dayOfDebtor = new Map(input.debtors.map(({ number, invoiceDay }) => [number, invoiceDay]));
  const empty = (day: InvoiceDay) => ({
    day,
    debtors: 0,
    waitingFor: new Set<string>(),
    deliveries: 0,
    net: 0,
    oldest: null as Day | null,
    drafts: 0,
    undelivered: 0,
  });
  const days = boardDays(today).map(empty);
  const byDay = new Map(days.map((row) => [row.day, row]));
  const rowOf = (debtor: string) => byDay.get(dayOfDebtor.get(debtor) ?? 'none') ?? empty('none');
  for (const { number, closed, consolidateTo } of input.debtors) {
    if (!closed && consolidateTo === null) rowOf(number).debtors += 1;
  }
  for (const { billed, date, net } of input.waiting) {
    const row = rowOf(billed);
    row.waitingFor.add(billed);
    row.deliveries += 1;
    row.net += net;
    if (row.oldest === null || date < row.oldest) row.oldest = date;
  }
  for (const debtor of input.drafts) rowOf(debtor).drafts += 1;
  for (const debtor of input.undelivered) rowOf(debtor).undelivered += 1;
  return days.map(({ waitingFor, ...row }: Counting) => ({ ...row, waitingDebtors: waitingFor.size }));
}
