import { debtorDifferences } from '../domain/change-debtor.ts';
import type { Debtor } from '../domain/debtor.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { type DebtorUse, DebtorUses, isUnused } from './debtor-use.ts';

/** What became of a debtor that was to be deleted. But for `deleted`, nothing was written. */
export type DeleteDebtorOutcome =
  | { readonly outcome: 'deleted' }
  /** Documents or other debtors name it: it can only be closed. */
  | { readonly outcome: 'in-use'; readonly use: DebtorUse }
  /** Somebody changed it since it was read. */
  | { readonly outcome: 'conflict'; readonly now: Debtor }
  /** It was deleted already. */
  | { readonly outcome: 'gone' };

/**
 * *Verwijderen*: deletes a debtor that nothing names: no invoice, final or in the making, no delivery, and no debtor that is
 * billed to it. Looked up under the lock, so that none comes in between.
 * @param base the debtor as it was read: one that somebody changed since is not deleted unseen
 */
export async function deleteDebtor(context: Context, base: Debtor): Promise<DeleteDebtorOutcome> {
  const uses = new DebtorUses(context);
  // What takes time is read before the lock is taken.
  const use = await uses.of(base.number);
  if (!isUnused(use)) return { outcome: 'in-use', use };
  return context.company.change(async (transaction): Promise<DeleteDebtorOutcome> => {
    const debtors = await transaction.open(files.debtors);
    const now = debtors.data.find(({ number }) => number === base.number);
    if (!now) return { outcome: 'gone' };
    if (debtorDifferences(base, now).length > 0) return { outcome: 'conflict', now };
    const useNow = await uses.within(transaction, base.number);
    if (!isUnused(useNow)) return { outcome: 'in-use', use: useNow };
    debtors.data = debtors.data.filter(({ number }) => number !== base.number);
    await debtors.write();
    recordDeed(transaction, { action: 'debtor.delete', subject: now.number, detail: now.name }, context.now());
    return { outcome: 'deleted' };
  });
}
