import { UserError } from '../domain/user-error.ts';
import { blankSecrets } from './blank-secrets.ts';
import { oneLine } from './clean-text.ts';
import type { OAuthClient } from './oauth-client.ts';

/** The service's own code for a failure (RFC 6749 § 5.2, RFC 8628 § 3.5), and its words; null when it gave none. */
export interface ServiceError {
  readonly code: string;
  readonly words: string;
}

const longestReason = 300;

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null || !(name in value)) return '';
  const text = (value as Readonly<Record<string, unknown>>)[name];
  return typeof text === 'string' ? text : '';
}

/** What the sign-in service itself said in an error of `openid-client`. */
export function serviceError(error: unknown): ServiceError | null {
  const code = textOf(error, 'error');
  return code === '' ? null : { code, words: textOf(error, 'error_description') };
}

/** Every error in the chain of causes, the outermost first. */
function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  let at = error;
  while (at instanceof Error && chain.length < 8) {
    chain.push(at);
    at = at.cause;
  }
  return chain;
}

/** Why the network did not bring an answer: a code of the system, of TLS, or `timeout`. Null: it did bring one. */
function networkReason(chain: readonly unknown[]): string | null {
  const codes = chain.map((one) => textOf(one, 'code'));
  if (codes.includes('OAUTH_TIMEOUT') || chain.some((one) => textOf(one, 'name') === 'TimeoutError')) return 'timeout';
  if (!chain.some((one) => one instanceof TypeError && /fetch failed|terminated/.test(one.message))) return null;
  return codes.findLast((code) => code !== '') ?? 'fetch failed';
}

/** Whether a failure may pass by itself: no answer, or one that says so. */
export function mayPass(failure: Error): boolean {
  return failure instanceof UserError && failure.code === 'mail.sign-in-unreachable';
}

/** The service's codes that a person can do something about. Those in the second half are Microsoft's own names. */
function asUserError(
  { code, words }: ServiceError,
  { issuer, clientId }: OAuthClient,
  secrets: readonly string[],
): UserError {
  const server = hostOf(issuer);
  switch (code) {
    case 'invalid_grant':
    case 'interaction_required':
    case 'consent_required':
    case 'login_required':
      return new UserError('mail.sign-in-ended');
    case 'invalid_client':
    case 'unauthorized_client':
      return new UserError('mail.sign-in-client-unknown', { client: clientId });
    case 'access_denied':
    case 'authorization_declined':
      return new UserError('mail.sign-in-denied');
    case 'expired_token':
    case 'code_expired':
    case 'bad_verification_code':
      return new UserError('mail.sign-in-expired');
    case 'temporarily_unavailable':
    case 'server_error':
      return new UserError('mail.sign-in-unreachable', { server, reason: code });
    default: {
      const reason = oneLine(blankSecrets(words === '' ? code : `${code}, ${words}`, secrets)).slice(0, longestReason);
      return new UserError('mail.sign-in-refused', { reason });
    }
  }
}

/** The host of a sign-in service, as it is told to a person. */
export function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}

function isOfLibrary(error: unknown): boolean {
  return textOf(error, 'name') === 'ClientError' || textOf(error, 'code').startsWith('OAUTH_');
}

/**
 * What a failure of signing in means for a person. Errors of the library carry whole answers of the service, tokens
 * included: none of them goes on.
 * @param secrets what was sent, and must not come back in the service's words
 */
export function signInFailure(error: unknown, client: OAuthClient, secrets: readonly string[]): Error {
  const chain = chainOf(error);
  const known = chain.find((one) => one instanceof UserError);
  if (known instanceof UserError) return known;
  const said = serviceError(error);
  if (said) return asUserError(said, client, secrets);
  const server = hostOf(client.issuer);
  const reason = networkReason(chain);
  if (reason !== null) return new UserError('mail.sign-in-unreachable', { server, reason });
  if (chain.some(isOfLibrary)) return new UserError('mail.sign-in-bad-answer', { server });
  return new Error(`Signing in failed: ${error instanceof Error ? `${error.name}: ${error.message}` : typeof error}`);
}
