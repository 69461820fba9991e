import type { Command } from 'commander';
import { writeOutput } from '../actions/write-output.ts';
import { UserError } from '../domain/user-error.ts';
import { fill } from '../i18n/fill.ts';
import type { Runner } from './run.ts';

/** `settings-sheet FILE.pdf` and `settings-sheet --text FILE|-`: the mail settings as a form, without the password. */
export function settingsSheetCommand(program: Command, run: Runner): void {
  program
    .command('settings-sheet [file]')
    .description('the mail settings on a sheet, without the password: a PDF, or text of 80 columns')
    .option('--text <file>', 'write text, to this file; - is standard output')
    .action(
      run(async (line, file: string | undefined, { text }: { text?: string }) => {
        if (file === undefined && text === undefined) {
          throw new UserError('command.argument-missing', {
            argument: 'file',
            help: 'factuurpost settings-sheet --help',
          });
        }
        const { settingsSheetPdf, settingsSheetText } = await import('../actions/settings-sheet.ts');
        const context = await line.context();
        const written: string[] = [];
        if (file !== undefined) {
          await writeOutput(file, await settingsSheetPdf(context));
          written.push(file);
        }
        const lines = text === undefined ? [] : await settingsSheetText(context);
        if (text !== undefined && text !== '-') {
          await writeOutput(text, Buffer.from(`${lines.join('\n')}\n`));
          written.push(text);
        }
        const shown = text === '-' ? lines : [];
        line.show({ files: written, ...(text === '-' ? { lines } : {}) }, () => [
          ...shown,
          ...written.map((name) => fill(line.texts.written, { file: name })),
        ]);
      }),
    );
}
