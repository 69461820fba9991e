import * as z from 'zod';
import type { Month } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { DataFile } from './data-file.ts';
import { files } from './files.ts';
import type { Transaction } from './transaction.ts';

/**
 * The months that may hold open deliveries, so that making invoices does not read all of history. Kept in the same change
 * as the deliveries; a month too many costs a read, and none is ever missing.
 */
export const openMonthsFile: DataFile<readonly Month[]> = {
  path: 'deliveries/open-months.json',
  schema: z.array(z.string().regex(/^\d{4}-\d{2}$/)),
  empty: [],
  migrations: [],
};

function isOpen(delivery: Delivery): boolean {
  return delivery.kind === 'deliverynote' && delivery.invoice === null;
}

/** Writes a month's deliveries and notes whether any of them is open. */
export async function writeDeliveries(
  transaction: Transaction,
  month: Month,
  deliveries: readonly Delivery[],
): Promise<void> {
  const partition = await transaction.open(files.deliveries(month));
  partition.data = deliveries;
  await partition.write();
  const months = await transaction.open(openMonthsFile);
  const others = months.data.filter((one) => one !== month);
  const next = deliveries.some(isOpen) ? [...others, month].sort() : others;
  if (next.length === months.data.length && next.includes(month) === months.data.includes(month)) return;
  months.data = next;
  await months.write();
}
