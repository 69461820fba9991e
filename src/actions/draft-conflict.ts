import type { Instant } from '../domain/calendar.ts';
import { draftDifferences } from '../domain/draft-differences.ts';
import type { Draft, DraftDifference, FinalInvoice } from '../domain/invoice.ts';
import { sameData } from '../domain/same-data.ts';
import { UserError } from '../domain/user-error.ts';
import { lastDeed } from '../state/read-record.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';

/** Somebody changed the draft since it was read. Nothing was written. */
export interface DraftConflict {
  readonly outcome: 'conflict';
  /** The draft as it is. */
  readonly now: Draft;
  /** Who changed it last, and when. */
  readonly by: string;
  readonly at: Instant;
  /** In what the draft differs from the one that was read; all that others did to it, taken together. */
  readonly changes: readonly DraftDifference[];
}

/** There is no such draft any more. Nothing was written. */
export type DraftGone = { readonly outcome: 'gone' } & (
  | {
      readonly became: 'final';
      readonly invoice: FinalInvoice;
      readonly number: string;
      readonly by: string;
      readonly at: Instant;
    }
  /** By whom and when is null where the record of deeds does not say, or not any more. */
  | { readonly became: 'deleted'; readonly by: string | null; readonly at: Instant | null }
);

/**
 * Whether a draft still says what somebody read. Revisions are not asked: what was changed and changed back is no conflict,
 * and a backup that was put back may give a revision out again.
 */
export function isUntouched(base: Draft, now: Draft): boolean {
  return sameData({ ...base, history: [], revision: 0 }, { ...now, history: [], revision: 0 });
}

/** What somebody is told whose draft was changed under his hands. */
export function conflictOf(base: Draft, now: Draft): DraftConflict {
  const last = now.history.at(-1);
  return {
    outcome: 'conflict',
    now,
    by: last?.by ?? '',
    at: last?.at ?? '',
    changes: draftDifferences(base, now),
  };
}

/** What became of a draft that is not there. */
export async function whatBecameOf(context: Context, id: string): Promise<DraftGone> {
  try {
    const [invoice] = await findInvoices(context, [id]);
    if (invoice && invoice.status !== 'draft') {
      const finalised = invoice.history.find((entry) => entry.what === 'finalised');
      const { by, at } = finalised ?? { by: '', at: invoice.date };
      return { outcome: 'gone', became: 'final', invoice, number: invoice.number.text, by, at };
    }
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'invoice.unknown') throw error;
  }
  const deed = await lastDeed(context.company, { action: 'draft.delete', subject: id }, context.now());
  return { outcome: 'gone', became: 'deleted', by: deed?.by ?? null, at: deed?.at ?? null };
}
