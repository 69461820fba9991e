import { plainLine } from '../domain/plain-text.ts';
import { UserError } from '../domain/user-error.ts';

/**
 * Why what went before goes again, as plain data; empty when it does not.
 * @param again the value of `--again`
 * @param help the command that tells how it is used
 * @throws UserError `command.option-without-value` when it says nothing
 */
export function givenReason(again: string | undefined, help: string): string {
  if (again === undefined) return '';
  const reason = plainLine(again);
  if (reason !== '') return reason;
  throw new UserError('command.option-without-value', { option: '--again <reason>', help });
}
