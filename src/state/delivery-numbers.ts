import * as z from 'zod';
import { type Month, yearOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type HighestNumbers, nextDeliveryNumber, withNumbersTaken } from '../domain/delivery-number.ts';
import type { DataFile } from './data-file.ts';
import type { Transaction } from './transaction.ts';

/**
 * The highest sequence of a delivery number that was given in each month, so that a number is given without reading a year of
 * deliveries, and none twice. Kept in the same change as the delivery that got the number.
 */
export const deliveryNumbersFile: DataFile<HighestNumbers> = {
  path: 'deliveries/numbers.json',
  schema: z.record(z.string().regex(/^\d{4}-\d{2}$/), z.int().min(1)),
  empty: {},
  migrations: [],
};

/** Gives the next number of a month, within the change that keeps the delivery. @param ofMonth what that month has so far */
export async function giveDeliveryNumber(
  transaction: Transaction,
  month: Month,
  ofMonth: readonly Pick<Delivery, 'number'>[],
): Promise<string> {
  const highest = await transaction.open(deliveryNumbersFile);
  const taken = new Set(ofMonth.map(({ number }) => number));
  const { sequence, number } = nextDeliveryNumber(month, highest.data[month] ?? 0, taken);
  highest.data = { ...highest.data, [month]: sequence };
  await highest.write();
  return number;
}

/** Notes numbers that came in from elsewhere, within the change that keeps their deliveries: none of them is given again. */
export async function noteDeliveryNumbers(
  transaction: Transaction,
  deliveries: readonly Pick<Delivery, 'number' | 'date'>[],
): Promise<void> {
  const highest = await transaction.open(deliveryNumbersFile);
  const next = withNumbersTaken(
    highest.data,
    deliveries.map(({ number, date }) => ({ number, year: yearOf(date) })),
  );
  if (Object.entries(next).every(([month, sequence]) => highest.data[month] === sequence)) return;
  highest.data = next;
  await highest.write();
}
