import { dayOf } from '../domain/calendar.ts';
import { settingsSheetTexts } from '../i18n/settings-sheet.ts';
import type { SettingsSheet } from '../pdf/settings-answers.ts';
import { renderSettingsSheet } from '../pdf/settings-sheet.ts';
import { settingsSheetLines } from '../pdf/settings-text.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { type PrintResult, printDocument } from './print-document.ts';

async function sheetOf(context: Context): Promise<SettingsSheet> {
  return { options: await context.company.read(files.options), date: dayOf(context.now()) };
}

/** The company's mail settings on a sheet of A4, in its language, without the password (spec § 1.6). */
export async function settingsSheetPdf(context: Context): Promise<Buffer> {
  return renderSettingsSheet(await sheetOf(context));
}

/** The same as lines of plain text, at most 80 columns wide. */
export async function settingsSheetText(context: Context): Promise<readonly string[]> {
  return settingsSheetLines(await sheetOf(context));
}

/** Prints the settings sheet on the office printer. */
export async function printSettingsSheet(context: Context): Promise<PrintResult> {
  const sheet = await sheetOf(context);
  const { title } = settingsSheetTexts(sheet.options.language);
  const result = await printDocument(context, { title, pdf: await renderSettingsSheet(sheet), copies: 1 });
  if (result.printed) {
    await context.company.change(async (transaction) => {
      recordDeed(transaction, { action: 'settings.print', subject: sheet.date, detail: result.job }, context.now());
    });
  }
  return result;
}
