import type { Command } from 'commander';
import type { FinaliseOutcome } from '../actions/finalise-invoices.ts';
import type { CopyRequest } from '../actions/queue-copies.ts';
import { writeOutput } from '../actions/write-output.ts';
import { countOutcomes, previewRow } from '../domain/dispatch/closing-sheet.ts';
import { plainLine } from '../domain/plain-text.ts';
import { missingFieldText } from '../i18n/completeness.ts';
import { counted } from '../i18n/counted.ts';
import { fill } from '../i18n/fill.ts';
import { missingOriginalsText } from '../i18n/originals.ts';
import { acceptedLines } from './accepted-lines.ts';
import { chosen } from './chosen.ts';
import { closingJson, closingLines } from './closing-view.ts';
import { type CommandLine, choiceArgument, dayArgument } from './command-line.ts';
import { invoiceJson, invoiceTable } from './invoice-view.ts';
import { creditCommand } from './invoices-credit.ts';
import { makeCommand } from './invoices-make.ts';
import { numbersCommand } from './invoices-numbers.ts';
import { originalMissingJson } from './original-missing.ts';
import { givenReason } from './reason.ts';
import type { Runner } from './run.ts';

interface AllOption {
  readonly all?: boolean;
}

function listCommand(invoices: Command, run: Runner): void {
  invoices
    .command('list')
    .option('--status <status>', 'draft, final or credited')
    .option('--from <date>', 'first invoice date')
    .option('--until <date>', 'last invoice date')
    .action(
      run(async (line, options: { status?: string; from?: string; until?: string }) => {
        const { listInvoices } = await import('../actions/list-invoices.ts');
        const listed = await listInvoices(await line.context(), {
          status:
            options.status === undefined
              ? null
              : choiceArgument('--status', options.status, ['draft', 'final', 'credited'] as const),
          from: options.from === undefined ? null : dayArgument('--from', options.from),
          until: options.until === undefined ? null : dayArgument('--until', options.until),
        });
        line.show(
          listed.map((one) => invoiceJson(line.language, one)),
          () => (listed.length === 0 ? [line.texts.empty] : invoiceTable(line.language, listed)),
        );
      }),
    );
}

function showCommand(invoices: Command, run: Runner): void {
  invoices
    .command('show <id>')
    .description('one invoice by id or number')
    .option('--text', 'as text of 80 columns (the default)')
    .option('--pdf <file>', 'write the PDF to a file')
    .action(
      run(async (line, id: string, options: { pdf?: string }) => {
        const { invoicePdf, invoiceText, showInvoice } = await import('../actions/show-invoice.ts');
        const context = await line.context();
        const invoice = await showInvoice(context, id);
        if (options.pdf !== undefined) {
          const { pdf } = options;
          await writeOutput(pdf, await invoicePdf(context, invoice));
          line.show({ file: pdf }, () => [fill(line.texts.written, { file: pdf })]);
          return;
        }
        const text = await invoiceText(context, invoice);
        line.show(invoice, () => text);
      }),
    );
}

function finaliseLine(line: CommandLine, outcome: FinaliseOutcome): readonly string[] {
  switch (outcome.outcome) {
    case 'final':
      return [];
    case 'not-draft':
      return [fill(line.texts.notDraft, { id: outcome.id })];
    case 'incomplete': {
      const missing = outcome.missing.map((one) => missingFieldText(line.language, one)).join('; ');
      return [plainLine(fill(line.texts.incomplete, { debtor: outcome.debtor, missing }))];
    }
    default:
      return outcome satisfies never;
  }
}

function finaliseJson({ language }: CommandLine, outcome: FinaliseOutcome) {
  const { id } = outcome;
  return {
    id,
    outcome: outcome.outcome,
    number: outcome.outcome === 'final' ? outcome.invoice.number.text : null,
    missing: outcome.outcome === 'incomplete' ? outcome.missing : [],
    originalMissing: outcome.outcome === 'final' ? originalMissingJson(language, outcome.originalMissing) : null,
  };
}

function finaliseCommand(invoices: Command, run: Runner): void {
  invoices
    .command('finalise [ids...]')
    .description('give drafts their date and number')
    .option('--all', 'every draft')
    .action(
      run(async (line, ids: readonly string[], options: AllOption) => {
        const { finaliseInvoices } = await import('../actions/finalise-invoices.ts');
        const help = 'factuurpost invoices finalise --help';
        const asked = chosen(ids, { option: '--all', given: options.all === true, help });
        const context = await line.context();
        const progress = line.progress(line.texts.progressFinal);
        const outcomes = await finaliseInvoices(context, asked, progress.report);
        progress.end();
        const final = outcomes.flatMap((one) => (one.outcome === 'final' ? [one] : []));
        const isMissing = final.some(({ originalMissing }) => originalMissing !== null);
        if (final.length < outcomes.length || isMissing) line.exitCode = 1;
        line.show(
          outcomes.map((outcome) => finaliseJson(line, outcome)),
          () => [
            ...outcomes.flatMap((outcome) => finaliseLine(line, outcome)),
            counted(line.texts.finalised, final.length),
            ...missingOriginalsText(line.language, final),
          ],
        );
      }),
    );
}

/** All that a customer has not had yet: what `--all` means to deliver. */
async function undelivered(line: CommandLine, dryRun: boolean): Promise<readonly string[]> {
  const { undeliveredInvoices } = await import('../actions/undelivered-invoices.ts');
  return undeliveredInvoices(await line.context(), !dryRun);
}

function deliverCommand(invoices: Command, run: Runner): void {
  invoices
    .command('deliver [ids...]')
    .description("send and print the customers' copies; ends in the closing sheet")
    .option('--all', 'every final invoice that has not gone yet')
    .option('--dry-run', 'show the run sheet; nothing leaves')
    .option('--again <reason>', 'send again what went before, and why')
    .action(
      run(async (line, ids: readonly string[], options: AllOption & { dryRun?: boolean; again?: string }) => {
        const help = 'factuurpost invoices deliver --help';
        const asked = chosen(ids, { option: '--all', given: options.all === true, help });
        const reason = givenReason(options.again, help);
        const context = await line.context();
        const invoices = asked ?? (await undelivered(line, options.dryRun === true));
        const request: CopyRequest = { invoices, reason };
        const { getOptions } = await import('../actions/options.ts');
        const name = String((await getOptions(context)).get('company.name') ?? '');
        if (options.dryRun) {
          const { runSheetFor } = await import('../actions/queue-copies.ts');
          const rows = (await runSheetFor(context, request)).rows.map(previewRow);
          const sheet = { rows, counts: countOutcomes(rows), status: 'ended' as const, end: null };
          line.show(closingJson(line.language, sheet), () =>
            closingLines(line.language, fill(line.texts.runTitle, { company: name }), sheet),
          );
          return;
        }
        const { deliverInvoices } = await import('../actions/deliver-invoices.ts');
        const progress = line.progress(line.texts.progressSend);
        const sheet = await deliverInvoices(context, request, {
          signal: line.surroundings.signal,
          progress: progress.report,
          ...acceptedLines(line),
        });
        progress.end();
        const { failed, uncertain } = sheet.counts;
        const stopped = sheet.end?.kind === 'blocked' || sheet.end?.kind === 'refused';
        if (failed > 0 || uncertain > 0 || stopped) line.exitCode = 1;
        line.show(closingJson(line.language, sheet), () =>
          closingLines(line.language, fill(line.texts.closingTitle, { company: name }), sheet),
        );
      }),
    );
}

/** `invoices make|list|show|finalise|deliver|credit|numbers`. */
export function invoicesCommand(program: Command, run: Runner): void {
  const invoices = program.command('invoices').description('drafts, final invoices and their delivery');
  makeCommand(invoices, run);
  listCommand(invoices, run);
  showCommand(invoices, run);
  finaliseCommand(invoices, run);
  deliverCommand(invoices, run);
  creditCommand(invoices, run);
  numbersCommand(invoices, run);
}
