import { changedDraft, checkPeriod, type DraftEdit, editDifferences, type HeadEdit } from '../domain/change-draft.ts';
import type { Debtor } from '../domain/debtor.ts';
import {
  billedByHand,
  type DeliveryPeriod,
  type LineRate,
  lineRatesOn,
  rateChanges,
  ratesForSeller,
} from '../domain/hand-draft.ts';
import type { Draft } from '../domain/invoice.ts';
import { type Rebased, rebase } from '../domain/rebase-draft-edit.ts';
import { UserError } from '../domain/user-error.ts';
import { taxTreatment } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Context } from './context.ts';
import { conflictOf, type DraftConflict, type DraftGone, isUntouched, whatBecameOf } from './draft-conflict.ts';
import { vatRates } from './vat-rates.ts';

export type { LineRate } from '../domain/hand-draft.ts';

/** What a person wants changed, and the draft that the positions in it are of: the one that was read. */
export interface DraftChange {
  readonly base: Draft;
  readonly edit: DraftEdit;
}

/** What became of a change: kept, or, with nothing written and the edit still in the caller's hands, why not. */
export type SaveOutcome =
  | { readonly outcome: 'saved'; readonly draft: Draft }
  /** `rebased`: the same edit on top of what the other did, to be offered; save it with `now` as base. */
  | (DraftConflict & { readonly rebased: Rebased })
  | DraftGone;

/** @throws UserError `draft.other-tax` when a debtor is taxed otherwise than a draft */
function refuseOtherTax(draft: Draft, billed: Debtor, seller: { readonly country: string }): void {
  if (taxTreatment(seller, billed) === draft.tax) return;
  throw new UserError('draft.other-tax', { debtor: billed.number, name: billed.name });
}

/**
 * *Wijzigen*: changes the lines of a draft, and whose it is and of when if it was made by hand. Whoever changed it in between is not overwritten: the outcome then tells both.
 * @throws UserError `draft.*` for a line or a head that cannot be (see `changedDraft`), `debtor.unknown`, `debtor.closed`
 */
export async function saveDraft(context: Context, { base, edit }: DraftChange): Promise<SaveOutcome> {
  const table = await vatRates();
  const outcome = await context.company.change(async (transaction): Promise<SaveOutcome | null> => {
    const { company } = (await transaction.open(files.options)).data;
    const drafts = await transaction.open(files.drafts);
    const now = drafts.data.find((draft) => draft.id === base.id);
    if (!now) return null;
    if (!isUntouched(base, now)) {
      const rebased = rebase(base, edit, now, ratesForSeller(table, company.country));
      return { ...conflictOf(base, now), rebased };
    }
    const changes = editDifferences(now, edit);
    if (changes.length === 0) return { outcome: 'saved', draft: now };
    if (edit.head?.debtor !== undefined && edit.head.debtor !== now.debtor) {
      refuseOtherTax(now, billedByHand(edit.head.debtor, (await transaction.open(files.debtors)).data), company);
    }
    const moment = context.now();
    const draft: Draft = {
      ...changedDraft(now, edit),
      history: [...now.history, { at: moment.toISOString(), by: whoAmI(), what: 'changed', changes }],
      revision: now.revision + 1,
    };
    drafts.data = drafts.data.map((one) => (one.id === draft.id ? draft : one));
    await drafts.write();
    recordDeed(transaction, { action: 'draft.change', subject: draft.id, detail: JSON.stringify(changes) }, moment);
    return { outcome: 'saved', draft };
  });
  return outcome ?? whatBecameOf(context, base.id);
}

/**
 * The VAT rates that a line added to a draft may have: those of the seller's country on the last day of delivery, or none
 * but zero under reverse charge.
 */
export async function lineRates(
  context: Context,
  draft: Pick<Draft, 'tax' | 'deliveredUntil'>,
): Promise<readonly LineRate[]> {
  const { country } = (await context.company.read(files.options)).company;
  return lineRatesOn(await vatRates(), country, draft);
}

/** What somebody wants above the lines of an invoice made by hand. */
export interface WantedHead extends DeliveryPeriod {
  /** Number of a debtor; whoever it is consolidated to is billed. */
  readonly debtor: string;
}

/** Who is billed for a debtor, if a draft can be that debtor's. @throws UserError see {@link headEdit} */
async function otherDebtor(context: Context, draft: Draft, number: string): Promise<string> {
  const { company } = await context.company.read(files.options);
  const billed = billedByHand(number, await context.company.read(files.debtors));
  refuseOtherTax(draft, billed, company);
  return billed.number;
}

/**
 * What an edit must say so that a draft made by hand has another head. The debtor that the draft has stays, whatever became of it
 * since: closed or consolidated debtors are for new invoices. Lines stand at the rates of the last day of delivery, so
 * they go along when the law had others on the new one.
 * @throws UserError `debtor.unknown`, `debtor.closed`, `draft.bad-period`; `draft.other-tax` for a debtor who is taxed
 *   otherwise: a line does not tell what its rate would be there
 */
export async function headEdit(context: Context, draft: Draft, wanted: WantedHead): Promise<HeadEdit> {
  const { company } = await context.company.read(files.options);
  const debtor = wanted.debtor === draft.debtor ? draft.debtor : await otherDebtor(context, draft, wanted.debtor);
  checkPeriod(wanted);
  const { deliveredFrom, deliveredUntil } = wanted;
  const table = await vatRates();
  const [before, after] = [draft, { tax: draft.tax, deliveredUntil }].map((one) =>
    lineRatesOn(table, company.country, one),
  );
  const rates = rateChanges(before ?? [], after ?? []);
  return { debtor, deliveredFrom, deliveredUntil, ...(rates.length === 0 ? {} : { rates }) };
}
