import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Debtor, DeliveryAddress } from '../../domain/debtor.ts';
import { sameData } from '../../domain/same-data.ts';
import type { UserError } from '../../domain/user-error.ts';
import type { SellerVat } from '../../domain/vat.ts';
import { addressPieces } from './address-rows.ts';
import { type ArticleRecord, articlePieces } from './article-rows.ts';
import type { AddressColumn, ArticleColumn, DebtorColumn, DeliveryColumn } from './columns.ts';
import type { DebtorDefaults, DebtorRecord } from './debtor-fields.ts';
import { debtorPieces } from './debtor-rows.ts';
import { type DeliveryRecord, deliveryPieces, type KnownForDeliveries } from './delivery-rows.ts';
import type { Pieces } from './pieces.ts';
import { Problems } from './problems.ts';
import type { Table } from './read-table.ts';
import { RowReader } from './row-reader.ts';

/** One record of a file, and what the company has of it. */
export interface PlannedRecord<T> {
  /** Line in the file on which it begins, from 1. */
  readonly line: number;
  /** As it is now; null: there is none yet. */
  readonly before: T | null;
  readonly after: T;
}

/** What an import would do. With problems it does nothing: then only the records without any are here. */
export interface ImportPlan<T> {
  readonly records: readonly PlannedRecord<T>[];
  /** In the order of the lines. */
  readonly problems: readonly UserError[];
}

export type DebtorPlan = ImportPlan<DebtorRecord>;
/** An address with the number of its debtor. */
export type AddressPlan = ImportPlan<PlannedAddress>;
export type ArticlePlan = ImportPlan<ArticleRecord>;
export type DeliveryPlan = ImportPlan<DeliveryRecord>;

export interface PlannedAddress {
  readonly debtor: string;
  readonly address: DeliveryAddress;
}

/** What an import does with a record. */
export type PlannedOutcome = 'added' | 'changed' | 'unchanged';

/** What an import does with this record. */
export function outcomeOf<T>({ before, after }: PlannedRecord<T>): PlannedOutcome {
  if (before === null) return 'added';
  return sameData(before, after) ? 'unchanged' : 'changed';
}

/** How a plan is made. */
export interface PlanSettings {
  /** So many problems are told one by one; left out: `problemLimit`. */
  readonly problemLimit?: number | undefined;
}

function begin<Column extends string>(table: Table<Column>, { problemLimit }: PlanSettings) {
  const problems = new Problems(table.file, problemLimit);
  return { problems, reader: new RowReader(table, problems) };
}

function withoutRevision({ deliveryAddresses: _addresses, revision: _revision, ...debtor }: Debtor): DebtorRecord {
  return debtor;
}

/**
 * What an import of debtors does.
 * @param known the company's debtors, by number
 * @param today the day on which it is imported
 */
export function* planDebtors(
  table: Table<DebtorColumn>,
  known: ReadonlyMap<string, Debtor>,
  defaults: DebtorDefaults,
  today: Day,
  settings: PlanSettings = {},
): Pieces<DebtorPlan> {
  const { problems, reader } = begin(table, settings);
  const records = yield* debtorPieces(reader, known, defaults, today);
  const planned = table.rows.flatMap((row, index): readonly PlannedRecord<DebtorRecord>[] => {
    const after = records[index];
    if (after === undefined || !reader.isRight(row)) return [];
    const debtor = known.get(after.number);
    return [{ line: row.line, before: debtor ? withoutRevision(debtor) : null, after }];
  });
  return { records: planned, problems: problems.all() };
}

/** What an import of delivery addresses does. @param known the company's debtors, by number */
export function* planAddresses(
  table: Table<AddressColumn>,
  known: ReadonlyMap<string, Debtor>,
  defaults: { readonly country: string },
  settings: PlanSettings = {},
): Pieces<AddressPlan> {
  const { problems, reader } = begin(table, settings);
  const records = yield* addressPieces(reader, known, defaults);
  const planned = table.rows.flatMap((row, index): readonly PlannedRecord<PlannedAddress>[] => {
    const record = records[index];
    if (record === undefined || !reader.isRight(row)) return [];
    const { debtor, ...address } = record;
    const now = known.get(debtor)?.deliveryAddresses.find(({ code }) => code === address.code);
    return [{ line: row.line, before: now ? { debtor, address: now } : null, after: { debtor, address } }];
  });
  return { records: planned, problems: problems.all() };
}

/**
 * What an import of articles does.
 * @param known the company's articles, by code
 * @param today the day whose prices the file has
 */
export function* planArticles(
  table: Table<ArticleColumn>,
  known: ReadonlyMap<string, Article>,
  today: Day,
  seller: SellerVat,
  settings: PlanSettings = {},
): Pieces<ArticlePlan> {
  const { problems, reader } = begin(table, settings);
  const articles = yield* articlePieces(reader, known, today, seller);
  const planned = articles.flatMap(({ row, record }): readonly PlannedRecord<ArticleRecord>[] => {
    if (!reader.isRight(row)) return [];
    const article = known.get(record.code);
    if (!article) return [{ line: row.line, before: null, after: record }];
    const { revision: _revision, ...before } = article;
    return [{ line: row.line, before, after: record }];
  });
  return { records: planned, problems: problems.all() };
}

/** What an import of deliveries does: all of them are new, one that exists is a problem. */
export function* planDeliveries(
  table: Table<DeliveryColumn>,
  known: KnownForDeliveries,
  settings: PlanSettings = {},
): Pieces<DeliveryPlan> {
  const { problems, reader } = begin(table, settings);
  const deliveries = yield* deliveryPieces(reader, known);
  const planned = deliveries.flatMap(({ rows, record }): readonly PlannedRecord<DeliveryRecord>[] => {
    const [first] = rows;
    if (first === undefined || !rows.every((row) => reader.isRight(row))) return [];
    return [{ line: first.line, before: null, after: record }];
  });
  return { records: planned, problems: problems.all() };
}

/** The same for two plans that do the same to the same records, and for no others. */
export function* planDigest<T>({ records, problems }: ImportPlan<T>): Pieces<string> {
  const hash = createHash('sha256').update(`${problems.length}\n`);
  let done = 0;
  for (const record of records) {
    if (done % 200 === 0) yield;
    done += 1;
    if (outcomeOf(record) === 'unchanged') continue;
    hash.update(`${JSON.stringify([record.before, record.after])}\n`);
  }
  return hash.digest('hex');
}
