import { monthOf } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Draft } from '../domain/invoice.ts';
import { files } from '../state/files.ts';
import { writeDeliveries } from '../state/open-months.ts';
import { recordDeed } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { conflictOf, type DraftConflict, type DraftGone, isUntouched, whatBecameOf } from './draft-conflict.ts';

/** What became of a draft that was to be deleted; in a conflict, and when it was gone before, nothing is written. */
export type DeleteOutcome = { readonly outcome: 'deleted' } | DraftConflict | DraftGone;

/** Takes the draft's mark off the deliveries that it billed, so that they are invoiced again. */
async function openDeliveries(transaction: Transaction, draft: Draft): Promise<void> {
  for (const group of groupBy(draft.deliveries, ({ date }) => monthOf(date))) {
    const month = monthOf(group[0].date);
    const deliveries = (await transaction.open(files.deliveries(month))).data;
    const opened = deliveries.map((delivery) =>
      delivery.invoice === draft.id ? { ...delivery, invoice: null, revision: delivery.revision + 1 } : delivery,
    );
    await writeDeliveries(transaction, month, opened);
  }
}

/**
 * *Verwijderen*: deletes a draft. Its deliveries are open again in the same change, so none is ever marked for an invoice
 * that is not there.
 * @param base the draft as it was read: one that somebody changed since is not deleted unseen
 */
export async function deleteDraft(context: Context, base: Draft): Promise<DeleteOutcome> {
  const outcome = await context.company.change(async (transaction): Promise<DeleteOutcome | null> => {
    const drafts = await transaction.open(files.drafts);
    const now = drafts.data.find((draft) => draft.id === base.id);
    if (!now) return null;
    if (!isUntouched(base, now)) return conflictOf(base, now);
    drafts.data = drafts.data.filter((draft) => draft.id !== base.id);
    await drafts.write();
    await openDeliveries(transaction, now);
    recordDeed(transaction, { action: 'draft.delete', subject: base.id, detail: now.debtor }, context.now());
    return { outcome: 'deleted' };
  });
  return outcome ?? whatBecameOf(context, base.id);
}
