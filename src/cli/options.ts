import type { Command } from 'commander';
import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';
import type { CommandLine } from './command-line.ts';
import { optionsFileCommands } from './options-file.ts';
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

/** A secret that does not stand in the list of processes. @throws UserError `command.value-missing` */
async function secretFromInput(line: CommandLine, key: string): Promise<string> {
  const secret = await line.surroundings.readSecret(`${key}: `);
  if (secret === null) throw new UserError('command.value-missing', { key });
  return secret;
}

/** `options get [KEY]`, `options set KEY VALUE …`, and options in a file. */
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
    .description(
      'set options, all or none; a password given as - is read from standard input; makes the company if need be',
    )
    .action(
      run(async (line, key: string, value: string, more: readonly string[]) => {
        const { checkOptions, isSecretOption, setOptions } = await import('../actions/options.ts');
        const settings: (readonly [string, string])[] = [];
        for (const [name, text] of pairs([key, value, ...more])) {
          settings.push([name, text === '-' && isSecretOption(name) ? await secretFromInput(line, name) : text]);
        }
        // Before a company is made for them.
        checkOptions(settings);
        await setOptions(await line.context('named'), settings);
        line.show({ set: settings.map(([name]) => name) }, () => [line.texts.saved]);
      }),
    );
  optionsFileCommands(options, run);
}
