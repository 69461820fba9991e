import { changedDraft, type DraftEdit, editDifferences } from '../domain/change-draft.ts';
import type { Draft } from '../domain/invoice.ts';
import { type Rebased, rebase } from '../domain/rebase-draft-edit.ts';
import { rateOn, type VatCode, vatCodes } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Context } from './context.ts';
import { conflictOf, type DraftConflict, type DraftGone, isUntouched, whatBecameOf } from './draft-conflict.ts';
import { vatRates } from './vat-rates.ts';

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

/**
 * *Wijzigen*: changes the lines of a draft. Whoever changed it in between is not overwritten: the outcome then tells both.
 * @throws UserError `draft.*` for a line that cannot be (see `changedDraft`)
 */
export async function saveDraft(context: Context, { base, edit }: DraftChange): Promise<SaveOutcome> {
  const outcome = await context.company.change(async (transaction): Promise<SaveOutcome | null> => {
    const drafts = await transaction.open(files.drafts);
    const now = drafts.data.find((draft) => draft.id === base.id);
    if (!now) return null;
    if (!isUntouched(base, now)) return { ...conflictOf(base, now), rebased: rebase(base, edit, now) };
    const changes = editDifferences(now, edit);
    if (changes.length === 0) return { outcome: 'saved', draft: now };
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

/** A VAT code with the percentage that it means, in basis points. */
export interface LineRate {
  readonly code: VatCode;
  readonly rate: number;
}

/**
 * The VAT rates that a line added to a draft may have: those of the seller's country on the last day of delivery, or none
 * but zero under reverse charge.
 */
export async function lineRates(context: Context, draft: Draft): Promise<readonly LineRate[]> {
  if (draft.tax === 'reverse-charge') return [{ code: 'zero', rate: 0 }];
  const { country } = (await context.company.read(files.options)).company;
  const day = draft.deliveredUntil;
  const rates = (await vatRates()).filter((one) => one.country === country);
  const valid = vatCodes.filter((code) =>
    rates.some((one) => one.code === code && one.from <= day && (one.until === null || day <= one.until)),
  );
  return valid.map((code) => ({ code, rate: rateOn(rates, country, code, day) }));
}
