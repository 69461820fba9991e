import type { Month } from '../domain/calendar.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import { gaps } from '../domain/numbering.ts';
import { UserError } from '../domain/user-error.ts';
import { Archive } from '../state/archive.ts';
import type { DataFile } from '../state/data-file.ts';
import { files } from '../state/files.ts';
import { openMonthsFile } from '../state/open-months.ts';
import type { CompanyStore } from '../state/store.ts';

/** Something that is not as it should be. */
export type Finding =
  | { readonly kind: 'damaged'; readonly error: UserError }
  | { readonly kind: 'number-missing'; readonly year: number; readonly sequence: number }
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

async function checkYear(
  company: CompanyStore,
  year: number,
  invoices: readonly FinalInvoice[],
  findings: Finding[],
): Promise<void> {
  const numbers = invoices.map((invoice) => invoice.number);
  for (const sequence of gaps(numbers, year)) findings.push({ kind: 'number-missing', year, sequence });
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
  ]) {
    await readable<unknown>(company, file as DataFile<unknown>, findings);
  }
  await everyMonth(company, 'deliveries', files.deliveries, findings);
  await everyMonth(company, 'sent', files.sent, findings);
  await everyMonth(company, 'closings', files.closings, findings);
  const invoices = await everyMonth(company, 'invoices', files.invoices, findings);
  for (const year of new Set(invoices.map((invoice) => invoice.number.year))) {
    await checkYear(company, year, invoices, findings);
  }
  return findings;
}
