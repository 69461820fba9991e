import { type Day, monthOf } from '../domain/calendar.ts';
import { type ProductionList, productionList } from '../domain/production-list.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';

/** What has to be made for a day: see `productionList`. Of the deliveries only that day's month is read. */
export async function productionListFor(context: Context, date: Day): Promise<ProductionList> {
  const deliveries = await context.company.read(files.deliveries(monthOf(date)));
  const articles = await context.company.read(files.articles);
  return productionList(date, deliveries, { articles, debtors: await debtorsByNumber(context) });
}
