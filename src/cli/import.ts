import type { Command } from 'commander';
import type { ImportPreview, PreviewRow } from '../actions/preview-import.ts';
import { type ImportKind, importKinds } from '../domain/csv-file.ts';
import { explainError } from '../i18n/errors.ts';
import { fill } from '../i18n/fill.ts';
import { importedText, importTexts } from '../i18n/import.ts';
import { changeText, problemPlace } from '../i18n/import-words.ts';
import type { CommandLine } from './command-line.ts';
import type { Runner } from './run.ts';

function previewJson(line: CommandLine, { file, counts, problems, rows }: ImportPreview) {
  return {
    file,
    ...counts,
    problems: problems.map((problem) => ({
      code: problem.code,
      ...problemPlace(problem),
      ...explainError(line.language, problem),
    })),
    changes: rows
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map(({ line: at, key, name, outcome, changes }) => ({ line: at, key, name, outcome, changes: changes() })),
  };
}

function rowText(line: CommandLine, kind: ImportKind, row: PreviewRow): string {
  const { atLine, outcomes } = importTexts(line.language);
  const changes = row.outcome === 'changed' ? row.changes().map((one) => changeText(line.language, kind, one)) : [];
  const head = `${fill(atLine, { line: row.line })}  ${outcomes[row.outcome]}  ${row.key} ${row.name}`;
  return changes.length === 0 ? head : `${head}: ${changes.join(' · ')}`;
}

async function preview(line: CommandLine, kind: ImportKind, path: string): Promise<void> {
  const { readInput } = await import('../actions/read-input.ts');
  const { previewImport } = await import('../actions/preview-import.ts');
  const input = await readInput(path);
  const context = await line.context();
  const result = await previewImport(context, kind, input, { words: line.json ? 'names' : line.language });
  const texts = importTexts(line.language);
  if (result.problems.length > 0) line.exitCode = 2;
  if (!line.json) {
    for (const { message, remedy } of result.problems.map((problem) => explainError(line.language, problem))) {
      line.surroundings.err(`${message}\n  ${remedy}\n`);
    }
  }
  line.show(previewJson(line, result), () => [
    ...result.rows.filter(({ outcome }) => outcome !== 'unchanged').map((row) => rowText(line, kind, row)),
    `${input.name}: ${fill(texts.counts, result.counts)}.`,
    result.problems.length > 0 ? texts.refused : texts.onlyPreview,
  ]);
}

async function importFile(line: CommandLine, kind: ImportKind, path: string): Promise<void> {
  const { readInput } = await import('../actions/read-input.ts');
  const { importRecords } = await import('../actions/import-file.ts');
  const input = await readInput(path);
  const done = await importRecords(await line.context('first'), kind, input);
  line.show(done.counts, () => [importedText(line.language, input.name, done)]);
}

/** `import debtors|addresses|articles|deliveries FILE.csv [--dry-run]`. */
export function importCommand(program: Command, run: Runner): void {
  const command = program.command('import').description('read a CSV file: all of it or nothing');
  for (const kind of importKinds) {
    command
      .command(`${kind} <file>`)
      .option('--dry-run', 'show what would change; nothing is imported')
      .action(
        run(async (line, path: string, { dryRun }: { dryRun?: boolean }) => {
          await (dryRun ? preview : importFile)(line, kind, path);
        }),
      );
  }
}
