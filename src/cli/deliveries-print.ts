import type { Command } from 'commander';
import type { DeliveryReference } from '../actions/find-deliveries.ts';
import type { PrintedDelivery } from '../actions/print-deliveries.ts';
import type { Language } from '../domain/debtor.ts';
import { countOutcomes, type Outcome } from '../domain/dispatch/closing-sheet.ts';
import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';
import { countTexts } from '../i18n/closing.ts';
import { deliveriesTexts } from '../i18n/deliveries.ts';
import { dispatchErrorText, dispatchTexts } from '../i18n/dispatch.ts';
import { explainError } from '../i18n/errors.ts';
import { fill } from '../i18n/fill.ts';
import { type CommandLine, dayArgument } from './command-line.ts';
import type { Runner } from './run.ts';
import { textTable } from './text-table.ts';

const help = 'factuurpost deliveries print --help';

function outcomeOf(printed: PrintedDelivery): Outcome {
  switch (printed.outcome) {
    case 'printed':
      return 'printed';
    case 'left':
      return 'skipped';
    case 'unfit':
      return 'failed';
    case 'failed':
      return printed.uncertain ? 'uncertain' : 'failed';
    default:
      return printed satisfies never;
  }
}

/** The job, or why there is none. */
function detailOf(language: Language, printed: PrintedDelivery): string {
  switch (printed.outcome) {
    case 'printed':
      return printed.job;
    case 'left':
      return '';
    case 'unfit': {
      const { message, remedy } = explainError(language, printed.error);
      return `${message} ${remedy}`;
    }
    case 'failed': {
      const { cause, remedy } = dispatchErrorText(language, 'print', printed.error, printed.uncertain);
      return `${cause} ${remedy}`;
    }
    default:
      return printed satisfies never;
  }
}

function printedLines(language: Language, company: string, rows: readonly PrintedDelivery[]): readonly string[] {
  const { columns, kinds, printed, total, empty } = deliveriesTexts(language);
  if (rows.length === 0) return [empty];
  const words = dispatchTexts(language).outcomes;
  const counts = countOutcomes(rows.map((row) => ({ outcome: outcomeOf(row) })));
  return [
    plainLine(fill(printed, { company })),
    '',
    ...textTable(
      [
        { heading: columns.number },
        { heading: columns.kind },
        { heading: columns.debtor },
        { heading: columns.outcome },
        { heading: columns.detail },
      ],
      rows.map((row) => [
        row.delivery.number,
        kinds[row.delivery.kind],
        row.delivery.debtor,
        words[outcomeOf(row)],
        detailOf(language, row),
      ]),
    ),
    '',
    `${total}: ${[String(rows.length), ...countTexts(language, counts)].join(' · ')}`,
  ];
}

/** Those that were named, or all of a day. @throws UserError `command.argument-missing`, `command.one-of`, `command.bad-date` */
async function asked(
  line: CommandLine,
  ids: readonly string[],
  date: string | undefined,
): Promise<readonly DeliveryReference[]> {
  if (ids.length > 0 && date !== undefined) throw new UserError('command.one-of', { options: 'ID, --date', help });
  if (date === undefined) {
    if (ids.length === 0) throw new UserError('command.argument-missing', { argument: 'ids...', help });
    return ids;
  }
  const day = dayArgument('--date', date);
  const { listDeliveries } = await import('../actions/list-deliveries.ts');
  const listed = await listDeliveries(await line.context(), { from: day, until: day });
  return listed.map(({ delivery }) => delivery);
}

/** `deliveries print ID…|--date D`. */
export function printCommand(deliveries: Command, run: Runner): void {
  deliveries
    .command('print [ids...]')
    .description('print notes and receipts on the office printer, a job for each')
    .option('--date <date>', 'all deliveries of this day')
    .action(
      run(async (line, ids: readonly string[], { date }: { date?: string }) => {
        const context = await line.context();
        const references = await asked(line, ids, date);
        const { getOptions } = await import('../actions/options.ts');
        const company = String((await getOptions(context)).get('company.name') ?? '');
        const { printDeliveries } = await import('../actions/print-deliveries.ts');
        const progress = line.progress(deliveriesTexts(line.language).printing);
        const rows = await printDeliveries(context, references, {
          signal: line.surroundings.signal,
          progress: progress.report,
        });
        progress.end();
        if (rows.some(({ outcome }) => outcome !== 'printed')) line.exitCode = 1;
        const json = rows.map((row) => ({
          delivery: row.delivery.id,
          number: row.delivery.number,
          kind: row.delivery.kind,
          debtor: row.delivery.debtor,
          outcome: outcomeOf(row),
          detail: detailOf(line.language, row),
        }));
        line.show({ rows: json, counts: countOutcomes(json) }, () => printedLines(line.language, company, rows));
      }),
    );
}
