import type { MailProvider } from '../domain/mail-provider.ts';
import { mailProviders } from '../mail/providers.ts';

/** The mail servers that one can choose by their providers' names. */
export function mailPresets(): readonly MailProvider[] {
  return mailProviders();
}
