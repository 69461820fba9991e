import type { Article } from '../domain/article.ts';
import type { Debtor } from '../domain/debtor.ts';
import type { Cents } from '../domain/money.ts';
import type { VatRate } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { debtorsByNumber } from './find-debtor.ts';
import { articlesInUse, debtorsInUse } from './records-in-use.ts';
import { usualAmounts } from './usual-amounts.ts';
import { vatRates } from './vat-rates.ts';

/** What one must know to say whom an invoice made by hand is for. */
export interface HandDraftWorld {
  readonly debtors: readonly Debtor[];
  /** Those that can be chosen: open ones, by number. */
  readonly inUse: readonly Debtor[];
  readonly seller: { readonly country: string };
}

/** What stands around an invoice that is made by hand, before there is one. */
export async function handDraftWorld(context: Context): Promise<HandDraftWorld> {
  const { company } = await context.company.read(files.options);
  const debtors = [...(await debtorsByNumber(context)).values()];
  return { debtors, inUse: await debtorsInUse(context), seller: company };
}

/** What one must know to change a draft. */
export interface DraftWorld {
  readonly debtors: ReadonlyMap<string, Debtor>;
  /** Those that can be chosen: open ones, by code. */
  readonly articles: readonly Article[];
  /** Of the seller, whose VAT rates count. */
  readonly country: string;
  readonly rates: readonly VatRate[];
  /** What debtors were billed last, by their numbers, without VAT: of those that were asked for. */
  readonly usual: ReadonlyMap<string, readonly Cents[]>;
}

/** @param debtor whose usual amounts are wanted */
export async function draftWorld(context: Context, debtor: string): Promise<DraftWorld> {
  const { country } = (await context.company.read(files.options)).company;
  return {
    debtors: await debtorsByNumber(context),
    articles: await articlesInUse(context),
    country,
    rates: await vatRates(),
    usual: await usualAmounts(context, [debtor]),
  };
}
