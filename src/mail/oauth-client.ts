import type { MailOptions } from '../domain/options.ts';
import { UserError } from '../domain/user-error.ts';
import { isLoopback } from './loopback.ts';

/** With which sign-in service, and as what program, one signs in. Plain data, no secrets. */
export interface OAuthClient {
  /** Issuer of OpenID Connect Discovery, such as `https://login.microsoftonline.com/common/v2.0`. */
  readonly issuer: string;
  /** The id under which the provider knows this program; it is no secret (RFC 8252 § 8.5). */
  readonly clientId: string;
  /** What is asked leave for, separated by blanks. */
  readonly scope: string;
}

/** What signing in takes from its surroundings; everything has a default. */
export interface OAuthSettings {
  /** How long one request may take, its answer included, in milliseconds. */
  readonly timeout?: number;
  /** How the network is reached, default `fetch`. */
  readonly fetch?: typeof fetch;
}

/**
 * The client that a mail account's options describe.
 * @throws UserError `mail.no-client-id`
 */
export function oauthClient(options: MailOptions): OAuthClient {
  const clientId = options.oauthClientId.trim();
  if (clientId === '') throw new UserError('mail.no-client-id');
  return { issuer: options.oauthIssuer.trim(), clientId, scope: options.oauthScope.trim() };
}

/** Tokens go over https alone (RFC 6749 § 1.6); in clear only to this machine itself. */
export function isSafeAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
