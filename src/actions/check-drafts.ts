import { type Day, dayOf } from '../domain/calendar.ts';
import type { MissingField } from '../domain/completeness.ts';
import type { Draft, InvoiceNumber } from '../domain/invoice.ts';
import { type Cents, sum } from '../domain/money.ts';
import { type AmountJudgement, judgedAmount } from '../domain/outlier.ts';
import { files } from '../state/files.ts';
import { rehearse } from '../state/rehearse.ts';
import type { Context } from './context.ts';
import { giveNumbers } from './finalise-invoices.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { usualAmounts } from './usual-amounts.ts';

/** One draft as *Definitief maken* would find it now. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly debtorName: string;
  /** Empty: it can become final. */
  readonly missing: readonly MissingField[];
  /** The number it would get; null when something is missing. */
  readonly number: InvoiceNumber | null;
  /** Its amount beside what the debtor is usually billed. */
  readonly amount: AmountJudgement;
}

/** What *Definitief maken* would do now. */
export interface DraftsCheck {
  /** The invoice date that they would get. */
  readonly date: Day;
  readonly rows: readonly CheckedDraft[];
  /** Ids that were asked for and are no drafts any more. */
  readonly gone: readonly string[];
  /** Of those that can become final. */
  readonly count: number;
  readonly net: Cents;
  readonly vat: Cents;
  readonly gross: Cents;
  /** The first and the last number; null when none can become final. */
  readonly first: InvoiceNumber | null;
  readonly last: InvoiceNumber | null;
}

/**
 * What making drafts final would come to, before it is done: the change itself is rehearsed, so what is shown is what would
 * happen, as long as nobody else is at it. Nothing is written but an index of amounts.
 * @param ids drafts; null: all there are
 * @throws UserError `invoice.date-before-last`, `invoice.number-in-use`
 */
export async function checkDrafts(context: Context, ids: readonly string[] | null): Promise<DraftsCheck> {
  const now = context.now();
  const drafts = new Map((await context.company.read(files.drafts)).map((draft) => [draft.id, draft]));
  const debtors = await debtorsByNumber(context);
  const outcomes = await rehearse(context.company, (transaction) =>
    giveNumbers({ ...context, now: () => now }, transaction, ids ?? [...drafts.keys()]),
  );
  const usual = await usualAmounts(
    context,
    outcomes.flatMap(({ id }) => drafts.get(id)?.debtor ?? []),
  );
  const rows: CheckedDraft[] = [];
  const gone: string[] = [];
  for (const outcome of outcomes) {
    const draft = drafts.get(outcome.id);
    if (!draft || outcome.outcome === 'not-draft') {
      gone.push(outcome.id);
      continue;
    }
    const debtorName = debtors.get(draft.debtor)?.name ?? '';
    const amount = judgedAmount(draft.net, usual.get(draft.debtor) ?? []);
    if (outcome.outcome === 'final') {
      rows.push({ draft, debtorName, missing: [], number: outcome.invoice.number, amount });
    } else {
      rows.push({ draft, debtorName, missing: outcome.missing, number: null, amount });
    }
  }
  const complete = rows.filter(({ number }) => number !== null);
  return {
    date: dayOf(now),
    rows,
    gone,
    count: complete.length,
    net: sum(complete.map(({ draft }) => draft.net)),
    vat: sum(complete.map(({ draft }) => draft.vat)),
    gross: sum(complete.map(({ draft }) => draft.gross)),
    first: complete[0]?.number ?? null,
    last: complete.at(-1)?.number ?? null,
  };
}
