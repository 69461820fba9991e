import type { Context } from '../../src/actions/context.ts';
import { addDelivery } from '../../src/actions/save-delivery.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Month } from '../../src/domain/calendar.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { contentOf } from '../../src/domain/delivery-problems.ts';
import { files } from '../../src/state/files.ts';
import { setArticles } from './articles-world.ts';
import { clockFrom, debtorsOf, makeBakery } from './invoice-world.ts';
import { article, delivery } from './worlds.ts';

export { setArticles };

/** Articles 101, 102, … at the low rate, the first at one euro, each next one ten cents more. */
export function articlesOf(count: number, differs: Partial<Article> = {}): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    article(String(101 + index), { price: 100 + index * 10, revision: 1, ...differs }),
  );
}

/** A bakery on Monday 23 November 2026 in which deliveries can be entered: debtors 1001, …, articles 101, …. */
export async function bakeryToEnter(
  debtors: readonly Debtor[] = debtorsOf(5),
): Promise<Context & { readonly folder: string }> {
  const context = await makeBakery(debtors, { now: clockFrom('2026-11-23T06:30:00').now });
  await setArticles(context, articlesOf(20));
  return context;
}

/** Enters a delivery for debtor 1001 with a line of article 101, but for what differs. */
export function entered(context: Context, differs: Partial<Delivery> = {}): Promise<Delivery> {
  const one = delivery('', { date: '2026-11-23', debtor: '1001', ...differs });
  const lines = differs.lines ?? one.lines.map((line) => ({ ...line, article: '101', description: 'Brood 101' }));
  return addDelivery(context, { ...contentOf(one), lines });
}

/** The deliveries of a month as they are kept. */
export function deliveriesOf(context: Context, month: Month): Promise<readonly Delivery[]> {
  return context.company.read(files.deliveries(month));
}
