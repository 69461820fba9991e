import { monotonicFactory } from 'ulid';
import { type Day, monthOf, yearOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { groupBy } from '../domain/group-by.ts';
import { files } from '../state/files.ts';
import { writeDeliveries } from '../state/open-months.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { type DeliveryColumn, deliveryColumns } from './csv/columns.ts';
import { type DeliveryRecord, deliveryRows } from './csv/delivery-rows.ts';
import { readTable, type Table } from './csv/read-table.ts';
import { debtorsByNumber } from './find-debtor.ts';
import type { InputFile } from './read-input.ts';

export interface DeliveryCounts {
  readonly deliveries: number;
  readonly lines: number;
}

/** The years that a file's dates name, whatever their order of day, month and year. */
function yearsIn(table: Table<DeliveryColumn>): ReadonlySet<string> {
  const index = table.columns.get('date')?.index ?? -1;
  return new Set(table.rows.flatMap((row) => /\d{4}/.exec(row.values[index] ?? '')?.[0] ?? []));
}

function keyOf(year: number, number: string): string {
  return `${year} ${number}`;
}

/** Numbers in use in some years; a delivery's number is unique within its calendar year. */
async function numbersOf(context: Context, years: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  for (const month of await context.company.months('deliveries')) {
    if (!years.has(month.slice(0, 4))) continue;
    for (const { number, date } of await context.company.read(files.deliveries(month))) {
      numbers.add(keyOf(yearOf(date), number));
    }
  }
  return numbers;
}

/**
 * Imports deliveries from CSV: all of the file or nothing. The file is checked before the lock is taken, so that nobody
 * waits for it; under the lock only the numbers are checked again.
 * @throws UserError with code `csv.*`, line and column
 */
export async function importDeliveries(context: Context, input: InputFile): Promise<DeliveryCounts> {
  const table = readTable(input.bytes, input.name, deliveryColumns);
  const years = yearsIn(table);
  const { company } = context;
  for (;;) {
    const debtors = await debtorsByNumber(context);
    const articles = new Map((await company.read(files.articles)).map((article) => [article.code, article]));
    const taken = await numbersOf(context, years);
    const deliveryExists = (number: string, date: Day) => taken.has(keyOf(yearOf(date), number));
    const records = deliveryRows(table, { debtors, articles, deliveryExists });
    // Somebody who imported the same numbers meanwhile is found by checking again, with line and column.
    if (!(await keep(context, input, records, years))) continue;
    return { deliveries: records.length, lines: records.reduce((count, { lines }) => count + lines.length, 0) };
  }
}

/** Keeps the deliveries; false, and nothing kept, when one of their numbers is in use by now. */
function keep(
  context: Context,
  input: InputFile,
  records: readonly DeliveryRecord[],
  years: ReadonlySet<string>,
): Promise<boolean> {
  return context.company.change(async (transaction) => {
    const taken = await numbersOf(context, years);
    if (records.some(({ number, date }) => taken.has(keyOf(yearOf(date), number)))) return false;
    const now = context.now();
    const newId = monotonicFactory();
    const added = records.map(
      (record): Delivery => ({ ...record, id: newId(now.getTime()), invoice: null, revision: 1 }),
    );
    for (const deliveries of groupBy(added, ({ date }) => monthOf(date))) {
      const month = monthOf(deliveries[0].date);
      const { data } = await transaction.open(files.deliveries(month));
      await writeDeliveries(transaction, month, [...data, ...deliveries]);
    }
    recordDeed(transaction, { action: 'import.deliveries', subject: input.name, detail: String(records.length) }, now);
    return true;
  });
}
