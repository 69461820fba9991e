import { type Day, dayIn, dayOf, type Month, monthOf, yearOf } from '../domain/calendar.ts';
import { type MissingField, missingOn } from '../domain/completeness.ts';
import type { Debtor } from '../domain/debtor.ts';
import { finalInvoiceOf } from '../domain/final-invoice.ts';
import type { Draft, FinalInvoice } from '../domain/invoice.ts';
import { nextNumber } from '../domain/numbering.ts';
import type { Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import type { StoreFolder } from '../state/store-folder.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context, Progress } from './context.ts';
import { keepOriginals } from './invoice-original.ts';

/** What became of one draft. */
export type FinaliseOutcome =
  | { readonly id: string; readonly outcome: 'final'; readonly invoice: FinalInvoice }
  | {
      readonly id: string;
      readonly outcome: 'incomplete';
      readonly debtor: string;
      readonly missing: readonly MissingField[];
    }
  /** No draft of this id any more: somebody else made it final or deleted it. */
  | { readonly id: string; readonly outcome: 'not-draft' };

/**
 * Months that may hold final invoices, newest first. Those of the year are all named: a change that shares this commit may
 * have begun one that is not on the disk yet.
 */
async function invoiceMonths(store: StoreFolder, year: number): Promise<readonly Month[]> {
  const ofYear = Array.from({ length: 12 }, (_, index) => monthOf(dayIn(year, index + 1, 1)));
  return [...new Set([...(await store.months('invoices')), ...ofYear])].sort().reverse();
}

/** Final invoices of the newest of these months that has any: they hold the highest number and the latest date. */
async function newestOf(transaction: Transaction, months: readonly Month[]): Promise<readonly FinalInvoice[]> {
  for (const month of months) {
    const { data } = await transaction.open(files.invoices(month));
    if (data.length > 0) return data;
  }
  return [];
}

function refuseEarlierDate(date: Day, invoices: readonly FinalInvoice[]): void {
  const last = invoices.reduce((latest, invoice) => (invoice.date > latest ? invoice.date : latest), '');
  if (date < last) throw new UserError('invoice.date-before-last', { date, last });
}

interface Numbering {
  readonly date: Day;
  readonly options: Options;
  readonly debtors: ReadonlyMap<string, Debtor>;
  readonly now: Date;
}

/** The invoice as it would be final under the next number, or what it lacks. */
function finalOf(
  draft: Draft,
  taken: readonly FinalInvoice[],
  numbering: Numbering,
): FinalInvoice | readonly MissingField[] {
  const { date, options, debtors, now } = numbering;
  const debtor = debtors.get(draft.debtor);
  if (!debtor) throw new Error(`draft ${draft.id} names debtor ${draft.debtor}, who is not there`);
  const year = yearOf(date);
  const number = nextNumber(
    taken.slice(-1).map((invoice) => invoice.number),
    year,
    options.invoices.numberFormat,
  );
  const invoice = finalInvoiceOf(draft, number, date, { ...options, debtor });
  const missing = missingOn(invoice);
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
 *      PDF; `originalOf` renders it, byte for byte the same, when it is first needed.
 * @param ids drafts; null: all there are when the lock is had
 * @throws UserError `invoice.date-before-last` when the clock stands before the last invoice's date
 */
export async function finaliseInvoices(
  context: Context,
  ids: readonly string[] | null,
  progress?: Progress,
): Promise<readonly FinaliseOutcome[]> {
  const outcomes = await context.company.change((transaction) => giveNumbers(context, transaction, ids));
  const final = outcomes.flatMap((one) => (one.outcome === 'final' ? [one.invoice] : []));
  await keepOriginals(context, final, progress);
  return outcomes;
}

/**
 * The change of {@link finaliseInvoices}: what becomes of each draft, and under which number.
 * @throws UserError `invoice.date-before-last`
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
  const months = await invoiceMonths(context.company, yearOf(date));
  refuseEarlierDate(date, await newestOf(transaction, months));
  const ofYear = months.filter((one) => one.startsWith(date.slice(0, 5)));
  const newest = await newestOf(transaction, ofYear);
  const wanted = new Map(drafts.data.map((draft) => [draft.id, draft]));
  const taken = [...newest].sort((a, b) => a.number.sequence - b.number.sequence);
  const outcomes: FinaliseOutcome[] = [];
  const final = new Map<string, FinalInvoice>();
  for (const id of ids ?? wanted.keys()) {
    const draft = wanted.get(id);
    if (!draft || final.has(id)) {
      if (!draft) outcomes.push({ id, outcome: 'not-draft' });
      continue;
    }
    const result = finalOf(draft, taken, { date, options, debtors, now });
    if ('id' in result) {
      taken.push(result);
      final.set(id, result);
      outcomes.push({ id, outcome: 'final', invoice: result });
      recordDeed(transaction, { action: 'invoice.finalise', subject: result.number.text }, now);
    } else {
      outcomes.push({ id, outcome: 'incomplete', debtor: draft.debtor, missing: result });
    }
  }
  if (final.size === 0) return outcomes;
  const invoices = await transaction.open(files.invoices(month));
  invoices.data = [...invoices.data, ...final.values()];
  await invoices.write();
  drafts.data = drafts.data.filter((draft) => !final.has(draft.id));
  await drafts.write();
  return outcomes;
}
