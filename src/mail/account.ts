import type { MailMethod, MailOptions, MailSecurity } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { oneLine } from './clean-text.ts';
import { envelopeAddress } from './envelope-address.ts';

/** A company's mail account, complete and checked. Plain data; holds the password in clear, so never log or store it. */
export interface MailAccount {
  readonly method: MailMethod;
  readonly server: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Null: anonymous, nothing is asked or sent. */
  readonly login: { readonly user: string; readonly password: string } | null;
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

function loginOf(options: MailOptions, password: string): MailAccount['login'] {
  if (options.anonymous || options.user.trim() === '') return null;
  if (password === '') throw new UserError('mail.no-password', { user: options.user });
  return { user: options.user.trim(), password };
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
 * @throws UserError `mail.no-server`, `mail.no-folder`, `mail.no-sender`, `mail.no-password`, `mail.bad-address`
 */
export function mailAccount(options: MailOptions, password: string): MailAccount {
  checkMethod(options);
  if (options.from.trim() === '') throw new UserError('mail.no-sender');
  for (const address of [options.from, ...options.cc, ...options.bcc]) envelopeAddress(address);
  for (const address of [options.replyTo, options.redirectTo]) if (address.trim() !== '') envelopeAddress(address);
  return {
    method: options.method,
    server: options.server.trim(),
    port: options.port,
    security: options.security,
    login: options.method === 'smtp' ? loginOf(options, password) : null,
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
