import { numberReport as reportOf, type YearOfNumbers } from '../domain/number-report.ts';
import type { LedgerRow } from '../state/ledger.ts';
import type { Context } from './context.ts';
import { ledgerMonths } from './ledger.ts';

/** What is wrong with the invoice numbers and dates. */
export interface NumberReport {
  /** The newest first. */
  readonly years: readonly YearOfNumbers[];
  /** Of all years. */
  readonly faults: number;
}

/**
 * Looks through the numbers and dates of all final invoices.
 * @param year only of this year; null: of every year
 */
export async function numberReport(
  context: Context,
  year: number | null = null,
  signal?: AbortSignal,
): Promise<NumberReport> {
  const invoices: LedgerRow[] = [];
  for await (const { rows } of ledgerMonths(context, signal)) {
    for (const row of rows) if (year === null || row.number.year === year) invoices.push(row);
  }
  const years = reportOf(invoices);
  return { years, faults: years.reduce((count, { faults }) => count + faults.length, 0) };
}
