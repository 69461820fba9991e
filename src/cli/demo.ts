import type { Command } from 'commander';
import { fill } from '../i18n/fill.ts';
import { closingJson, closingLines } from './closing-view.ts';
import type { Runner } from './run.ts';

/**
 * `demo [--seed-only] [--run]`: practice data, and one week's run with everything staying on this machine. On a terminal and
 * without options it is the console instead, see `consoleArguments`.
 */
export function demoCommand(program: Command, run: Runner): void {
  program
    .command('demo')
    .description('practice data, mail into the built-in server, printer into a folder')
    .option('--seed-only', 'make the practice data and stop')
    .option('--run', "carry out the week's run without the console")
    .action(
      run(async (line, options: { seedOnly?: boolean }) => {
        const { openDataFolder } = await import('../actions/data-folder.ts');
        const { practiceContext, practise } = await import('../actions/practise.ts');
        const store = await openDataFolder(line.dataFolder);
        const progress = line.progress(line.texts.progressSend);
        if (options.seedOnly) {
          await practiceContext(store, { now: line.surroundings.now, progress: progress.report });
          progress.end();
          line.show({ folder: store.folder }, () => [fill(line.texts.seeded, { folder: store.folder })]);
          return;
        }
        const { sheet, company, folders } = await practise(store, {
          now: line.surroundings.now,
          signal: line.surroundings.signal,
          progress: progress.report,
        });
        progress.end();
        line.show({ ...closingJson(line.language, sheet), folders }, () => [
          line.texts.practising,
          '',
          ...closingLines(line.language, fill(line.texts.closingTitle, { company }), sheet),
          '',
          fill(line.texts.mailsIn, { folder: folders.mail }),
          fill(line.texts.printsIn, { folder: folders.printed }),
          fill(line.texts.pdfsIn, { folder: folders.pdf }),
        ]);
      }),
    );
}
