import type { MailOptions } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { mailAccount } from '../mail/account.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { checkOptions, type OptionsOutcome, setReadOptions } from './options.ts';

/** Which of the first questions a company has answered. */
export interface SetUp {
  /** It has a name. */
  readonly company: boolean;
  /** Its mail account is complete, or it sends no mail. Whether password or sign-in are right only the server can say. */
  readonly mail: boolean;
}

function isMailAnswered(mail: MailOptions): boolean {
  if (!mail.enabled) return true;
  try {
    // The sealed secrets stand for those inside: that there are any is all that is asked.
    mailAccount(mail, mail.password, async () => mail.oauthToken);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** How far a company is set up. */
export async function setUpOf(context: Context): Promise<SetUp> {
  const { company, mail } = await context.company.read(files.options);
  return { company: company.name.trim() !== '', mail: isMailAnswered(mail) };
}

/** Whether a company can begin, or is to be asked the first questions. */
export async function isSetUp(context: Context): Promise<boolean> {
  const { company, mail } = await setUpOf(context);
  return company && mail;
}

/** What is wrong with one answer, by the rules by which it is saved; null: nothing. @param key an option key */
export function checkAnswer(key: string, text: string): UserError | null {
  try {
    checkOptions([[key, text]]);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/**
 * Saves answers, all or none; none when somebody else answered one otherwise since.
 * @param answers by option key, as a person wrote them
 * @param read what was saved when the questions were asked, as a person would write it
 * @throws UserError as `setReadOptions`
 */
export function saveAnswers(
  context: Context,
  answers: ReadonlyMap<string, string>,
  read: Readonly<Record<string, string>> = {},
): Promise<OptionsOutcome> {
  const asked = Object.entries(read).filter(([key]) => answers.has(key));
  return setReadOptions(context, [...answers], Object.fromEntries(asked));
}
