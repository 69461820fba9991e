import { UserError } from '../domain/user-error.ts';

/** The option that stands for all of something, and whether it was given. */
export interface AllOf {
  readonly option: '--all' | '--failed';
  readonly given: boolean;
  /** The command that explains. */
  readonly help: string;
}

/**
 * Ids as given, or null for all. Not both: whoever names one by mistake beside the option would not see that.
 * @throws UserError `command.nothing-chosen`, `command.one-of`
 */
export function chosen(ids: readonly string[], { option, given, help }: AllOf): readonly string[] | null {
  if (given && ids.length > 0) throw new UserError('command.one-of', { options: `ID, ${option}`, help });
  if (!given && ids.length === 0) throw new UserError('command.nothing-chosen', { option });
  return given ? null : ids;
}
