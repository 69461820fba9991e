import type { Month } from '../domain/calendar.ts';
import { type LedgerRow, ledgerSummary } from '../state/ledger.ts';
import { summed } from '../state/month-index.ts';
import { interning } from '../state/summaries.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';

/**
 * The final invoices as the bookkeeping looks at them, month by month, the newest first: from small indexes, in short stretches,
 * so that keys are answered meanwhile. Whoever has enough reads no further.
 * @param signal ends the reading early
 * @throws UserError as `StoreFolder.read`
 */
export async function* ledgerMonths(
  { company }: Pick<Context, 'company'>,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly month: Month; readonly rows: readonly LedgerRow[] }> {
  const turns = new Turns();
  const intern = interning();
  await company.settle();
  for (const month of [...(await company.months('invoices'))].sort().reverse()) {
    if (signal?.aborted) return;
    const { rows } = await summed(company, ledgerSummary(month, intern), null, { turns, keeps: true });
    yield { month, rows };
    const others = turns.due();
    if (others) await others;
  }
}
