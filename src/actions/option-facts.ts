import { join } from 'node:path';
import { dayOf } from '../domain/calendar.ts';
import { formatNumber } from '../domain/numbering.ts';
import type { VatRate } from '../domain/vat.ts';
import type { HolidayRule } from '../domain/working-days.ts';
import { documentFileName } from '../mail/file-name.ts';
import type { Context } from './context.ts';
import { holidayRules } from './run-calendar.ts';
import { vatRates } from './vat-rates.ts';

/** What one has to know to choose options, and cannot change there. */
export interface OptionFacts {
  readonly vatRates: readonly VatRate[];
  readonly holidays: readonly HolidayRule[];
  /** Where the company's data lie. */
  readonly data: string;
  /** Where its archive lies. */
  readonly archive: string;
}

/** What one has to know about a company to choose its options. */
export async function optionFacts({ company }: Context): Promise<OptionFacts> {
  const { folder } = company;
  const [rates, holidays] = await Promise.all([vatRates(), holidayRules()]);
  return { vatRates: rates, holidays, data: folder, archive: join(folder, 'archive') };
}

/** An invoice number, and the name of its file, as two formats would have them. */
export interface ExampleNames {
  readonly number: string;
  readonly file: string;
}

/** A serial number that shows how it is filled up. */
const exampleSequence = 42;

/** What two formats make of an invoice of some day. @param company the company's name */
export function exampleNames(numberFormat: string, fileFormat: string, company: string, now: Date): ExampleNames {
  const number = formatNumber(numberFormat, now.getFullYear(), exampleSequence);
  const values = { company, number, date: dayOf(now), debtor: '1001' };
  return { number, file: documentFileName(fileFormat, values) };
}
