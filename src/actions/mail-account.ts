import type { MailOptions, Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { type MailAccount, mailAccount } from '../mail/account.ts';
import { files } from '../state/files.ts';
import { accessTokenSource } from './access-token.ts';
import type { Context } from './context.ts';
import { secretPurpose } from './secret-purpose.ts';

/** A company's password in clear; empty when the account asks for none. @throws UserError `secret.*` */
async function openedPassword({ company }: Context, { method, anonymous, password }: MailOptions): Promise<string> {
  if (method !== 'smtp' || anonymous) return '';
  return company.secrets.open(secretPurpose(company.id, 'mail.password'), password);
}

/**
 * The company's mail account, with its password opened. Access tokens are fetched when a connection asks for one.
 * @throws UserError `mail.disabled`, `mail.no-server`, `mail.no-sender` and others of `mailAccount`, `secret.*`
 */
export async function companyMailAccount(context: Context): Promise<{ account: MailAccount; options: Options }> {
  const options = await context.company.read(files.options);
  if (!options.mail.enabled) throw new UserError('mail.disabled', { company: options.company.name });
  const password = await openedPassword(context, options.mail);
  return { account: mailAccount(options.mail, password, accessTokenSource(context)), options };
}
