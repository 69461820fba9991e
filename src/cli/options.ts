import type { Command } from 'commander';
import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';
import type { Runner } from './run.ts';

function asText(value: unknown): string {
  return plainLine(Array.isArray(value) ? value.join(', ') : String(value));
}

function pairs(words: readonly string[]): readonly (readonly [string, string])[] {
  const settings: (readonly [string, string])[] = [];
  for (let index = 0; index < words.length; index += 2) {
    const [key = '', value] = words.slice(index, index + 2);
    if (value === undefined) throw new UserError('command.value-missing', { key });
    settings.push([key, value]);
  }
  return settings;
}

/** `options get [KEY]` and `options set KEY VALUE …`. */
export function optionsCommand(program: Command, run: Runner): void {
  const options = program.command('options').description('company options by dotted key, such as mail.server');
  options
    .command('get [key]')
    .description('show one option or all')
    .action(
      run(async (line, key: string | undefined) => {
        const { getOptions } = await import('../actions/options.ts');
        const all = await getOptions(await line.context());
        if (key === undefined) {
          line.show(Object.fromEntries(all), () => [...all].map(([name, value]) => `${name}=${asText(value)}`));
          return;
        }
        if (!all.has(key)) throw new UserError('option.unknown', { key });
        line.show({ [key]: all.get(key) }, () => [asText(all.get(key))]);
      }),
    );
  options
    .command('set <key> <value> [more...]')
    .description('set options, all or none; makes the company when the data folder has none yet')
    .action(
      run(async (line, key: string, value: string, more: readonly string[]) => {
        const settings = pairs([key, value, ...more]);
        const { setOptions } = await import('../actions/options.ts');
        await setOptions(await line.context(true), settings);
        line.show({ set: settings.map(([name]) => name) }, () => [line.texts.saved]);
      }),
    );
}
