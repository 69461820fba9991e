import { type Day, mondayOf, weekdayIndex } from './calendar.ts';
import { groupBy } from './group-by.ts';
import type { InvoiceLine } from './invoice.ts';
import type { BasisPoints, Cents } from './money.ts';
import { byNaturalOrder } from './natural-order.ts';
import { priceOf, sumOfQuantities, type Thousandths } from './quantity.ts';

/** A line of a delivery note with everything decided that its price depends on. */
export interface BillableLine {
  readonly date: Day;
  readonly article: string;
  readonly description: string;
  readonly unit: string;
  /** Delivered less returned. */
  readonly quantity: Thousandths;
  readonly returned: Thousandths;
  readonly price: Cents;
  readonly discount: BasisPoints;
  readonly rate: BasisPoints;
}

function sameOnPaper(line: BillableLine): string {
  return JSON.stringify([line.article, line.description, line.unit, line.price, line.discount, line.rate]);
}

function inLineOrder(a: BillableLine, b: BillableLine): number {
  return (
    byNaturalOrder(a.article, b.article) ||
    byNaturalOrder(a.description, b.description) ||
    byNaturalOrder(a.unit, b.unit) ||
    a.price - b.price ||
    a.discount - b.discount ||
    a.rate - b.rate
  );
}

function priced(line: BillableLine, days: InvoiceLine['days']): InvoiceLine {
  const { date: _date, ...rest } = line;
  return { ...rest, net: priceOf(line.quantity, line.price, line.discount), days };
}

function added(lines: readonly [BillableLine, ...BillableLine[]]): BillableLine {
  return {
    ...lines[0],
    quantity: sumOfQuantities(lines.map((line) => line.quantity)),
    returned: sumOfQuantities(lines.map((line) => line.returned)),
  };
}

/** *Gespecificeerd*: every line of a delivery note for itself, in article order. */
export function linesOfDelivery(lines: readonly BillableLine[]): readonly InvoiceLine[] {
  return lines.toSorted((a, b) => byNaturalOrder(a.article, b.article)).map((line) => priced(line, null));
}

/**
 * *Totaalfactuur*: lines that would read the same but for their quantity become one. Its price is computed from the
 * summed quantity and rounded once. A line that comes to zero stays, so that the customer sees the return.
 */
export function linesAddedUp(lines: readonly BillableLine[]): readonly InvoiceLine[] {
  return groupBy(lines, sameOnPaper)
    .map(added)
    .toSorted(inLineOrder)
    .map((line) => priced(line, null));
}

/** The quantity of each day of the week, Monday first, delivered less returned. */
function daysOf(lines: readonly BillableLine[]): readonly Thousandths[] {
  const days = [0, 0, 0, 0, 0, 0, 0];
  for (const line of lines) {
    const index = weekdayIndex(line.date);
    days[index] = (days[index] ?? 0) + line.quantity;
  }
  return days;
}

/** *Weekstaat*: as {@link linesAddedUp}, with the days' quantities. All lines must be of one week. */
export function linesOfWeek(lines: readonly BillableLine[]): readonly InvoiceLine[] {
  return groupBy(lines, sameOnPaper)
    .map((group) => ({ line: added(group), days: daysOf(group) }))
    .toSorted((a, b) => inLineOrder(a.line, b.line))
    .map(({ line, days }) => priced(line, days));
}

/** The Monday under which a line stands on a *Weekstaat*. */
export function weekOf(line: BillableLine): Day {
  return mondayOf(line.date);
}
