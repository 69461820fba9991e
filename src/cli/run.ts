import { Command, CommanderError } from 'commander';
import { UserError } from '../domain/user-error.ts';
import { checkCommand } from './check.ts';
import { CommandLine, type CommonOptions, type ExitCode, type Surroundings } from './command-line.ts';
import { consoleArguments } from './console.ts';
import { deliveriesCommand } from './deliveries.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { invoicesCommand } from './invoices.ts';
import { mailCommand } from './mail.ts';
import { optionsCommand } from './options.ts';
import { outboxCommand } from './outbox.ts';
import { parseError } from './parse-error.ts';
import { productionListCommand } from './production-list.ts';
import { settingsSheetCommand } from './settings-sheet.ts';
import { tellFailure } from './tell.ts';

/** Turns what a command does into an action of the parser, which hands over arguments, options and itself. */
export type Runner = <Args extends readonly unknown[]>(
  act: (line: CommandLine, ...args: Args) => Promise<void>,
) => (...args: [...Args, ...unknown[]]) => Promise<void>;

/**
 * Carries out one command.
 * @param argv the words behind the program's name
 */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = 0;

  const program = new Command('factuurpost')
    .option('--json', 'print results as JSON')
    .option('--data <folder>', 'data folder; otherwise $FACTUURPOST_DATA or the XDG data folder')
    .option('--company <id>', 'which company, when there are several')
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err, outputError: () => {} });

  const run: Runner =
    (act) =>
    async (...args) => {
      const command = args.at(-1) as Command;
      const line = new CommandLine(surroundings, command.optsWithGlobals<CommonOptions>());
      try {
        await act(line, ...(args.slice(0, -1) as never));
        exitCode = line.exitCode;
      } catch (error) {
        exitCode = await tellFailure(line, error);
      }
    };

  const asked = consoleArguments(argv);
  if (asked && !asked.practice) {
    // The console was asked for where it cannot be; see launch.ts.
    return tellFailure(new CommandLine(surroundings, asked), new UserError('console.no-terminal'));
  }
  program.description(new CommandLine(surroundings, {}).texts.usage);
  for (const add of [
    optionsCommand,
    importCommand,
    exportCommand,
    invoicesCommand,
    deliveriesCommand,
    outboxCommand,
    mailCommand,
    productionListCommand,
    settingsSheetCommand,
    demoCommand,
    checkCommand,
  ]) {
    add(program, run);
  }
  // Common options may stand behind the command too.
  let failing = program;
  for (const command of allCommands(program)) {
    if (command !== program) addCommonOptions(command);
    command.exitOverride((error) => {
      failing = command;
      throw error;
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const refused = parseError(error, failing);
    if (!refused) return 2;
    const line = new CommandLine(surroundings, { ...failing.optsWithGlobals(), json: argv.includes('--json') });
    return tellFailure(line, refused);
  }
  return exitCode;
}

function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

function addCommonOptions(command: Command): void {
  command
    .option('--json', 'print results as JSON')
    .option('--data <folder>', 'data folder')
    .option('--company <id>', 'which company');
}
