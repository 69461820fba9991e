import { dayOf } from '../domain/calendar.ts';
import { numberReportLines, numberReportTexts } from '../i18n/number-report.ts';
import { renderTextSheet } from '../pdf/text-sheet.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { numberReport } from './number-report.ts';
import { type PrintResult, printDocument } from './print-document.ts';

/** Prints the report on invoice numbers on the office printer, in the company's language. */
export async function printNumberReport(context: Context): Promise<PrintResult> {
  const { years } = await numberReport(context);
  const { company, language } = await context.company.read(files.options);
  const { title } = numberReportTexts(language);
  const date = dayOf(context.now());
  const lines = numberReportLines(language, years, { company: company.name, date });
  const pdf = await renderTextSheet({ title, company: company.name, date, language, lines });
  const result = await printDocument(context, { title, pdf, copies: 1 });
  if (result.printed) {
    await context.company.change(async (transaction) => {
      recordDeed(transaction, { action: 'numbers.print', subject: date, detail: result.job }, context.now());
    });
  }
  return result;
}
