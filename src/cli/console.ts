import { join } from 'node:path';
import type { CommonOptions } from './command-line.ts';

/** Where the console is to be opened. */
export interface ConsoleArguments extends CommonOptions {
  /** On practice data (`demo`). */
  readonly practice: boolean;
}

function optionsOf(argv: readonly string[]): CommonOptions | null {
  const [option, value, ...others] = argv;
  if (option === undefined) return {};
  if ((option !== '--data' && option !== '--company') || value === undefined || value.startsWith('-')) return null;
  const rest = optionsOf(others);
  return rest && { [option.slice(2)]: value, ...rest };
}

/**
 * What is asked for when the words name no command: the console; and `demo`, which on a terminal is the console on practice
 * data. Null when it is something else. Looked at before the commands are loaded: the console has to be there at once.
 */
export function consoleArguments(argv: readonly string[]): ConsoleArguments | null {
  const practice = argv.includes('demo');
  const options = optionsOf(argv.filter((word) => word !== 'demo'));
  return options && { ...options, practice };
}

/** Where a data folder's console writes failures that nobody expected. */
export function logFolderOf(dataFolder: string): string {
  return join(dataFolder, 'logs');
}
