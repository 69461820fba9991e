import type { Command } from 'commander';
import { fill } from '../i18n/fill.ts';
import type { Runner } from './run.ts';

const records = { debtors: 'importDebtors', addresses: 'importAddresses', articles: 'importArticles' } as const;

/** `import debtors|addresses|articles|deliveries FILE.csv`. */
export function importCommand(program: Command, run: Runner): void {
  const command = program.command('import').description('read a CSV file: all of it or nothing');
  for (const [name, action] of Object.entries(records)) {
    command.command(`${name} <file>`).action(
      run(async (line, path: string) => {
        const { readInput } = await import('../actions/read-input.ts');
        const actions = await import('../actions/import-records.ts');
        const input = await readInput(path);
        const counts = await actions[action](await line.context('first'), input);
        line.show(counts, () => [fill(line.texts.imported, { file: input.name, ...counts })]);
      }),
    );
  }
  command.command('deliveries <file>').action(
    run(async (line, path: string) => {
      const { readInput } = await import('../actions/read-input.ts');
      const { importDeliveries } = await import('../actions/import-deliveries.ts');
      const input = await readInput(path);
      const counts = await importDeliveries(await line.context('first'), input);
      line.show(counts, () => [fill(line.texts.importedDeliveries, { file: input.name, ...counts })]);
    }),
  );
}
