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
    .filter(({ status, dispatch }) => status === 'final' && (dispatch === null || dispatch.state === 'failed'))
    .map(({ id }) => id)
    .reverse();
}
