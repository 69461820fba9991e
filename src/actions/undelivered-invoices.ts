import { rowState } from '../domain/filter-rows.ts';
import { isUndelivered } from '../domain/invoice-state.ts';
import type { Context } from './context.ts';
import { InvoiceRows } from './invoice-rows.ts';

/**
 * Ids of the final invoices that no customer has had and none waits for, the oldest first: what `--all` means to deliver.
 * @param keepsIndexes false: nothing at all is written
 */
export async function undeliveredInvoices(context: Context, keepsIndexes: boolean): Promise<readonly string[]> {
  const list = new InvoiceRows(context, keepsIndexes);
  await list.refresh();
  return list.rows
    .filter((row) => isUndelivered(rowState(row)))
    .map(({ id }) => id)
    .reverse();
}
