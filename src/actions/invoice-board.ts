import { type Day, dayOf, weekdayOf } from '../domain/calendar.ts';
import { rowState } from '../domain/filter-rows.ts';
import { type BoardRow, boardOf } from '../domain/invoice-board.ts';
import { isUndelivered } from '../domain/invoice-state.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { InvoiceRows } from './invoice-rows.ts';
import { lateOf, type NamedLateDebtor } from './late-invoices.ts';
import { waitingDeliveries } from './waiting-deliveries.ts';

/** *Factuurdagen*: what there is to do on each day, and what must not wait. */
export interface InvoiceBoard {
  readonly today: Day;
  /** Today first; last those that are invoiced by hand. */
  readonly rows: readonly BoardRow[];
  readonly late: readonly NamedLateDebtor[];
}

/** Billed debtors of final invoices that no customer has had and none waits for. */
async function undeliveredDebtors(context: Context): Promise<readonly string[]> {
  const list = new InvoiceRows(context);
  await list.refresh();
  return list.rows.filter((row) => isUndelivered(rowState(row))).map(({ debtor }) => debtor);
}

/**
 * Who is due on which day, and what waits: deliveries that are on no invoice, drafts, final invoices that have not gone.
 * @throws UserError `debtor.unknown`, `csv.consolidation-circle` (see `billedDebtor`)
 */
export async function invoiceBoard(context: Context): Promise<InvoiceBoard> {
  const now = context.now();
  const today = dayOf(now);
  const debtors = await debtorsByNumber(context);
  const drafts = await context.company.read(files.drafts);
  const waiting = await waitingDeliveries(context, debtors);
  const undelivered = await undeliveredDebtors(context);
  const input = { debtors: [...debtors.values()], waiting, drafts: drafts.map(({ debtor }) => debtor), undelivered };
  return { today, rows: boardOf(input, weekdayOf(today)), late: lateOf({ waiting, drafts }, debtors, now) };
}
