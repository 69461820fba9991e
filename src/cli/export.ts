import type { Command } from 'commander';
import type { ExportRequest } from '../actions/export-records.ts';
import { datedKinds, type ExportKind, exportKinds } from '../domain/csv-file.ts';
import { languages } from '../domain/debtor.ts';
import { exportTexts } from '../i18n/export.ts';
import { exportedText } from '../i18n/exported-text.ts';
import { type CommandLine, choiceArgument, dayArgument } from './command-line.ts';
import type { Runner } from './run.ts';

interface ExportOptions {
  readonly from?: string;
  readonly until?: string;
  readonly labels?: string;
  readonly force?: boolean;
}

async function exportKind(line: CommandLine, kind: ExportKind, file: string, options: ExportOptions): Promise<void> {
  const { from, until, labels, force = false } = options;
  const request: ExportRequest = {
    kind,
    from: from === undefined ? null : dayArgument('--from', from),
    until: until === undefined ? null : dayArgument('--until', until),
    words: labels === undefined ? 'names' : choiceArgument('--labels', labels, languages),
  };
  const { CsvExport, exportRecords } = await import('../actions/export-records.ts');
  const context = await line.context();
  const { signal, out, err } = line.surroundings;
  if (file === '-') {
    const made = new CsvExport(context, request, { signal });
    for await (const piece of made.pieces()) out(piece);
    // Standard output is the file: what is said about it must not be in it.
    if (line.json) err(`${JSON.stringify({ file, ...made.counts })}\n`);
    return;
  }
  const progress = line.progress(exportTexts(line.language).progress);
  const counts = await exportRecords(context, request, file, force, { signal, progress: progress.report });
  progress.end();
  line.show({ file, ...counts }, () => [exportedText(line.language, kind, file, counts)]);
}

/** Asked to stop, it stops: a file is then not written at all. */
async function unlessStopped(line: CommandLine, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!line.surroundings.signal.aborted) throw error;
    line.exitCode = 1;
  }
}

/** `export debtors|addresses|articles|deliveries|invoices|invoice-lines FILE.csv`. */
export function exportCommand(program: Command, run: Runner): void {
  const command = program
    .command('export')
    .description('write a CSV file for a spreadsheet, which can be imported again; - is standard output');
  for (const kind of exportKinds) {
    const one = command
      .command(`${kind} <file>`)
      .option('--force', 'overwrite a file that exists')
      .option('--labels <language>', 'columns and choices in nl, de or en instead of their own names');
    if (datedKinds.has(kind)) {
      one.option('--from <date>', 'first day').option('--until <date>', 'last day');
    }
    one.action(
      run((line, file: string, options: ExportOptions) => unlessStopped(line, exportKind(line, kind, file, options))),
    );
  }
}
