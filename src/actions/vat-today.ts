import { dayOf } from '../domain/calendar.ts';
import type { BasisPoints } from '../domain/money.ts';
import { rateIn, sellerVat, type VatCode } from '../domain/vat.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { vatRates } from './vat-rates.ts';

/** A VAT code with the percentage that it means today; null: the company's country is not in the table of rates. */
export interface VatToday {
  readonly code: VatCode;
  readonly rate: BasisPoints | null;
}

/** The VAT codes that the company's country has today, highest first; all of them where its rates are not known. */
export async function vatToday(context: Context): Promise<readonly VatToday[]> {
  const { country } = (await context.company.read(files.options)).company;
  const day = dayOf(context.now());
  const rates = await vatRates();
  return sellerVat(rates, country)
    .codesOn(day)
    .map((code) => ({ code, rate: rateIn(rates, country, code, day) }));
}
