import type { SMTPConnectionCustomAuthContext } from 'nodemailer/lib/smtp-connection';
import type { Credentials } from './account.ts';

/** What XOAUTH2 sends in one piece: the mailbox and the access token (Google's and Microsoft's "SASL XOAUTH2"). */
export function xoauth2Response(user: string, token: string): string {
  return Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`, 'utf8').toString('base64');
}

/** The words of a login as the connection takes them. */
export function loginWords(login: Credentials): { readonly user: string; readonly pass: string; method?: 'XOAUTH2' } {
  if ('password' in login) return { user: login.user, pass: login.password };
  return { user: login.user, pass: login.token, method: 'XOAUTH2' };
}

/**
 * Logs in with an access token. nodemailer's own XOAUTH2 asks for another token when a server refuses with a challenge, and
 * then its answer is lost; here the answer is what counts.
 */
async function logIn({ auth, sendCommand }: SMTPConnectionCustomAuthContext): Promise<void> {
  const { user, pass } = auth.credentials;
  let { status } = await sendCommand(`AUTH XOAUTH2 ${xoauth2Response(user, pass)}`);
  // Some servers give their reason as a challenge first; an empty line asks for the verdict.
  if (status === 334) ({ status } = await sendCommand(''));
  if (status !== 235) throw new Error('XOAUTH2 refused');
}

/** The ways to log in that are ours. None for a password: it must never go where a token is meant to. */
export function ownLogins(login: Credentials | null): { readonly customAuth?: { readonly XOAUTH2: typeof logIn } } {
  return login !== null && 'token' in login ? { customAuth: { XOAUTH2: logIn } } : {};
}
