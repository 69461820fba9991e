import type { MailOptions } from '../domain/options.ts';
import type { SenderDomainReport } from '../domain/sender-domain.ts';
import { lookAtSenderDomain, type SenderDomainSettings } from '../mail/sender-domain.ts';
import { files } from '../state/files.ts';
import type { Context } from './context.ts';
import { withAnswers } from './option-values.ts';

/** What to look at: the account as it stands on the form, saved or not. */
export interface SenderDomainCheck {
  /** Values of option keys `mail.*` as a person wrote them, on top of what is saved. */
  readonly answers: ReadonlyMap<string, string>;
  /** OrderNow, the online order system of the manual, sends for the domain too. */
  readonly withOrderNow: boolean;
}

/** The server by which mail leaves; null: by none that is known. */
function serverOf({ method, server }: MailOptions): string | null {
  switch (method) {
    case 'smtp':
    case 'oauth2':
      return server;
    case 'sendmail':
    case 'folder':
      return null;
    default:
      return method satisfies never;
  }
}

/**
 * Looks whether receivers can see that the account's mail server may send for the sender's domain, and which record would
 * make it so. Without a network it says that, within seconds.
 * @throws UserError `option.*` for an answer that could not be saved, `mail.no-sender`, `mail.bad-address`
 */
export async function checkSenderDomain(
  context: Context,
  { answers, withOrderNow }: SenderDomainCheck,
  settings: SenderDomainSettings = {},
): Promise<SenderDomainReport> {
  const { mail } = withAnswers(await context.company.read(files.options), answers);
  return lookAtSenderDomain({ from: mail.from, server: serverOf(mail), withOrderNow }, settings);
}
