import type { Article } from '../domain/article.ts';
import type { Debtor } from '../domain/debtor.ts';
import type { VatRate } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { articlesInUse, debtorsInUse } from './records-in-use.ts';
import { vatRates } from './vat-rates.ts';

/** What a delivery is entered from. */
export interface DeliveryRecords {
  /** All of them, closed ones too: what a delivery names already it may go on naming. */
  readonly debtors: ReadonlyMap<string, Debtor>;
  readonly articles: ReadonlyMap<string, Article>;
  /** Those to choose from. */
  readonly debtorsInUse: readonly Debtor[];
  readonly articlesInUse: readonly Article[];
  /** Of the company, whose VAT rates hold. */
  readonly country: string;
  readonly rates: readonly VatRate[];
}

/** Debtors, articles and rates as they are now. */
export async function deliveryRecords(context: Context): Promise<DeliveryRecords> {
  const { company } = context;
  const debtors = await company.read(files.debtors);
  const articles = await company.read(files.articles);
  const options = await company.read(files.options);
  return {
    debtors: new Map(debtors.map((debtor) => [debtor.number, debtor])),
    articles: new Map(articles.map((article) => [article.code, article])),
    debtorsInUse: await debtorsInUse(context),
    articlesInUse: await articlesInUse(context),
    country: options.company.country,
    rates: await vatRates(),
  };
}
