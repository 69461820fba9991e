import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';
import { explainError } from '../i18n/errors.ts';
import { fill } from '../i18n/fill.ts';
import type { CommandLine, ExitCode } from './command-line.ts';

function exitCodeOf({ code }: UserError): ExitCode {
  if (code === 'store.no-company' || code === 'store.company-exists') return 2;
  return code.startsWith('store.') || code.startsWith('secret.') || code.startsWith('archive.') ? 3 : 2;
}

/**
 * Says on standard error what was wrong, all of it; as JSON when asked. A failure that nobody expected comes with its stack.
 * @returns the exit code for it
 */
export async function tellFailure(line: CommandLine, error: unknown): Promise<ExitCode> {
  const { err } = line.surroundings;
  if (!(error instanceof UserError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    err(`${fill(line.texts.bug, { message: stack.split('\n').map(plainLine).join('\n  ') })}\n`);
    return 3;
  }
  await line.findLanguage();
  const told = [error, ...error.others].map((one) => ({ code: one.code, ...explainError(line.language, one) }));
  if (line.json) err(`${JSON.stringify({ errors: told })}\n`);
  else for (const { message, remedy } of told) err(`${message}\n  ${remedy}\n`);
  return exitCodeOf(error);
}
