import type { PrintOptions } from '../domain/options.ts';
import { fill } from '../i18n/fill.ts';
import { formatMoment } from '../i18n/format.ts';
import { optionsTexts } from '../i18n/options.ts';
import { renderTestPage } from '../pdf/test-page.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { type PrintResult, printOn } from './print-document.ts';

/**
 * Prints a test page in the company's language.
 * @param print the printer to try, saved or not
 */
export async function printTestPage(context: Context, print: PrintOptions): Promise<PrintResult> {
  const { company, language } = await context.company.read(files.options);
  const { title, line, edges, letters } = optionsTexts(language).testPage;
  const now = context.now();
  const first = fill(line, { company: company.name, at: formatMoment(language, now.toISOString()) });
  const pdf = await renderTestPage({ title, lines: [first, letters, edges], company: company.name, language, now });
  const result = await printOn(print, { title, pdf, copies: 1 });
  if (result.printed) {
    await context.company.change(async (transaction) => {
      recordDeed(transaction, { action: 'print.test', subject: print.method, detail: result.job }, now);
    });
  }
  return result;
}
