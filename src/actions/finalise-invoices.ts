import { type Day, dayOf, type Month, monthOf, yearOf } from '../domain/calendar.ts';
import { type MissingField, missingOn } from '../domain/completeness.ts';
import type { Debtor } from '../domain/debtor.ts';
import { finalInvoiceOf } from '../domain/final-invoice.ts';
import type { Draft, FinalInvoice, InvoiceNumber } from '../domain/invoice.ts';
import { nextNumber } from '../domain/numbering.ts';
import type { Options } from '../domain/options.ts';
import type { UserError } from '../domain/user-error.ts';
import type { VatRate } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context, Progress } from './context.ts';
import { lastNumber } from './invoice-numbers.ts';
import { keepOriginals } from './invoice-original.ts';
import { refuseUsedNumbers } from './used-numbers.ts';
import { vatRates } from './vat-rates.ts';

/** What became of one draft. */
export type FinaliseOutcome =
  | {
      readonly id: string;
      readonly outcome: 'final';
      readonly invoice: FinalInvoice;
      /** Why the invoice has no original in the archive yet; null: it has. */
      readonly originalMissing: UserError | null;
    }
  | {
      readonly id: string;
      readonly outcome: 'incomplete';
      readonly debtor: string;
      readonly missing: readonly MissingField[];
    }
  /** No draft of this id any more: somebody else made it final or deleted it. */
  | { readonly id: string; readonly outcome: 'not-draft' };

interface Numbering {
  readonly date: Day;
  readonly options: Options;
  readonly debtors: ReadonlyMap<string, Debtor>;
  readonly rates: readonly VatRate[];
  readonly now: Date;
}

/** The invoice as it would be final under the next number, or what it lacks. */
function finalOf(
  draft: Draft,
  last: InvoiceNumber | null,
  numbering: Numbering,
): FinalInvoice | readonly MissingField[] {
  const { date, options, debtors, rates, now } = numbering;
  const debtor = debtors.get(draft.debtor);
  if (!debtor) throw new Error(`draft ${draft.id} names debtor ${draft.debtor}, who is not there`);
  const number = nextNumber(last === null ? [] : [last], yearOf(date), options.invoices.numberFormat);
  const invoice = finalInvoiceOf(draft, number, date, { ...options, debtor });
  const missing = missingOn(invoice, rates);
  if (missing.length > 0) return missing;
  return {
    ...invoice,
    history: [...draft.history, { at: now.toISOString(), by: whoAmI(), what: 'finalised' }],
    revision: draft.revision + 1,
  };
}

/**
 * Gives drafts date and number and freezes them. Order of effects:
 *   1. one change under the lock: number (the highest of the year plus one, from the invoices themselves), the invoice into
 *      its month, the draft gone, the deed recorded. Whole or not at all, so no number is skipped or given twice.
 *   2. the PDF, rendered from the frozen data into the archive. A crash between 1 and 2 leaves a final invoice without its
 *      PDF; `originalOf` renders it when it is first needed. So does a failure in 2, which is part of the outcome and not
 *      thrown: the invoices are final all the same.
 * @param ids drafts; null: all there are when the lock is had
 * @throws UserError `invoice.date-before-last` when the clock stands before the last invoice's date, `invoice.number-in-use`
 */
export async function finaliseInvoices(
  context: Context,
  ids: readonly string[] | null,
  progress?: Progress,
): Promise<readonly FinaliseOutcome[]> {
  const outcomes = await context.company.change((transaction) => giveNumbers(context, transaction, ids));
  const final = outcomes.flatMap((one) => (one.outcome === 'final' ? [one.invoice] : []));
  const missing = await keepOriginals(context, final, progress);
  return outcomes.map((one) =>
    one.outcome === 'final' ? { ...one, originalMissing: missing.get(one.id) ?? null } : one,
  );
}

/**
 * The change of {@link finaliseInvoices}: what becomes of each draft, and under which number.
 * @throws UserError `invoice.date-before-last`, `invoice.number-in-use`
 */
export async function giveNumbers(
  context: Context,
  transaction: Transaction,
  ids: readonly string[] | null,
): Promise<readonly FinaliseOutcome[]> {
  const now = context.now();
  const date = dayOf(now);
  const month: Month = monthOf(date);
  const drafts = await transaction.open(files.drafts);
  const options = (await transaction.open(files.options)).data;
  const debtors = new Map((await transaction.open(files.debtors)).data.map((debtor) => [debtor.number, debtor]));
  const rates = await vatRates();
  let last = await lastNumber(context, transaction, date);
  const wanted = new Map(drafts.data.map((draft) => [draft.id, draft]));
  const outcomes: FinaliseOutcome[] = [];
  const final = new Map<string, FinalInvoice>();
  for (const id of ids ?? wanted.keys()) {
    const draft = wanted.get(id);
    if (!draft || final.has(id)) {
      if (!draft) outcomes.push({ id, outcome: 'not-draft' });
      continue;
    }
    const result = finalOf(draft, last, { date, options, debtors, rates, now });
    if ('id' in result) {
      last = result.number;
      final.set(id, result);
      outcomes.push({ id, outcome: 'final', invoice: result, originalMissing: null });
      recordDeed(transaction, { action: 'invoice.finalise', subject: result.number.text }, now);
    } else {
      outcomes.push({ id, outcome: 'incomplete', debtor: draft.debtor, missing: result });
    }
  }
  if (final.size === 0) return outcomes;
  const numbers = [...final.values()].map(({ number }) => number);
  await refuseUsedNumbers(context, transaction, numbers, options.invoices.numberFormat);
  const invoices = await transaction.open(files.invoices(month));
  invoices.data = [...invoices.data, ...final.values()];
  await invoices.write();
  drafts.data = drafts.data.filter((draft) => !final.has(draft.id));
  await drafts.write();
  return outcomes;
}
