import type { Month } from './calendar.ts';

/** The highest sequence that was given in each month. It only rises: a number is never given twice, not even a deleted one's. */
export type HighestNumbers = Readonly<Record<Month, number>>;

/** A month as numbers begin with it: `2611` for November 2026. */
function prefixOf(month: Month): string {
  return `${month.slice(2, 4)}${month.slice(5, 7)}`;
}

/** A delivery's number: year and month of its date, and a sequence within that month, in four digits or more: `2611-0042`. */
export function deliveryNumber(month: Month, sequence: number): string {
  return `${prefixOf(month)}-${String(sequence).padStart(4, '0')}`;
}

/**
 * The month and sequence of a number that reads as one of ours, whoever gave it.
 * @param year of its date: numbers are unique within that
 * @returns null for any other number
 */
export function parseDeliveryNumber(
  number: string,
  year: number,
): { readonly month: Month; readonly sequence: number } | null {
  const match = /^(\d{2})(0[1-9]|1[0-2])-(\d{4,9})$/.exec(number);
  if (!match) return null;
  const [, shortYear, month, digits = ''] = match;
  // What is written with more zeros than we write is another text, and so another number.
  if (Number(shortYear) !== year % 100 || (digits.length > 4 && digits.startsWith('0'))) return null;
  return { month: `${String(year).padStart(4, '0')}-${month}`, sequence: Number(digits) };
}

/**
 * The next number of a month: behind the highest that was given, past those that are taken.
 * @param highest sequence given so far; 0: none
 * @param taken numbers that the month's deliveries have, imported ones among them
 */
export function nextDeliveryNumber(
  month: Month,
  highest: number,
  taken: ReadonlySet<string>,
): { readonly sequence: number; readonly number: string } {
  let sequence = highest + 1;
  while (taken.has(deliveryNumber(month, sequence))) sequence += 1;
  return { sequence, number: deliveryNumber(month, sequence) };
}

/**
 * The highest sequences after numbers came in from elsewhere: what reads as one of ours is not given again, whichever month
 * of the year its delivery is of.
 */
export function withNumbersTaken(
  highest: HighestNumbers,
  taken: Iterable<{ readonly number: string; readonly year: number }>,
): HighestNumbers {
  const next = new Map(Object.entries(highest));
  for (const { number, year } of taken) {
    const ours = parseDeliveryNumber(number, year);
    if (ours) next.set(ours.month, Math.max(next.get(ours.month) ?? 0, ours.sequence));
  }
  return Object.fromEntries(next);
}
