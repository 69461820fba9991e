import type { Article } from '../../domain/article.ts';
import { vatChoices } from './choices.ts';
import type { ArticleColumn } from './columns.ts';
import { Problems } from './problems.ts';
import type { Table } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { UniqueKeys } from './unique-keys.ts';

/** An article as a file has it. */
export type ArticleRecord = Omit<Article, 'prices' | 'closed' | 'revision'>;

/**
 * The articles of a file, in its order. An empty value is the default; a column that the file lacks leaves a known
 * article as it is.
 * @param known the company's articles, by code
 * @throws UserError with every problem of the file (see {@link Problems})
 */
export function articleRows(
  table: Table<ArticleColumn>,
  known: ReadonlyMap<string, Article>,
): readonly ArticleRecord[] {
  const problems = new Problems(table.file);
  const reader = new RowReader(table, problems);
  const unique = new UniqueKeys(reader, 'code');
  const records: ArticleRecord[] = [];
  for (const row of table.rows) {
    reader.need(row, 'code', 'name', 'price', 'vat');
    const code = reader.code(row, 'code') ?? '';
    unique.check(row, code);
    records.push({
      code,
      name: reader.text(row, 'name', 200) ?? '',
      unit: reader.has('unit') ? (reader.text(row, 'unit', 20) ?? '') : (known.get(code)?.unit ?? ''),
      price: reader.money(row, 'price') ?? 0,
      vat: reader.choice(row, 'vat', vatChoices) ?? 'zero',
    });
  }
  problems.throwIfAny();
  return records;
}
