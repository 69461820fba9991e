import type { Options } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { type MailAccount, mailAccount } from '../mail/account.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';

/** What a company's sealed password belongs to: it opens for no other company and no other option. */
export function passwordPurpose(companyId: string): string {
  return `${companyId}/mail.password`;
}

/**
 * The company's mail account, with its password opened.
 * @throws UserError `mail.disabled`, `mail.no-server`, `mail.no-sender` and others of `mailAccount`, `secret.*`
 */
export async function companyMailAccount(context: Context): Promise<{ account: MailAccount; options: Options }> {
  const options = await context.company.read(files.options);
  if (!options.mail.enabled) throw new UserError('mail.disabled', { company: options.company.name });
  const { secrets, id } = context.company;
  const password = options.mail.anonymous ? '' : await secrets.open(passwordPurpose(id), options.mail.password);
  return { account: mailAccount(options.mail, password), options };
}
