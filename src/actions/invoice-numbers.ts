import { type Day, dayIn, type Month, monthOf, yearOf } from '../domain/calendar.ts';
import type { FinalInvoice, InvoiceNumber } from '../domain/invoice.ts';
import { UserError } from '../domain/user-error.ts';
import { files } from '../state/files.ts';
import type { StoreFolder } from '../state/store-folder.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';

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

/**
 * The number after which the next invoice of a day's year is counted, be it an invoice or a credit invoice: they share one
 * series. Null: it is the year's first. To be asked in the change that gives the number, so that none is given twice.
 * @throws UserError `invoice.date-before-last` when the day stands before the last invoice's date
 */
export async function lastNumber(context: Context, transaction: Transaction, date: Day): Promise<InvoiceNumber | null> {
  const months = await invoiceMonths(context.company, yearOf(date));
  refuseEarlierDate(date, await newestOf(transaction, months));
  const ofYear = months.filter((one) => one.startsWith(date.slice(0, 5)));
  const numbers = (await newestOf(transaction, ofYear)).map(({ number }) => number);
  return numbers.reduce<InvoiceNumber | null>(
    (last, number) => (last === null || number.sequence > last.sequence ? number : last),
    null,
  );
}
