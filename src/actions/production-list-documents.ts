import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf } from '../disk/error-code.ts';
import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import { productionListName, productionListTexts } from '../i18n/production-list.ts';
import { documentFileName } from '../mail/file-name.ts';
import { productionListAsText, renderProductionList } from '../pdf/production-list.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { readLogo } from './invoice-original.ts';
import { type PrintResult, printDocument } from './print-document.ts';
import { productionListFor } from './production-list.ts';
import { checkWorkingFolder } from './working-copy.ts';
import { writeOutput } from './write-output.ts';

/** Which production list. */
export interface ProductionListRequest {
  readonly date: Day;
  /** Says below each article for whom it is. */
  readonly perDebtor: boolean;
  /** Left out: the company's. */
  readonly language?: Language;
}

async function printable(context: Context, { date, perDebtor, language }: ProductionListRequest) {
  const { company, language: own } = await context.company.read(files.options);
  const asOf = context.now().toISOString();
  const options = { company: company.name, language: language ?? own, asOf, perDebtor };
  return { list: await productionListFor(context, date), options, logo: company.logo };
}

/** The production list of a day as PDF. @throws UserError `logo.unusable` */
export async function productionListPdf(context: Context, request: ProductionListRequest): Promise<Buffer> {
  const { list, options, logo: name } = await printable(context, request);
  const bytes = await readLogo(context, name);
  return renderProductionList(list, options, bytes && { name, bytes });
}

/** The same as text of at most 80 columns. */
export async function productionListText(context: Context, request: ProductionListRequest): Promise<readonly string[]> {
  const { list, options } = await printable(context, request);
  return productionListAsText(list, options);
}

/** The name of a production list's PDF as attachment and working copy. */
export function productionListFileName(company: string, date: Day, language: Language): string {
  return documentFileName(productionListTexts(language).fileName, { company, date });
}

/** Prints the production list of a day on the office printer. @throws UserError `logo.unusable` */
export async function printProductionList(context: Context, request: ProductionListRequest): Promise<PrintResult> {
  const { language } = await context.company.read(files.options);
  const pdf = await productionListPdf(context, request);
  const title = productionListName(language, request.date);
  const result = await printDocument(context, { title, pdf, copies: 1 });
  if (result.printed) {
    await context.company.change(async (transaction) => {
      const deed = { action: 'production-list.print', subject: request.date, detail: result.job };
      recordDeed(transaction, deed, context.now());
    });
  }
  return result;
}

/** Where a production list's PDF goes when nobody says otherwise: into the folder for PDFs, if there is one. */
export async function productionListFile(context: Context, date: Day): Promise<string> {
  const { company, folders, language } = await context.company.read(files.options);
  return join(folders.pdf, productionListFileName(company.name, date, language));
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    // Writing it will tell what is the matter.
    return true;
  }
}

/**
 * Writes the production list of a day as a PDF.
 * @param replace whether a file that is there already may go
 * @returns false: it is there already, and nothing was written
 * @throws UserError `file.not-written`, `folder.not-writable`, `logo.unusable`
 */
export async function writeProductionList(
  context: Context,
  request: ProductionListRequest,
  file: string,
  replace: boolean,
): Promise<boolean> {
  if (!replace && (await isThere(file))) return false;
  const pdf = await productionListPdf(context, request);
  const { folders } = await context.company.read(files.options);
  if (folders.pdf !== '' && resolve(dirname(file)) === resolve(folders.pdf)) await checkWorkingFolder(folders.pdf);
  await writeOutput(file, pdf);
  return true;
}
