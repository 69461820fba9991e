import { closingTexts } from '../i18n/closing.ts';
import { renderClosingSheet } from '../pdf/closing-sheet.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import { openClosingSheet } from './closing-sheets.ts';
import type { Context } from './context.ts';
import { type PrintResult, printDocument } from './print-document.ts';

/**
 * A kept run's closing sheet as PDF, with what became of each row by now, in the company's language.
 * @throws UserError `closing.unknown`
 */
export async function closingSheetPdf(context: Context, id: string): Promise<Buffer> {
  const sheet = await openClosingSheet(context, id);
  const { company, language } = await context.company.read(files.options);
  return renderClosingSheet(sheet, { company: company.name, language, asOf: context.now().toISOString() });
}

/**
 * Prints a closing sheet on the office printer.
 * @throws UserError `closing.unknown`
 */
export async function printClosingSheet(context: Context, id: string): Promise<PrintResult> {
  const pdf = await closingSheetPdf(context, id);
  const { language } = await context.company.read(files.options);
  const result = await printDocument(context, { title: `${closingTexts(language).title} ${id}`, pdf, copies: 1 });
  if (result.printed) {
    await context.company.change(async (transaction) => {
      recordDeed(transaction, { action: 'closing.print', subject: id, detail: result.job }, context.now());
    });
  }
  return result;
}
