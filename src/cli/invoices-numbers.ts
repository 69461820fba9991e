import type { Command } from 'commander';
import { dayOf } from '../domain/calendar.ts';
import { UserError } from '../domain/user-error.ts';
import type { Runner } from './run.ts';

/** @throws UserError `command.bad-choice` */
function yearArgument(text: string): number {
  if (!/^\d{4}$/.test(text))
    throw new UserError('command.bad-choice', { option: '--year', value: text, choices: 'YYYY' });
  return Number(text);
}

/** `invoices numbers [--year YEAR]`: gaps, numbers given twice, dates that do not rise; exit 1 when there are any. */
export function numbersCommand(invoices: Command, run: Runner): void {
  invoices
    .command('numbers')
    .description('check that numbers run on without gap, each once, and that dates rise with them')
    .option('--year <year>', 'only the numbers of this year')
    .action(
      run(async (line, options: { year?: string }) => {
        const { numberReport } = await import('../actions/number-report.ts');
        const { numberReportLines } = await import('../i18n/number-report.ts');
        const year = options.year === undefined ? null : yearArgument(options.year);
        const context = await line.context();
        const report = await numberReport(context, year);
        if (report.faults > 0) line.exitCode = 1;
        const { getOptions } = await import('../actions/options.ts');
        const company = String((await getOptions(context)).get('company.name') ?? '');
        const about = { company, date: dayOf(context.now()) };
        line.show(report, () => numberReportLines(line.language, report.years, about));
      }),
    );
}
