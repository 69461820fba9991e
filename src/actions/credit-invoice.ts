import { dayOf, type Instant, monthOf, yearOf } from '../domain/calendar.ts';
import { allThatIsLeft, creditInvoiceOf, exceeding, type LineLeft, tidyLines, withCredit } from '../domain/credit.ts';
import type { CreditedLine, FinalInvoice } from '../domain/invoice.ts';
import { nextNumber } from '../domain/numbering.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { recordDeed, whoAmI } from '../state/record.ts';
import { rehearse } from '../state/rehearse.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { findInvoices } from './find-invoices.ts';
import { lastNumber } from './invoice-numbers.ts';
import { keepOriginals } from './invoice-original.ts';
import { newIds } from './put-into-outbox.ts';
import { refuseUsedNumbers } from './used-numbers.ts';

export interface CreditRequest {
  /** Id or number of the invoice. */
  readonly invoice: string;
  /** How much of which lines; null: all that is left of it when the lock is had. */
  readonly lines: readonly CreditedLine[] | null;
}

/** There is less left of the invoice than was asked for. Nothing was written. */
export interface CreditExceeds {
  readonly outcome: 'exceeds';
  /** As it is now. */
  readonly invoice: FinalInvoice;
  /** The lines of which there is less, with what is left; empty: nothing is left of the invoice at all. */
  readonly lines: readonly LineLeft[];
  /** The newest credit invoice of it, who made it, and when; null: there is none. */
  readonly last: { readonly number: string; readonly by: string; readonly at: Instant } | null;
}

/** What became of a wish to credit. */
export type CreditOutcome =
  | {
      readonly outcome: 'credited';
      /** The one that was credited, as it is now. */
      readonly invoice: FinalInvoice;
      readonly credit: FinalInvoice;
      /** Why the credit invoice has no original in the archive yet; null: it has. */
      readonly originalMissing: UserError | null;
    }
  | CreditExceeds;

/** An invoice with its credit invoices, oldest first. */
export interface CreditedInvoice {
  readonly invoice: FinalInvoice;
  readonly credits: readonly FinalInvoice[];
}

function exceeds(invoice: FinalInvoice, lines: readonly LineLeft[]): CreditExceeds {
  const credited = invoice.history.findLast(({ what }) => what === 'credited');
  const mention = invoice.creditedBy.at(-1);
  const last = credited && mention ? { number: mention.number, by: credited.by, at: credited.at } : null;
  return { outcome: 'exceeds', invoice, lines, last };
}

/** @throws UserError `invoice.unknown`, `credit.draft`, `credit.of-credit` */
async function creditable(context: Context, reference: string): Promise<FinalInvoice> {
  const [invoice] = await findInvoices(context, [reference]);
  if (!invoice) throw new Error('findInvoices gives one for each reference');
  if (invoice.status === 'draft') throw new UserError('credit.draft');
  if (invoice.origin === 'C') throw new UserError('credit.of-credit', { number: invoice.number.text });
  return invoice;
}

async function finalInvoice(
  transaction: Transaction,
  { id, date }: Pick<FinalInvoice, 'id' | 'date'>,
): Promise<FinalInvoice | null> {
  const { data } = await transaction.open(files.invoices(monthOf(date)));
  return data.find((one) => one.id === id) ?? null;
}

/** The invoice as it is now, with its credit invoices; null when not all of them are to be seen. */
async function withCredits(transaction: Transaction, found: FinalInvoice): Promise<CreditedInvoice | null> {
  const invoice = await finalInvoice(transaction, found);
  if (!invoice) return null;
  const credits: FinalInvoice[] = [];
  for (const mention of invoice.creditedBy) {
    const credit = await finalInvoice(transaction, mention);
    if (!credit) return null;
    credits.push(credit);
  }
  return { invoice, credits };
}

/** @throws Error when a final invoice is gone from its month: nothing takes one away */
async function allOf(transaction: Transaction, found: FinalInvoice): Promise<CreditedInvoice> {
  const all = await withCredits(transaction, found);
  if (!all) throw new Error(`invoice ${found.number.text} or a credit invoice of it is not in its month`);
  return all;
}

/**
 * An invoice that can be credited, and what it was credited by so far.
 * @param reference id or number
 * @throws UserError `invoice.unknown`, `credit.draft`, `credit.of-credit`
 */
export async function creditedInvoice(context: Context, reference: string): Promise<CreditedInvoice> {
  const found = await creditable(context, reference);
  const seen = await rehearse(context.company, (transaction) => withCredits(transaction, found));
  // While a credit invoice is being written its month may be seen before it, and that of the invoice after: then the lock tells.
  return seen ?? context.company.change((transaction) => allOf(transaction, found));
}

/** Puts the credit invoice into its month, and what it does to the invoice into that one's: both may be the same. */
async function keep(transaction: Transaction, credit: FinalInvoice, credited: FinalInvoice): Promise<void> {
  const month = await transaction.open(files.invoices(monthOf(credit.date)));
  month.data = [...month.data, credit];
  await month.write();
  const own = await transaction.open(files.invoices(monthOf(credited.date)));
  own.data = own.data.map((one) => (one.id === credited.id ? credited : one));
  await own.write();
}

async function make(
  context: Context,
  transaction: Transaction,
  found: FinalInvoice,
  wanted: CreditRequest['lines'],
): Promise<CreditOutcome> {
  const now = context.now();
  const date = dayOf(now);
  const { invoice: original, credits } = await allOf(transaction, found);
  const lines = tidyLines(wanted ?? allThatIsLeft(original));
  const tooMuch = exceeding(original, lines);
  const isNothingLeft = allThatIsLeft(original).length === 0;
  if (tooMuch.length > 0 || isNothingLeft) return exceeds(original, isNothingLeft ? [] : tooMuch);
  if (lines.length === 0) throw new UserError('credit.nothing-chosen');
  const { numberFormat } = (await transaction.open(files.options)).data.invoices;
  const last = await lastNumber(context, transaction, date);
  const number = nextNumber(last === null ? [] : [last], yearOf(date), numberFormat);
  await refuseUsedNumbers(context, transaction, [number], numberFormat);
  const made = { id: newIds(now)(), number, date, at: now.toISOString(), by: whoAmI() };
  const credit = creditInvoiceOf(original, credits, lines, made);
  const invoice = withCredit(original, credit, lines, made);
  await keep(transaction, credit, invoice);
  const detail = `${original.number.text} ${JSON.stringify(lines)}`;
  recordDeed(transaction, { action: 'invoice.credit', subject: number.text, detail }, now);
  return { outcome: 'credited', invoice, credit, originalMissing: null };
}

/**
 * *Crediteren*: takes a final invoice back, whole or in part, by a credit invoice that names it and is final at once. The
 * deliveries that the invoice billed stay billed. Order of effects, as in `finaliseInvoices`:
 *   1. one change under the lock: the next number of the series, the credit invoice into its month, what it credits into the
 *      invoice, the deed recorded. Whole or not at all. Of two sessions that credit the same, the second is told.
 *   2. the PDF, rendered from the frozen data into the archive; after a crash between 1 and 2, or where that fails, when it is
 *      first needed. A failure is part of the outcome and not thrown: who took it for *not credited* would credit twice.
 * @throws UserError `invoice.unknown`, `credit.draft`, `credit.of-credit`, `credit.nothing-chosen`, `invoice.date-before-last`,
 *   `invoice.number-in-use`; Error when a line is not on the invoice
 */
export async function creditInvoice(context: Context, { invoice, lines }: CreditRequest): Promise<CreditOutcome> {
  const found = await creditable(context, invoice);
  const outcome = await context.company.change((transaction) => make(context, transaction, found, lines));
  if (outcome.outcome !== 'credited') return outcome;
  const missing = await keepOriginals(context, [outcome.credit]);
  return { ...outcome, originalMissing: missing.get(outcome.credit.id) ?? null };
}
