import type { Command } from 'commander';
import type { MailedProductionList } from '../actions/mail-production-list.ts';
import type { PrintResult } from '../actions/print-document.ts';
import type { ProductionListRequest } from '../actions/production-list-documents.ts';
import { writeOutput } from '../actions/write-output.ts';
import type { Language } from '../domain/debtor.ts';
import type { ProductionList } from '../domain/production-list.ts';
import { UserError } from '../domain/user-error.ts';
import { endText } from '../i18n/closing.ts';
import { dispatchErrorText, dispatchTexts } from '../i18n/dispatch.ts';
import { fill } from '../i18n/fill.ts';
import { productionListTexts, productionMailDetail } from '../i18n/production-list.ts';
import { acceptedLines } from './accepted-lines.ts';
import { type CommandLine, dayArgument } from './command-line.ts';
import { errorJson, recipientsOf } from './invoice-view.ts';
import { givenReason } from './reason.ts';
import type { Runner } from './run.ts';

const help = 'factuurpost production-list --help';

interface Options {
  readonly date?: string;
  readonly perDebtor?: boolean;
  readonly mail?: boolean;
  readonly again?: string;
  readonly print?: boolean;
  readonly pdf?: string;
}

/** A production list as `--json` gives it; quantities in thousandths. Without `--per-debtor` an article has no shares. */
function listJson({ date, articles, deliveries, debtors }: ProductionList, perDebtor: boolean) {
  return {
    date,
    deliveries,
    debtors,
    articles: articles.map(({ shares, ...article }) => (perDebtor ? { ...article, shares } : article)),
  };
}

function mailedJson(language: Language, mailed: MailedProductionList) {
  const { date, outcome, carrier, to } = mailed;
  return {
    date,
    outcome,
    to: carrier ? recipientsOf(carrier).join(', ') : to.join(', '),
    detail: productionMailDetail(language, mailed),
    at: carrier && (outcome === 'planned' ? carrier.plannedAt : carrier.updatedAt),
    entry: carrier?.id ?? null,
    error: carrier && errorJson(language, carrier),
  };
}

async function mail(line: CommandLine, { date, perDebtor }: ProductionListRequest, reason: string): Promise<void> {
  const context = await line.context();
  const { mailProductionList } = await import('../actions/mail-production-list.ts');
  const progress = line.progress(line.texts.progressSend);
  const mailed = await mailProductionList(
    context,
    { date, perDebtor, reason },
    { signal: line.surroundings.signal, progress: progress.report, ...acceptedLines(line) },
  );
  progress.end();
  const { outcome, end } = mailed;
  const stopped = end.kind === 'blocked' || end.kind === 'refused';
  if (outcome === 'failed' || outcome === 'uncertain' || stopped) line.exitCode = 1;
  const { language } = line;
  const why = endText(language, end);
  const told = { outcome: dispatchTexts(language).outcomes[outcome], detail: productionMailDetail(language, mailed) };
  line.show(mailedJson(language, mailed), () => [
    fill(productionListTexts(language).mailed, told),
    ...(why ? [why] : []),
  ]);
}

function printedLines(language: Language, result: PrintResult): readonly string[] {
  if (result.printed) return [`${productionListTexts(language).printed} [${result.job}]`];
  const { cause, remedy } = dispatchErrorText(language, 'print', result.error, result.uncertain);
  return [`${cause} ${remedy}`];
}

async function print(line: CommandLine, request: ProductionListRequest): Promise<void> {
  const context = await line.context();
  const { productionListFor } = await import('../actions/production-list.ts');
  const { printProductionList } = await import('../actions/production-list-documents.ts');
  const { language } = line;
  if ((await productionListFor(context, request.date)).deliveries === 0) {
    const { cause, remedy } = productionListTexts(language).problems['nothing-to-make'];
    line.show({ date: request.date, printed: false, job: null, error: null }, () => [`${cause} ${remedy}`]);
    return;
  }
  const result = await printProductionList(context, request);
  if (!result.printed) line.exitCode = 1;
  const error = result.printed
    ? null
    : { ...result.error, ...dispatchErrorText(language, 'print', result.error, result.uncertain) };
  const job = result.printed ? result.job : null;
  line.show({ date: request.date, printed: result.printed, job, error }, () => printedLines(language, result));
}

async function show(line: CommandLine, request: ProductionListRequest): Promise<void> {
  const context = await line.context();
  const { productionListFor } = await import('../actions/production-list.ts');
  const { productionListText } = await import('../actions/production-list-documents.ts');
  const list = await productionListFor(context, request.date);
  const text = await productionListText(context, request);
  line.show(listJson(list, request.perDebtor), () => text);
}

/** `production-list --date DATE [--mail|--print|--pdf FILE]`. */
export function productionListCommand(program: Command, run: Runner): void {
  program
    .command('production-list')
    .description('what has to be made for a day: quantities per article over all its deliveries')
    .requiredOption('--date <date>', 'the day of delivery')
    .option('--per-debtor', 'say below each article for whom it is')
    .option('--mail', 'mail it to the office address')
    .option('--again <reason>', 'mail again what went before, and why')
    .option('--print', 'print it on the office printer')
    .option('--pdf <file>', 'write the PDF to a file')
    .action(
      run(async (line, options: Options) => {
        const { perDebtor = false, pdf, again } = options;
        const ways = [
          ...(options.mail ? ['--mail'] : []),
          ...(options.print ? ['--print'] : []),
          ...(pdf === undefined ? [] : ['--pdf']),
        ];
        if (ways.length > 1) throw new UserError('command.one-of', { options: ways.join(', '), help });
        if (again !== undefined && !options.mail)
          throw new UserError('command.option-missing', { option: '--mail', help });
        const request = { date: dayArgument('--date', options.date ?? ''), perDebtor };
        if (options.mail) await mail(line, request, givenReason(again, help));
        else if (options.print) await print(line, request);
        else if (pdf === undefined) await show(line, request);
        else {
          const { productionListPdf } = await import('../actions/production-list-documents.ts');
          await writeOutput(pdf, await productionListPdf(await line.context(), request));
          line.show({ file: pdf }, () => [fill(line.texts.written, { file: pdf })]);
        }
      }),
    );
}
