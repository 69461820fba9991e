import { ulid } from 'ulid';
import { billedByHand, type DeliveryPeriod, handDraft } from '../domain/hand-draft.ts';
import type { Draft } from '../domain/invoice.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Context } from './context.ts';

/** A new invoice by hand: for whom, and for which days. */
export interface NewDraft extends DeliveryPeriod {
  /** Number of the debtor that had it; whoever it is consolidated to is billed. */
  readonly debtor: string;
}

/**
 * *Toevoegen*: a draft invoice without lines, made by hand (*Type* H). Of a debtor that is consolidated the billed one gets it.
 * @throws UserError `debtor.unknown`, `debtor.closed`, `draft.bad-period`
 */
export function addDraft(context: Context, { debtor, ...period }: NewDraft): Promise<Draft> {
  return context.company.change(async (transaction) => {
    const billed = billedByHand(debtor, (await transaction.open(files.debtors)).data);
    const { company } = (await transaction.open(files.options)).data;
    const now = context.now();
    const draft: Draft = {
      ...handDraft(billed, period, company),
      status: 'draft',
      id: ulid(now.getTime()),
      history: [{ at: now.toISOString(), by: whoAmI(), what: 'made' }],
      revision: 1,
    };
    const drafts = await transaction.open(files.drafts);
    drafts.data = [...drafts.data, draft];
    await drafts.write();
    recordDeed(transaction, { action: 'draft.add', subject: draft.id, detail: billed.number }, now);
    return draft;
  });
}
