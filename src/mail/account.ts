import type { MailMethod, MailOptions, MailSecurity } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { oneLine } from './clean-text.ts';
import { envelopeAddress } from './envelope-address.ts';

/** Logs in with user name and password. */
export interface PasswordLogin {
  readonly user: string;
  readonly password: string;
}

/** Logs in to a mailbox with an access token of the provider's sign-in service (XOAUTH2). */
export interface TokenLogin {
  /** The address of the mailbox. */
  readonly user: string;
  /**
   * A token that is good for some minutes at least; asked for at each connection.
   * @param refused a token that the server has just refused; when it had served before, another one is fetched
   * @throws UserError `mail.not-signed-in`, `mail.sign-in-…`
   */
  readonly accessToken: (refused?: string) => Promise<string>;
}

/** What one connection logs in with, in clear. */
export type Credentials = PasswordLogin | { readonly user: string; readonly token: string };

/** A company's mail account, complete and checked. Holds the password in clear, so never log or store it. */
export interface MailAccount {
  readonly method: MailMethod;
  readonly server: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Null: anonymous, nothing is asked or sent. */
  readonly login: PasswordLogin | TokenLogin | null;
  readonly from: string;
  /** Display name; empty: the address alone. */
  readonly fromName: string;
  /** Null: answers go to the sender. */
  readonly replyTo: string | null;
  /** Copies of every mail, added by `composeMessage`. */
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly allowSelfSigned: boolean;
  /** Where the method `folder` writes; empty for the others. */
  readonly folder: string;
  /** Practice: every mail goes to this one address. Null: off. */
  readonly redirectTo: string | null;
}

function passwordLogin(options: MailOptions, password: string): PasswordLogin | null {
  if (options.anonymous || options.user.trim() === '') return null;
  if (password === '') throw new UserError('mail.no-password', { user: options.user });
  return { user: options.user.trim(), password };
}

function tokenLogin(options: MailOptions, accessToken: TokenLogin['accessToken'] | null): TokenLogin {
  const user = options.user.trim();
  if (user === '') throw new UserError('mail.no-user');
  if (options.oauthClientId.trim() === '') throw new UserError('mail.no-client-id');
  if (options.oauthToken === '' || accessToken === null) throw new UserError('mail.not-signed-in');
  return { user, accessToken };
}

function loginOf(
  options: MailOptions,
  password: string,
  accessToken: TokenLogin['accessToken'] | null,
): MailAccount['login'] {
  switch (options.method) {
    case 'smtp':
      return passwordLogin(options, password);
    case 'oauth2':
      return tokenLogin(options, accessToken);
    case 'sendmail':
    case 'folder':
      return null;
    default:
      return options.method satisfies never;
  }
}

/** What a method cannot do without. */
function checkMethod(options: MailOptions): void {
  switch (options.method) {
    case 'smtp':
    case 'oauth2':
      if (options.server.trim() === '') throw new UserError('mail.no-server');
      return;
    case 'folder':
      if (options.folder.trim() === '') throw new UserError('mail.no-folder');
      return;
    case 'sendmail':
      return;
    default:
      options.method satisfies never;
  }
}

/**
 * The account that the options describe.
 * @param password the opened password, in clear; empty when none is set
 * @param accessToken where the method `oauth2` gets its access tokens; null: nobody has signed in
 * @throws UserError `mail.no-server`, `mail.no-folder`, `mail.no-sender`, `mail.no-password`, `mail.bad-address`,
 * `mail.no-user`, `mail.no-client-id`, `mail.not-signed-in`
 */
export function mailAccount(
  options: MailOptions,
  password: string,
  accessToken: TokenLogin['accessToken'] | null = null,
): MailAccount {
  checkMethod(options);
  if (options.from.trim() === '') throw new UserError('mail.no-sender');
  for (const address of [options.from, ...options.cc, ...options.bcc]) envelopeAddress(address);
  for (const address of [options.replyTo, options.redirectTo]) if (address.trim() !== '') envelopeAddress(address);
  return {
    method: options.method,
    server: options.server.trim(),
    port: options.port,
    security: options.security,
    login: loginOf(options, password, accessToken),
    from: options.from.trim(),
    fromName: oneLine(options.fromName),
    replyTo: options.replyTo.trim() || null,
    cc: options.cc,
    bcc: options.bcc,
    allowSelfSigned: options.allowSelfSigned,
    folder: options.folder,
    redirectTo: options.redirectTo.trim() || null,
  };
}

/**
 * What a connection that is made now logs in with; null: nothing is asked or sent.
 * @throws UserError as `TokenLogin.accessToken`
 */
export async function credentialsOf(login: MailAccount['login']): Promise<Credentials | null> {
  if (login === null || 'password' in login) return login;
  return { user: login.user, token: await login.accessToken() };
}

/**
 * What to log in with when a token was refused before its time, as it is when somebody changed the password of the mailbox;
 * null: there is nothing else to try.
 * @throws UserError as `TokenLogin.accessToken`
 */
export async function otherCredentials(login: MailAccount['login'], refused: Credentials): Promise<Credentials | null> {
  if (login === null || 'password' in login || 'password' in refused) return null;
  const token = await login.accessToken(refused.token);
  return token === refused.token ? null : { user: login.user, token };
}

/**
 * The name for EHLO: the machine's own when it is a full one, else its address as a literal (RFC 5321 § 4.1.4).
 * @param localAddress this end of the connection
 */
export function clientName(hostname: string, localAddress: string): string {
  if (/^(?=.{4,253}$)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(hostname) && /[A-Za-z]/.test(hostname)) {
    return hostname;
  }
  const plain = localAddress.replace(/^::ffff:/, '').replace(/%.*$/, '');
  if (plain === '') return '[127.0.0.1]';
  return plain.includes(':') ? `[IPv6:${plain}]` : `[${plain}]`;
}
