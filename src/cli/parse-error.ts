import type { Command, CommanderError } from 'commander';
import { UserError } from '../domain/user-error.ts';

/** The words that lead to a command, e.g. `factuurpost invoices list`. */
function pathOf(command: Command): string {
  const parent = command.parent;
  return parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}

/** The parser names what it stumbled over in single quotes, and may guess what was meant on a line of its own. */
function namedIn({ message }: CommanderError): string {
  return /'(.*)'/s.exec(message)?.[1] ?? '';
}

/**
 * What the parser refused, as a failure in a person's own language; null when it only showed help.
 * @param command the one whose words it was reading
 */
export function parseError(error: CommanderError, command: Command): UserError | null {
  const help = `${pathOf(command)} --help`;
  const named = namedIn(error);
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UserError('command.unknown', { value: named, help });
    case 'commander.unknownOption':
      // It is the beginning of a value, and that may be a password, so it is not repeated.
      if (command.name() === 'set') return new UserError('command.value-with-dash', { command: pathOf(command) });
      return new UserError('command.unknown-option', { value: named, help });
    case 'commander.missingMandatoryOptionValue':
      return new UserError('command.option-missing', { option: named, help });
    case 'commander.optionMissingArgument':
      return new UserError('command.option-without-value', { option: named, help });
    case 'commander.missingArgument':
      return new UserError('command.argument-missing', { argument: named, help });
    case 'commander.excessArguments':
      return new UserError('command.too-much', { help });
    default:
      return null;
  }
}
