import type { Month } from '../domain/calendar.ts';
import { type CreditFault, creditFaults } from '../domain/credit-report.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import { type NumberFault, numberReport } from '../domain/number-report.ts';
import { UserError } from '../domain/user-error.ts';
import { Archive } from '../state/archive.ts';
import type { DataFile } from '../state/data-file.ts';
import { deliveryNumbersFile } from '../state/delivery-numbers.ts';
import { files } from '../state/files.ts';
import { openMonthsFile } from '../state/open-months.ts';
import type { CompanyStore } from '../state/store.ts';

/** Something that is not as it should be. */
export type Finding =
  | { readonly kind: 'damaged'; readonly error: UserError }
  | {
      readonly kind: 'number-missing' | 'number-twice' | 'date-order';
      readonly year: number;
      readonly fault: NumberFault;
    }
  | { readonly kind: 'credit'; readonly fault: CreditFault }
  | { readonly kind: 'original-missing'; readonly number: string }
  | { readonly kind: 'archive'; readonly year: number; readonly name: string; readonly problem: string };

async function readable<T>(company: CompanyStore, file: DataFile<T>, findings: Finding[]): Promise<T> {
  try {
    return await company.read(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    findings.push({ kind: 'damaged', error });
    return file.empty;
  }
}

async function everyMonth<T>(
  company: CompanyStore,
  folder: string,
  file: (month: Month) => DataFile<readonly T[]>,
  findings: Finding[],
): Promise<T[]> {
  const all: T[] = [];
  for (const month of await company.months(folder)) all.push(...(await readable(company, file(month), findings)));
  return all;
}

function kindOf({ kind }: NumberFault): 'number-missing' | 'number-twice' | 'date-order' {
  switch (kind) {
    case 'gap':
      return 'number-missing';
    case 'twice':
    case 'same-text':
      return 'number-twice';
    case 'date-back':
    case 'other-year':
      return 'date-order';
    default:
      return kind satisfies never;
  }
}

async function checkYear(
  company: CompanyStore,
  year: number,
  invoices: readonly FinalInvoice[],
  findings: Finding[],
): Promise<void> {
  const archive = new Archive(company);
  const kept = new Set((await archive.chain(year)).map((link) => link.name));
  for (const { number } of invoices) {
    const missing = number.year === year && !kept.has(`invoice-${number.text}.pdf`);
    if (missing) findings.push({ kind: 'original-missing', number: number.text });
  }
  const fault = await archive.verify(year);
  if (fault) findings.push({ kind: 'archive', year, ...fault });
}

/** Reads everything a company has, and tells what is damaged, missing or changed. Nothing is written. */
export async function checkCompany(company: CompanyStore): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const file of [
    files.options,
    files.debtors,
    files.articles,
    files.templates,
    files.drafts,
    files.outbox,
    files.lastRun,
    openMonthsFile,
    deliveryNumbersFile,
  ]) {
    await readable<unknown>(company, file as DataFile<unknown>, findings);
  }
  await everyMonth(company, 'deliveries', files.deliveries, findings);
  await everyMonth(company, 'sent', files.sent, findings);
  await everyMonth(company, 'closings', files.closings, findings);
  const invoices = await everyMonth(company, 'invoices', files.invoices, findings);
  for (const { year, faults } of numberReport(invoices)) {
    findings.push(...faults.map((fault) => ({ kind: kindOf(fault), year, fault })));
  }
  findings.push(...creditFaults(invoices).map((fault) => ({ kind: 'credit' as const, fault })));
  for (const year of new Set(invoices.map((invoice) => invoice.number.year))) {
    await checkYear(company, year, invoices, findings);
  }
  return findings;
}
