import type { Command } from 'commander';
import type { OptionChange } from '../actions/options-file.ts';
import { writeOutput } from '../actions/write-output.ts';
import { plainLine } from '../domain/plain-text.ts';
import { errorWords } from '../i18n/error-words.ts';
import { fill } from '../i18n/fill.ts';
import { optionsFileTexts } from '../i18n/options-file.ts';
import type { CommandLine } from './command-line.ts';
import type { Runner } from './run.ts';

function valueText(line: CommandLine, value: unknown): string {
  const text = plainLine(Array.isArray(value) ? value.join(', ') : String(value));
  return text === '' ? errorWords(line.language).empty : text;
}

function changeLine(line: CommandLine, { key, from, to }: OptionChange): string {
  return `${key}: ${valueText(line, from)} → ${valueText(line, to)}`;
}

function exportCommand(options: Command, run: Runner): void {
  options
    .command('export <file>')
    .description('write all options but the secrets to a JSON file; - is standard output')
    .action(
      run(async (line, file: string) => {
        const { exportOptions } = await import('../actions/options-file.ts');
        const text = await exportOptions(await line.context());
        if (file === '-') {
          line.surroundings.out(text);
          return;
        }
        await writeOutput(file, Buffer.from(text));
        line.show({ file }, () => [fill(optionsFileTexts(line.language).exported, { file })]);
      }),
    );
}

function importCommand(options: Command, run: Runner): void {
  options
    .command('import <file>')
    .description('take options from such a file, all or none; saved secrets stay; makes the company if need be')
    .option('--dry-run', 'show what would change; nothing is saved')
    .action(
      run(async (line, path: string, { dryRun }: { dryRun?: boolean }) => {
        const { importOptions, previewImport, readOptionsFile } = await import('../actions/options-file.ts');
        const { readInput } = await import('../actions/read-input.ts');
        // Before a company is made for them.
        const values = readOptionsFile(await readInput(path));
        const result = dryRun
          ? await previewImport(await line.context(), values)
          : await importOptions(await line.context('named'), values);
        const { changes, secret } = result;
        const language = changes.find(({ key }) => key === 'language')?.to;
        if (!dryRun && (language === 'nl' || language === 'de' || language === 'en')) line.language = language;
        const texts = optionsFileTexts(line.language);
        const count = changes.length;
        const told = count === 0 ? texts.same : fill(dryRun ? texts.wouldChange : texts.changed, { count });
        line.show({ ...result, saved: !dryRun }, () => [
          ...changes.map((change) => changeLine(line, change)),
          told,
          ...(secret === null ? [] : [texts.secrets[secret]]),
        ]);
      }),
    );
}

/** `options export FILE|-` and `options import FILE`. */
export function optionsFileCommands(options: Command, run: Runner): void {
  exportCommand(options, run);
  importCommand(options, run);
}
