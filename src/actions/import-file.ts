import type { ImportKind } from '../domain/csv-file.ts';
import type { Context } from './context.ts';
import { type DeliveryCounts, importDeliveries } from './import-deliveries.ts';
import { type ImportCounts, importAddresses, importArticles, importDebtors } from './import-records.ts';
import type { InputFile } from './read-input.ts';

/** What an import did. */
export type ImportDone =
  | { readonly kind: 'records'; readonly counts: ImportCounts }
  | { readonly kind: 'deliveries'; readonly counts: DeliveryCounts };

/**
 * Imports records of a kind from CSV: all of the file or nothing.
 * @param seen what `previewImport` gave, when somebody looked at it: then this is done and nothing else
 * @throws UserError with code `csv.*`, line and column; `csv.changed-meanwhile`
 */
export async function importRecords(
  context: Context,
  kind: ImportKind,
  input: InputFile,
  seen: string | null = null,
): Promise<ImportDone> {
  switch (kind) {
    case 'debtors':
      return { kind: 'records', counts: await importDebtors(context, input, seen) };
    case 'addresses':
      return { kind: 'records', counts: await importAddresses(context, input, seen) };
    case 'articles':
      return { kind: 'records', counts: await importArticles(context, input, seen) };
    case 'deliveries':
      return { kind: 'deliveries', counts: await importDeliveries(context, input, seen) };
    default:
      return kind satisfies never;
  }
}
