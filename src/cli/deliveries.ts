import type { Command } from 'commander';
import type { ListedDelivery } from '../actions/list-deliveries.ts';
import type { MailedDeliveries, MailedDelivery } from '../actions/mail-deliveries.ts';
import { writeOutput } from '../actions/write-output.ts';
import type { Language } from '../domain/debtor.ts';
import { plainLine } from '../domain/plain-text.ts';
import { countTexts, endText } from '../i18n/closing.ts';
import { deliveriesTexts, deliveryDetail } from '../i18n/deliveries.ts';
import { dispatchTexts } from '../i18n/dispatch.ts';
import { fill } from '../i18n/fill.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';
import { acceptedLines } from './accepted-lines.ts';
import { dayArgument } from './command-line.ts';
import { printCommand } from './deliveries-print.ts';
import { errorJson, recipientsOf } from './invoice-view.ts';
import { givenReason } from './reason.ts';
import type { Runner } from './run.ts';
import { nameWidth, textTable } from './text-table.ts';

/** A delivery as `deliveries list --json` gives it; the amount in cents. */
function listedJson(language: Language, { delivery, debtorName, net, dispatch }: ListedDelivery) {
  const { id, number, kind, date, debtor, address, reference, invoice } = delivery;
  return {
    id,
    number,
    kind,
    date,
    debtor: { number: debtor, name: debtorName },
    address,
    reference,
    net,
    invoice,
    dispatch: dispatch && {
      state: dispatch.state,
      at: dispatch.updatedAt,
      to: recipientsOf(dispatch).join(', '),
      error: errorJson(language, dispatch),
    },
  };
}

function listedLines(language: Language, listed: readonly ListedDelivery[]): readonly string[] {
  const { columns, kinds, empty } = deliveriesTexts(language);
  if (listed.length === 0) return [empty];
  const { states } = dispatchTexts(language);
  return textTable(
    [
      { heading: columns.number },
      { heading: columns.date },
      { heading: columns.kind },
      { heading: columns.debtor },
      { heading: columns.name, max: nameWidth },
      { heading: columns.reference, max: nameWidth },
      { heading: columns.net, right: true },
      { heading: columns.mail },
      { heading: columns.id },
    ],
    listed.map(({ delivery, debtorName, net, dispatch }) => [
      delivery.number,
      formatDay(language, delivery.date),
      kinds[delivery.kind],
      delivery.debtor,
      debtorName,
      delivery.reference,
      formatEuro(language, net),
      dispatch ? states[dispatch.state] : '',
      delivery.id,
    ]),
  );
}

function listCommand(deliveries: Command, run: Runner): void {
  deliveries
    .command('list')
    .option('--from <date>', 'first day of delivery')
    .option('--until <date>', 'last day of delivery')
    .action(
      run(async (line, options: { from?: string; until?: string }) => {
        const { listDeliveries } = await import('../actions/list-deliveries.ts');
        const listed = await listDeliveries(await line.context(), {
          from: options.from === undefined ? null : dayArgument('--from', options.from),
          until: options.until === undefined ? null : dayArgument('--until', options.until),
        });
        line.show(
          listed.map((one) => listedJson(line.language, one)),
          () => listedLines(line.language, listed),
        );
      }),
    );
}

function showCommand(deliveries: Command, run: Runner): void {
  deliveries
    .command('show <id>')
    .description('the note or receipt of one delivery, by id or number')
    .option('--text', 'as text of 80 columns (the default)')
    .option('--pdf <file>', 'write the PDF to a file')
    .action(
      run(async (line, id: string, { pdf }: { pdf?: string }) => {
        const { findDeliveries } = await import('../actions/find-deliveries.ts');
        const { deliveryNotePdf, deliveryNoteText } = await import('../actions/show-delivery.ts');
        const context = await line.context();
        for (const delivery of await findDeliveries(context, [id])) {
          if (pdf === undefined) {
            const text = await deliveryNoteText(context, delivery);
            line.show(delivery, () => text);
          } else {
            await writeOutput(pdf, await deliveryNotePdf(context, delivery));
            line.show({ file: pdf }, () => [fill(line.texts.written, { file: pdf })]);
          }
        }
      }),
    );
}

function mailedJson(language: Language, row: MailedDelivery) {
  const { delivery, debtor, outcome, carrier } = row;
  return {
    delivery: delivery.id,
    number: delivery.number,
    kind: delivery.kind,
    debtor: debtor.number,
    outcome,
    detail: deliveryDetail(language, row),
    at: carrier && (outcome === 'planned' ? carrier.plannedAt : carrier.updatedAt),
  };
}

function mailedLines(language: Language, company: string, { rows, counts, end }: MailedDeliveries): readonly string[] {
  const { columns, kinds, mailed, total } = deliveriesTexts(language);
  const words = dispatchTexts(language).outcomes;
  const why = endText(language, end);
  return [
    plainLine(fill(mailed, { company })),
    '',
    ...textTable(
      [
        { heading: columns.number },
        { heading: columns.kind },
        { heading: columns.debtor },
        { heading: columns.name, max: nameWidth },
        { heading: columns.outcome },
        { heading: columns.detail },
      ],
      rows.map((row) => [
        row.delivery.number,
        kinds[row.delivery.kind],
        row.debtor.number,
        row.debtor.name,
        words[row.outcome],
        deliveryDetail(language, row),
      ]),
    ),
    '',
    `${total}: ${[String(rows.length), ...countTexts(language, counts)].join(' · ')}`,
    ...(why ? [why] : []),
  ];
}

function mailCommand(deliveries: Command, run: Runner): void {
  deliveries
    .command('mail <ids...>')
    .description('mail notes and receipts to the debtors that had the deliveries')
    .option('--again <reason>', 'mail again what went before, and why')
    .action(
      run(async (line, ids: readonly string[], { again }: { again?: string }) => {
        const context = await line.context();
        const reason = givenReason(again, 'factuurpost deliveries mail --help');
        const { getOptions } = await import('../actions/options.ts');
        const company = String((await getOptions(context)).get('company.name') ?? '');
        const { mailDeliveries } = await import('../actions/mail-deliveries.ts');
        const progress = line.progress(line.texts.progressSend);
        const mailed = await mailDeliveries(
          context,
          { deliveries: ids, reason },
          { signal: line.surroundings.signal, progress: progress.report, ...acceptedLines(line) },
        );
        progress.end();
        const { counts, end, rows } = mailed;
        if (counts.failed + counts.uncertain > 0 || end.kind === 'blocked' || end.kind === 'refused') line.exitCode = 1;
        line.show({ rows: rows.map((row) => mailedJson(line.language, row)), counts }, () =>
          mailedLines(line.language, company, mailed),
        );
      }),
    );
}

/** `deliveries list|show|print|mail`. */
export function deliveriesCommand(program: Command, run: Runner): void {
  const deliveries = program.command('deliveries').description('delivery notes and receipts, and their mail');
  listCommand(deliveries, run);
  showCommand(deliveries, run);
  printCommand(deliveries, run);
  mailCommand(deliveries, run);
}
