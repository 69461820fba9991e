import type { Article } from '../domain/article.ts';
import type { Debtor } from '../domain/debtor.ts';
import { byNaturalOrder } from '../domain/natural-order.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

// The store hands out the same array as long as its file is the same: thousands are then sorted once, not at each choice.
const sortedBefore = new WeakMap<readonly object[], readonly object[]>();

function inUse<Row extends { readonly closed: boolean }>(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
): readonly Row[] {
  const before = sortedBefore.get(rows) as readonly Row[] | undefined;
  if (before) return before;
  const sorted = rows.filter(({ closed }) => !closed).sort((a, b) => byNaturalOrder(codeOf(a), codeOf(b)));
  sortedBefore.set(rows, sorted);
  return sorted;
}

/** The debtors that are not closed, by number. */
export async function debtorsInUse({ company }: Pick<Context, 'company'>): Promise<readonly Debtor[]> {
  return inUse(await company.read(files.debtors), ({ number }) => number);
}

/** The articles that are not closed, by code. */
export async function articlesInUse({ company }: Pick<Context, 'company'>): Promise<readonly Article[]> {
  return inUse(await company.read(files.articles), ({ code }) => code);
}
