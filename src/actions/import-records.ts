import { dayOf } from '../domain/calendar.ts';
import type { Debtor, DeliveryAddress } from '../domain/debtor.ts';
import { groupBy } from '../domain/group-by.ts';
import { UserError } from '../domain/user-error.ts';
import { sellerVat } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import { addressColumns, articleColumns, debtorColumns } from './csv/columns.ts';
import {
  type ImportPlan,
  outcomeOf,
  type PlannedAddress,
  planAddresses,
  planArticles,
  planDebtors,
  planDigest,
} from './csv/import-plan.ts';
import { atOnce } from './csv/pieces.ts';
import { refuse } from './csv/problems.ts';
import { readTable } from './csv/read-table.ts';
import type { InputFile } from './read-input.ts';
import { vatRates } from './vat-rates.ts';

/** What an import did, in records. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
}

/**
 * Refuses what cannot be imported, and what would do something else than somebody was shown.
 * @param seen the digest of the plan that was shown; null: none was
 * @throws UserError with every problem of the file; `csv.changed-meanwhile`
 */
export function checkPlan(plan: ImportPlan<unknown>, file: string, seen: string | null): void {
  refuse(plan.problems);
  if (seen !== null && atOnce(planDigest(plan)) !== seen) throw new UserError('csv.changed-meanwhile', { file });
}

function countsOf(plan: ImportPlan<unknown>): ImportCounts {
  const outcomes = plan.records.map(outcomeOf);
  return {
    added: outcomes.filter((outcome) => outcome === 'added').length,
    changed: outcomes.filter((outcome) => outcome === 'changed').length,
  };
}

interface Versioned {
  readonly revision: number;
}

/** Puts what a plan changes over the records with the same key: new ones come at the end, others rise in revision. */
function merged<T extends Versioned, P>(
  known: ReadonlyMap<string, T>,
  { records }: ImportPlan<P>,
  key: (after: P) => string,
  make: (after: P, before: T | undefined) => Omit<T, 'revision'> & Partial<Versioned>,
): readonly T[] {
  const byKey = new Map(known);
  for (const record of records) {
    if (outcomeOf(record) === 'unchanged') continue;
    const before = byKey.get(key(record.after));
    // What `make` gives is a T but for its revision; the compiler cannot put the two together for any T.
    byKey.set(key(record.after), {
      ...make(record.after, before),
      revision: (before?.revision ?? 0) + 1,
    } as unknown as T);
  }
  return [...byKey.values()];
}

function noteImport(
  transaction: Transaction,
  context: Context,
  kind: 'debtors' | 'addresses' | 'articles',
  file: string,
  counts: ImportCounts,
): void {
  const deed = { action: `import.${kind}`, subject: file, detail: JSON.stringify(counts) } as const;
  recordDeed(transaction, deed, context.now());
}

/**
 * Imports debtors from CSV: all of the file or nothing. A known number is updated; its delivery addresses stay.
 * @param seen as in {@link checkPlan}
 * @throws UserError with code `csv.*`, line and column; `csv.changed-meanwhile`
 */
export function importDebtors(context: Context, input: InputFile, seen: string | null = null): Promise<ImportCounts> {
  const table = readTable(input.bytes, input.name, debtorColumns);
  return context.company.change(async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    const { company, language } = (await transaction.open(files.options)).data;
    const known = new Map(debtors.data.map((debtor) => [debtor.number, debtor]));
    const today = dayOf(context.now());
    const plan = atOnce(planDebtors(table, known, { country: company.country, language }, today));
    checkPlan(plan, input.name, seen);
    debtors.data = merged<Debtor, (typeof plan.records)[number]['after']>(
      known,
      plan,
      ({ number }) => number,
      (after, before) => ({ ...after, deliveryAddresses: before?.deliveryAddresses ?? [] }),
    );
    await debtors.write();
    const counts = countsOf(plan);
    noteImport(transaction, context, 'debtors', input.name, counts);
    return counts;
  });
}

/** The addresses of a debtor with those of the file: a known code keeps its place. */
function withAddresses(debtor: Debtor, changes: readonly PlannedAddress[]): Debtor {
  const addresses = new Map<string, DeliveryAddress>(debtor.deliveryAddresses.map((one) => [one.code, one]));
  for (const { address } of changes) addresses.set(address.code, address);
  return { ...debtor, deliveryAddresses: [...addresses.values()], revision: debtor.revision + 1 };
}

/**
 * Imports delivery addresses from CSV: all of the file or nothing.
 * @param seen as in {@link checkPlan}
 * @throws UserError with code `csv.*`, line and column; `csv.changed-meanwhile`
 */
export function importAddresses(context: Context, input: InputFile, seen: string | null = null): Promise<ImportCounts> {
  const table = readTable(input.bytes, input.name, addressColumns);
  return context.company.change(async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    const { company } = (await transaction.open(files.options)).data;
    const known = new Map(debtors.data.map((debtor) => [debtor.number, debtor]));
    const plan = atOnce(planAddresses(table, known, { country: company.country }));
    checkPlan(plan, input.name, seen);
    const changes = plan.records.filter((one) => outcomeOf(one) !== 'unchanged').map(({ after }) => after);
    const byDebtor = new Map(groupBy(changes, ({ debtor }) => debtor).map((group) => [group[0].debtor, group]));
    debtors.data = debtors.data.map((debtor) => {
      const own = byDebtor.get(debtor.number);
      return own ? withAddresses(debtor, own) : debtor;
    });
    await debtors.write();
    const counts = countsOf(plan);
    noteImport(transaction, context, 'addresses', input.name, counts);
    return counts;
  });
}

/**
 * Imports articles from CSV: all of the file or nothing. A known code is updated: its price is that of today.
 * @param seen as in {@link checkPlan}
 * @throws UserError with code `csv.*`, line and column; `csv.changed-meanwhile`
 */
export function importArticles(context: Context, input: InputFile, seen: string | null = null): Promise<ImportCounts> {
  const table = readTable(input.bytes, input.name, articleColumns);
  return context.company.change(async (transaction) => {
    const rates = await vatRates();
    const { company } = (await transaction.open(files.options)).data;
    const articles = await transaction.open(files.articles);
    const known = new Map(articles.data.map((article) => [article.code, article]));
    const plan = atOnce(planArticles(table, known, dayOf(context.now()), sellerVat(rates, company.country)));
    checkPlan(plan, input.name, seen);
    articles.data = merged(
      known,
      plan,
      ({ code }) => code,
      (after) => after,
    );
    await articles.write();
    const counts = countsOf(plan);
    noteImport(transaction, context, 'articles', input.name, counts);
    return counts;
  });
}
