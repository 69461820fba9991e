import { dayIn, type Month, monthOf } from '../domain/calendar.ts';
import type { Cents } from '../domain/money.ts';
import { mostCompared } from '../domain/outlier.ts';
import type { Context } from './context.ts';
import { ledgerMonths } from './ledger.ts';

/** What a debtor was billed more than two years ago says nothing of today. */
const yearsBack = 2;

/**
 * What debtors were billed last, the newest first, in cents without VAT: of each its last final invoices, as many as an amount is
 * compared with. Credit invoices are left out, and invoices of which a credit left nothing: they were mistakes.
 * @param debtors numbers of billed debtors
 */
export async function usualAmounts(
  context: Context,
  debtors: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Cents[]>> {
  const amounts = new Map<string, Cents[]>([...debtors].map((debtor) => [debtor, []]));
  const today = context.now();
  const oldest: Month = monthOf(dayIn(today.getFullYear() - yearsBack, today.getMonth() + 1, 1));
  const isEnough = () => [...amounts.values()].every(({ length }) => length >= mostCompared);
  if (isEnough()) return amounts;
  for await (const { month, rows } of ledgerMonths(context)) {
    if (month < oldest) break;
    for (const { debtor, net, origin, status } of rows) {
      const known = amounts.get(debtor);
      if (known && known.length < mostCompared && origin !== 'C' && status !== 'credited') known.push(net);
    }
    if (isEnough()) break;
  }
  return amounts;
}
