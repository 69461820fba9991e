import { monotonicFactory } from 'ulid';
import { type Day, type Month, monthOf, yearOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { groupBy } from '../domain/group-by.ts';
import { sameData } from '../domain/same-data.ts';
import { sellerVat } from '../domain/vat.ts';
import { noteDeliveryNumbers } from '../state/delivery-numbers.ts';
import { files } from '../state/files.ts';
import { writeDeliveries } from '../state/open-months.ts';
import { recordDeed } from '../state/record.ts';
import { readRecords } from '../state/record-reader.ts';
import type { Transaction } from '../state/transaction.ts';
import { Turns } from '../state/turns.ts';
import type { Context } from './context.ts';
import { type DeliveryColumn, deliveryColumns } from './csv/columns.ts';
import type { DeliveryRecord, KnownForDeliveries } from './csv/delivery-rows.ts';
import { planDeliveries } from './csv/import-plan.ts';
import { inTurns } from './csv/pieces.ts';
import { type Table, tablePieces } from './csv/read-table.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { checkPlan } from './import-records.ts';
import type { InputFile } from './read-input.ts';
import { vatRates } from './vat-rates.ts';

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
async function numbersOf({ company }: Context, years: ReadonlySet<string>, turns: Turns): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  const take = ({ number, date }: Delivery) => numbers.add(keyOf(yearOf(date), number));
  for (const month of await company.months('deliveries')) {
    if (!years.has(month.slice(0, 4))) continue;
    const glance = await company.glance(files.deliveries(month));
    if (glance?.data) glance.data.forEach(take);
    else await readRecords(company, files.deliveries(month), take, turns);
  }
  return numbers;
}

/** What the rows of a file may point to, and what must not come twice, as it is now. */
export async function knownForDeliveries(
  context: Context,
  table: Table<DeliveryColumn>,
  turns: Turns,
): Promise<KnownForDeliveries> {
  await context.company.settle();
  const debtors = await debtorsByNumber(context);
  const articles = new Map((await context.company.read(files.articles)).map((article) => [article.code, article]));
  const taken = await numbersOf(context, yearsIn(table), turns);
  const { country } = (await context.company.read(files.options)).company;
  const seller = sellerVat(await vatRates(), country);
  return { debtors, articles, seller, deliveryExists: (number, date: Day) => taken.has(keyOf(yearOf(date), number)) };
}

/**
 * Imports deliveries from CSV: all of the file or nothing. The file is checked before the lock is taken, so that nobody
 * waits for it; under the lock only what somebody else may have changed meanwhile is compared.
 * @param seen as in {@link checkPlan}
 * @throws UserError with code `csv.*`, line and column; `csv.changed-meanwhile`
 */
export async function importDeliveries(
  context: Context,
  input: InputFile,
  seen: string | null = null,
): Promise<DeliveryCounts> {
  const turns = new Turns();
  const table = await inTurns(tablePieces(input.bytes, input.name, deliveryColumns), turns);
  for (;;) {
    const known = await knownForDeliveries(context, table, turns);
    const plan = await inTurns(planDeliveries(table, known), turns);
    checkPlan(plan, input.name, seen);
    const records = plan.records.map(({ after }) => after);
    // What somebody changed meanwhile is found by checking again, with line and column.
    if (!(await keep(context, input, records, known))) continue;
    return { deliveries: records.length, lines: records.reduce((count, { lines }) => count + lines.length, 0) };
  }
}

/** Numbers in use in the years of these records, by what other changes under the same lock wrote too. */
async function numbersIn(
  transaction: Transaction,
  kept: readonly Month[],
  records: readonly DeliveryRecord[],
): Promise<ReadonlySet<string>> {
  const years = new Set(records.map(({ date }) => date.slice(0, 4)));
  const numbers = new Set<string>();
  for (const month of new Set([...kept, ...records.map(({ date }) => monthOf(date))])) {
    if (!years.has(month.slice(0, 4))) continue;
    const { data } = await transaction.open(files.deliveries(month));
    for (const { number, date } of data) numbers.add(keyOf(yearOf(date), number));
  }
  return numbers;
}

/** Whether the debtors and articles that records name, or do not find, are by now as they were when they were checked. */
async function areAsChecked(
  transaction: Transaction,
  records: readonly DeliveryRecord[],
  { debtors, articles }: KnownForDeliveries,
): Promise<boolean> {
  const debtorsNow = new Map((await transaction.open(files.debtors)).data.map((debtor) => [debtor.number, debtor]));
  const articlesNow = new Map((await transaction.open(files.articles)).data.map((article) => [article.code, article]));
  const debtorsOf = new Set(records.map(({ debtor }) => debtor));
  const articlesOf = new Set(records.flatMap(({ lines }) => lines.map(({ article }) => article)));
  return (
    [...debtorsOf].every((number) => sameData(debtors.get(number), debtorsNow.get(number))) &&
    [...articlesOf].every((code) => sameData(articles.get(code), articlesNow.get(code)))
  );
}

/**
 * Keeps the deliveries; false, and nothing kept, when one of their numbers is in use by now, or a debtor or article of theirs
 * was changed, closed or deleted since it was read.
 */
function keep(
  context: Context,
  input: InputFile,
  records: readonly DeliveryRecord[],
  known: KnownForDeliveries,
): Promise<boolean> {
  return context.company.change(async (transaction) => {
    if (!(await areAsChecked(transaction, records, known))) return false;
    const taken = await numbersIn(transaction, await context.company.months('deliveries'), records);
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
    await noteDeliveryNumbers(transaction, added);
    recordDeed(transaction, { action: 'import.deliveries', subject: input.name, detail: String(records.length) }, now);
    return true;
  });
}
