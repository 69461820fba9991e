import { numberReport } from '../../actions/number-report.ts';
import { dayOf } from '../../domain/calendar.ts';
import { numberReportLines, numberReportTexts } from '../../i18n/number-report.ts';
import { printNumberReport } from '../actions.ts';
import type { Desk } from '../app/screen.ts';
import { dialogAfter } from '../dialog/update.ts';
import { printed } from '../options/printed.ts';
import { type PageScreen, pageOf } from '../page/update.ts';

function print(desk: Desk<PageScreen>): void {
  desk.open(
    dialogAfter(async () => {
      const result = await printNumberReport(desk.context);
      return printed(desk, result, numberReportTexts(desk.language).printed);
    }),
  );
}

/** The report on gaps, numbers given twice and dates, on a page that can be printed. */
export function showNumberReport<S>({ language, context, company, open }: Desk<S>): void {
  open(
    dialogAfter(async (signal) => {
      const { years } = await numberReport(context, null, signal);
      const about = { company: company.name, date: dayOf(context.now()) };
      const lines = numberReportLines(language, years, about);
      return pageOf({ title: numberReportTexts(language).title, heading: '', lines, print });
    }),
  );
}
