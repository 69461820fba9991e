import type { MailCause, MailPhase, Refusal, RefusalScope } from '../domain/refusal.ts';
import { causeOfReply } from './reply-causes.ts';
import { readReply } from './server-reply.ts';

export type { MailCause, MailPhase, Refusal, RefusalScope } from '../domain/refusal.ts';

/** What is known about a failure besides the phase. */
export interface FailureFacts {
  /** The server's whole answer, or null when none came. */
  readonly reply: string | null;
  /** Code of the system, of TLS or of a certificate check, such as ECONNREFUSED. */
  readonly systemCode: string | null;
  readonly timedOut: boolean;
  /** The closing dot was released: the server may have the whole message. */
  readonly ended: boolean;
  /** Set when the transport knows the cause itself. */
  readonly cause: MailCause | null;
  /** An unencrypted greeting was waited for on the port that speaks TLS from the start (465). */
  readonly plainOnTlsPort: boolean;
}

export const noFacts: FailureFacts = {
  reply: null,
  systemCode: null,
  timedOut: false,
  ended: false,
  cause: null,
  plainOnTlsPort: false,
};

/** One mail, or the connection for several, came to nothing. What and why is in `refusal`. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure';

  constructor(
    readonly refusal: Refusal,
    /** Each recipient's own refusal, when the server refused all of them one by one. */
    readonly recipients: readonly {
      readonly address: string;
      readonly accepted: false;
      readonly refusal: Refusal;
    }[] = [],
  ) {
    super(`${refusal.phase}: ${refusal.cause}${refusal.reply === '' ? '' : ` (${refusal.reply})`}`);
  }
}

/** Codes of getaddrinfo, of the socket, of OpenSSL and of the certificate check. */
const systemCauses: Readonly<Record<string, MailCause>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  EAI_FAIL: 'unknown-host',
  EAI_NODATA: 'unknown-host',
  EAI_NONAME: 'unknown-host',
  ECONNREFUSED: 'connection-refused',
  EHOSTUNREACH: 'network-unreachable',
  ENETUNREACH: 'network-unreachable',
  EHOSTDOWN: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  EADDRNOTAVAIL: 'network-unreachable',
  ETIMEDOUT: 'timeout',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-wrong-port',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-wrong-port',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-name',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-other',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-other',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-other',
  CERT_UNTRUSTED: 'certificate-other',
  CERT_REVOKED: 'certificate-other',
  CERT_REJECTED: 'certificate-other',
  CERT_SIGNATURE_FAILURE: 'certificate-other',
  CERT_CHAIN_TOO_LONG: 'certificate-other',
  INVALID_CA: 'certificate-other',
  INVALID_PURPOSE: 'certificate-other',
  PATH_LENGTH_EXCEEDED: 'certificate-other',
};

function causeWithoutReply(facts: FailureFacts, phase: MailPhase): MailCause {
  const known = facts.systemCode === null ? undefined : systemCauses[facts.systemCode];
  if (facts.plainOnTlsPort && phase === 'greeting' && known === undefined) return 'tls-wrong-port';
  if (facts.timedOut) return phase === 'lookup' ? 'unknown-host' : 'timeout';
  // A connection that breaks off in a later phase was there before: the network is not what to look at.
  if (known === 'timeout' && phase !== 'lookup' && phase !== 'connect') return 'lost-connection';
  if (known !== undefined) return known;
  return phase === 'tls' ? 'tls-failed' : 'lost-connection';
}

/** The causes that say something about a message only at its recipient; all others have a scope of their own. */
function scopeOf(cause: MailCause, phase: MailPhase): RefusalScope {
  switch (cause) {
    case 'login-refused':
    case 'login-required':
    case 'login-not-offered':
    case 'password-login-closed':
    case 'token-refused':
    case 'sender-not-allowed':
    case 'relay-denied':
    case 'rate-limit':
    case 'sendmail-failed':
    case 'folder-not-writable':
      return 'account';
    case 'unknown-host':
    case 'connection-refused':
    case 'network-unreachable':
    case 'timeout':
    case 'tls-wrong-port':
    case 'tls-not-offered':
    case 'tls-failed':
    case 'encryption-required':
    case 'certificate-expired':
    case 'certificate-self-signed':
    case 'certificate-wrong-name':
    case 'certificate-other':
    case 'server-closing':
    case 'lost-connection':
    case 'stopped':
    case 'interrupted':
      return 'connection';
    case 'message-too-large':
      return phase === 'rcpt-to' ? 'recipient' : 'message';
    case 'recipient-refused':
    case 'mailbox-full':
    case 'greylisting':
    case 'server-busy':
    case 'unexpected-answer':
    case 'refused':
      if (phase === 'rcpt-to') return 'recipient';
      return phase === 'data' || phase === 'end' ? 'message' : 'connection';
    default:
      return cause satisfies never;
  }
}

/** Causes that pass by themselves, whatever the server's digits; without digits these decide. */
const passing: ReadonlySet<MailCause> = new Set([
  'unknown-host',
  'connection-refused',
  'network-unreachable',
  'timeout',
  'rate-limit',
  'greylisting',
  'server-busy',
  'server-closing',
  'lost-connection',
  'unexpected-answer',
  'folder-not-writable',
  'stopped',
]);

/**
 * What a failure means: the rule by which a run goes on, waits or stops. Pure.
 * A 4xx may pass, a 5xx does not (RFC 5321 § 4.2.1), except a sending limit, which always does. Uncertain is what broke off
 * after the closing dot without a definite answer (RFC 5321 § 4.5.3.2.6, RFC 1047).
 */
export function classify(facts: FailureFacts, phase: MailPhase): Refusal {
  const reply = facts.reply === null ? null : readReply(facts.reply);
  const code = reply?.code ?? null;
  const cause =
    facts.cause ??
    (reply === null || facts.reply === '' ? causeWithoutReply(facts, phase) : causeOfReply(reply, phase));
  const definite = code !== null && code >= 400 && code < 600;
  const temporary = passing.has(cause) && (!definite || cause === 'rate-limit' || cause === 'server-closing');
  return {
    phase,
    code,
    enhanced: reply?.enhanced ?? null,
    reply: reply?.text ?? '',
    cause,
    permanence: temporary || (definite && code < 500) ? 'temporary' : 'permanent',
    scope: scopeOf(cause, phase),
    uncertain: facts.ended && !definite,
  };
}
