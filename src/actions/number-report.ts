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
    for (const row of rows) invoices.push(row);
  }
  // A number can read as one of another year, so all are looked at together.
  const years = reportOf(invoices).filter((one) => year === null || one.year === year);
  return { years, faults: years.reduce((count, { faults }) => count + faults.length, 0) };
}
