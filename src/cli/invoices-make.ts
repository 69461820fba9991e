import type { Command } from 'commander';
import type { MakeRequest } from '../actions/make-invoices.ts';
import { weekdays } from '../domain/calendar.ts';
import type { SkipReason } from '../domain/collect.ts';
import { counted } from '../i18n/counted.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';
import { makeTexts } from '../i18n/make.ts';
import { type CommandLine, choiceArgument, dayArgument } from './command-line.ts';
import type { Runner } from './run.ts';
import { textTable } from './text-table.ts';

interface MakeOptions {
  readonly until: string;
  readonly day?: string;
  readonly debtor?: readonly string[];
  readonly dryRun?: boolean;
}

function requestOf(options: MakeOptions): MakeRequest {
  return {
    until: dayArgument('--until', options.until),
    day: options.day === undefined ? null : choiceArgument('--day', options.day, [...weekdays, 'none'] as const),
    debtors: options.debtor ?? null,
  };
}

function stayedOpen(line: CommandLine, skipped: Readonly<Record<SkipReason, number>>): readonly string[] {
  const reasons = Object.entries(skipped)
    // What was invoiced before is no news.
    .filter(([reason, count]) => count > 0 && reason !== 'already-invoiced')
    .map(([reason, count]) => counted(makeTexts(line.language).reasons[reason as SkipReason], count));
  return reasons.length === 0 ? [] : [fill(line.texts.stayedOpen, { reasons: reasons.join(', ') })];
}

/** `invoices make --until DATE [--day monday]`. */
export function makeCommand(invoices: Command, run: Runner): void {
  invoices
    .command('make')
    .description('make draft invoices of the open deliveries up to a day')
    .requiredOption('--until <date>', 'last delivery day, YYYY-MM-DD')
    .option('--day <weekday>', 'only debtors with this invoice day; none: those invoiced by hand')
    .option('--debtor <number...>', 'only these debtors, those invoiced by hand included')
    .option('--dry-run', 'show what would be made')
    .action(
      run(async (line, options: MakeOptions) => {
        const request = requestOf(options);
        const { makeInvoices, previewInvoices } = await import('../actions/make-invoices.ts');
        const context = await line.context();
        const { drafts, skipped } = options.dryRun
          ? await previewInvoices(context, request)
          : await makeInvoices(context, request);
        const { columns, made, wouldMake } = line.texts;
        line.show({ drafts, skipped }, () => [
          ...textTable(
            [
              { heading: columns.debtor },
              { heading: columns.from },
              { heading: columns.until },
              { heading: columns.amount, right: true },
            ],
            drafts.map((draft) => [
              draft.debtor,
              formatDay(line.language, draft.deliveredFrom),
              formatDay(line.language, draft.deliveredUntil),
              formatEuro(line.language, draft.gross),
            ]),
          ),
          counted(options.dryRun ? wouldMake : made, drafts.length),
          ...stayedOpen(line, skipped),
        ]);
      }),
    );
}
