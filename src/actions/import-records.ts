import type { Debtor } from '../domain/debtor.ts';
import { groupBy } from '../domain/group-by.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { addressRows } from './csv/address-rows.ts';
import { articleRows } from './csv/article-rows.ts';
import { addressColumns, articleColumns, debtorColumns } from './csv/columns.ts';
import { debtorRows } from './csv/debtor-rows.ts';
import { readTable } from './csv/read-table.ts';
import type { InputFile } from './read-input.ts';

/** What an import did, in records. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
}

const noTopBakkers: Debtor['topBakkers'] = { on: false, number: '', project: '' };

interface Versioned {
  readonly revision: number;
}

function sameApartFromRevision<T extends Versioned>(a: T, b: T): boolean {
  return JSON.stringify({ ...a, revision: 0 }) === JSON.stringify({ ...b, revision: 0 });
}

/** Puts records over those with the same key: new ones are added, different ones change and rise in revision. */
function merge<T extends Versioned>(
  known: readonly T[],
  incoming: readonly T[],
  key: (record: T) => string,
): { readonly records: readonly T[]; readonly counts: ImportCounts } {
  const byKey = new Map(known.map((record) => [key(record), record]));
  let added = 0;
  let changed = 0;
  for (const record of incoming) {
    const before = byKey.get(key(record));
    if (before && sameApartFromRevision(before, record)) continue;
    byKey.set(key(record), { ...record, revision: (before?.revision ?? 0) + 1 });
    if (before) changed += 1;
    else added += 1;
  }
  return { records: [...byKey.values()], counts: { added, changed } };
}

/**
 * Imports debtors from CSV: all of the file or nothing. A known number is updated; its delivery addresses stay.
 * @throws UserError with code `csv.*`, line and column
 */
export function importDebtors(context: Context, input: InputFile): Promise<ImportCounts> {
  const table = readTable(input.bytes, input.name, debtorColumns);
  return context.company.change(async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    const { company, language } = (await transaction.open(files.options)).data;
    const known = new Map(debtors.data.map((debtor) => [debtor.number, debtor]));
    const incoming = debtorRows(table, known, { country: company.country, language }).map((record): Debtor => {
      const before = known.get(record.number);
      return {
        ...record,
        consentSince: before?.consentSince ?? null,
        topBakkers: before?.topBakkers ?? noTopBakkers,
        deliveryAddresses: before?.deliveryAddresses ?? [],
        closed: before?.closed ?? false,
        revision: before?.revision ?? 1,
      };
    });
    const { records, counts } = merge(debtors.data, incoming, (debtor) => debtor.number);
    debtors.data = records;
    await debtors.write();
    recordDeed(
      transaction,
      { action: 'import.debtors', subject: input.name, detail: JSON.stringify(counts) },
      context.now(),
    );
    return counts;
  });
}

/**
 * Imports delivery addresses from CSV: all of the file or nothing.
 * @throws UserError with code `csv.*`, line and column
 */
export function importAddresses(context: Context, input: InputFile): Promise<ImportCounts> {
  const table = readTable(input.bytes, input.name, addressColumns);
  return context.company.change(async (transaction) => {
    const debtors = await transaction.open(files.debtors);
    const { company } = (await transaction.open(files.options)).data;
    const numbers = new Set(debtors.data.map((debtor) => debtor.number));
    const rows = addressRows(table, numbers, { country: company.country });
    const byDebtor = new Map(groupBy(rows, (row) => row.debtor).map((group) => [group[0].debtor, group]));
    let added = 0;
    let changed = 0;
    debtors.data = debtors.data.map((debtor) => {
      const addresses = new Map(debtor.deliveryAddresses.map((address) => [address.code, address]));
      const before = JSON.stringify(debtor.deliveryAddresses);
      for (const { debtor: _number, ...address } of byDebtor.get(debtor.number) ?? []) {
        const known = addresses.get(address.code);
        if (!known) added += 1;
        else if (JSON.stringify(known) !== JSON.stringify(address)) changed += 1;
        addresses.set(address.code, address);
      }
      const deliveryAddresses = [...addresses.values()];
      if (JSON.stringify(deliveryAddresses) === before) return debtor;
      return { ...debtor, deliveryAddresses, revision: debtor.revision + 1 };
    });
    await debtors.write();
    const counts = { added, changed };
    recordDeed(
      transaction,
      { action: 'import.addresses', subject: input.name, detail: JSON.stringify(counts) },
      context.now(),
    );
    return counts;
  });
}

/**
 * Imports articles from CSV: all of the file or nothing. A known code is updated.
 * @throws UserError with code `csv.*`, line and column
 */
export function importArticles(context: Context, input: InputFile): Promise<ImportCounts> {
  const table = readTable(input.bytes, input.name, articleColumns);
  return context.company.change(async (transaction) => {
    const articles = await transaction.open(files.articles);
    const known = new Map(articles.data.map((article) => [article.code, article]));
    const incoming = articleRows(table, known).map((record) => {
      const before = known.get(record.code);
      return {
        ...record,
        prices: before?.prices ?? [],
        closed: before?.closed ?? false,
        revision: before?.revision ?? 1,
      };
    });
    const { records, counts } = merge(articles.data, incoming, (article) => article.code);
    articles.data = records;
    await articles.write();
    recordDeed(
      transaction,
      { action: 'import.articles', subject: input.name, detail: JSON.stringify(counts) },
      context.now(),
    );
    return counts;
  });
}
