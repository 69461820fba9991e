import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../src/actions/context.ts';
import { setOptions } from '../../src/actions/options.ts';
import { filesBelow } from './folder-contents.ts';
import { clientId, type SignInService } from './sign-in-service.ts';
import type { SmtpPeer } from './smtp-peer.ts';

/** The mailbox from which is sent. */
export const mailbox = 'facturen@korenaar.example';

/** Sets a mail account that signs in with this service. */
export function setUpOAuth(context: Context, service: SignInService, peer?: Pick<SmtpPeer, 'port'>): Promise<void> {
  return setOptions(context, [
    ['mail.method', 'oauth2'],
    ['mail.user', mailbox],
    ['mail.oauthIssuer', service.issuer],
    ['mail.oauthClientId', clientId],
    ...(peer ? [['mail.port', String(peer.port)] as const] : []),
  ]);
}

/** Signs in elsewhere, and gives Factuurpost the token as a person would. */
export function giveToken(context: Context, service: SignInService): Promise<void> {
  return setOptions(context, [['mail.oauthToken', service.signInElsewhere()]]);
}

/** Every way in which a secret might stand somewhere: as it is, in part, and in the base64 of a login or by itself. */
function formsOf(secret: string): readonly string[] {
  const middle = secret.slice(30, 60);
  const sasl = Buffer.from(`user=${mailbox}\x01auth=Bearer ${secret}\x01\x01`).toString('base64');
  return [middle, sasl.slice(100, 140), Buffer.from(secret).toString('base64').slice(40, 80)];
}

/** In what files below a folder, or texts, any of these secrets stands. */
export async function whereSecretsStand(
  secrets: readonly string[],
  folder: string,
  texts: readonly string[] = [],
): Promise<readonly string[]> {
  const forms = secrets.flatMap(formsOf);
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    if (forms.some((form) => text.includes(form))) found.push(where);
  };
  for (const path of await filesBelow(folder)) look(path, await readFile(join(folder, path), 'latin1'));
  for (const [index, text] of texts.entries()) look(`text ${index}`, text);
  return found;
}
