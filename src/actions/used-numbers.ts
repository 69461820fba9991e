import type { Day, Month } from '../domain/calendar.ts';
import type { InvoiceNumber } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import { ledgerSummary } from '../state/ledger.ts';
import { summed } from '../state/month-index.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';

/** As much of a final invoice as tells which number it has. */
interface Numbered {
  readonly number: InvoiceNumber;
  readonly date: Day;
}

/** One text is kept as often as it comes: nothing of this is kept for long. */
const asItIs = (text: string) => text;

/** Months with final invoices, the newest last, those that this change or one that shares its commit has begun included. */
async function monthsWithInvoices({ company }: Context, written: ReadonlySet<string>): Promise<readonly Month[]> {
  const fresh = [...written].flatMap((path) => /^invoices\/(\d{4}-\d{2})\.json$/.exec(path)?.[1] ?? []);
  return [...new Set([...(await company.months('invoices')), ...fresh])].sort();
}

/**
 * Refuses numbers that read as one which an invoice has: after a change of the format the 11th of `{year}{number}` is the first
 * of `{year}1{number}`. Since each format writes the year in four digits, only invoices of years that can be read in a
 * new number can have it; of these, small indexes are read. To be asked in the change that gives the numbers, before
 * anything of it is written.
 * @param given numbers of one format, which differ among themselves
 * @throws UserError `invoice.number-in-use`
 */
export async function refuseUsedNumbers(
  context: Context,
  transaction: Transaction,
  given: readonly InvoiceNumber[],
  format: string,
): Promise<void> {
  const texts = new Set(given.map(({ text }) => text));
  const written = transaction.written();
  const months = await monthsWithInvoices(context, written);
  for (const month of months) {
    const year = month.slice(0, 4);
    if (![...texts].some((text) => text.includes(year))) continue;
    const file = files.invoices(month);
    // The newest month was read for the last number, and an index of it would not fit any more once this change is written.
    const isInMemory = written.has(file.path) || month === months.at(-1);
    const invoices: readonly Numbered[] = isInMemory
      ? (await transaction.open(file)).data
      : (await summed(context.company, ledgerSummary(month, asItIs), null)).rows;
    const used = invoices.find(({ number }) => texts.has(number.text));
    if (used) throw new UserError('invoice.number-in-use', { format, number: used.number.text, date: used.date });
  }
}
