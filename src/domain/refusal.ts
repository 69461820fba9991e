/** The step of a mail's way at which it stopped, in the order of the conversation (RFC 5321). */
export const mailPhases = [
  'lookup',
  'connect',
  'greeting',
  'ehlo',
  'tls',
  'login',
  'mail-from',
  'rcpt-to',
  'data',
  'end',
] as const;
/** lookup: the server's name · data: the message itself · end: the closing dot and the answer to it. */
export type MailPhase = (typeof mailPhases)[number];

/** Why a mail did not go, told apart as far as a person has something different to do about it. */
export const mailCauses = [
  'unknown-host',
  'connection-refused',
  'network-unreachable',
  'timeout',
  'tls-wrong-port',
  'tls-not-offered',
  'tls-failed',
  'encryption-required',
  'certificate-expired',
  'certificate-self-signed',
  'certificate-wrong-name',
  'certificate-other',
  'login-refused',
  'login-required',
  'login-not-offered',
  'password-login-closed',
  'token-refused',
  'sender-not-allowed',
  'relay-denied',
  'recipient-refused',
  'mailbox-full',
  'rate-limit',
  'message-too-large',
  'greylisting',
  'server-busy',
  'server-closing',
  'lost-connection',
  'unexpected-answer',
  'refused',
  'sendmail-failed',
  'folder-not-writable',
  'stopped',
  'interrupted',
] as const;
export type MailCause = (typeof mailCauses)[number];

/** What the trouble is with: the way to the server, the account (every message would fail), this message, or one recipient. */
export type RefusalScope = 'connection' | 'account' | 'message' | 'recipient';

/** Why a mail, or one recipient of it, was not accepted. Plain data. */
export interface Refusal {
  readonly phase: MailPhase;
  /** The server's three digits; null when it did not answer. */
  readonly code: number | null;
  /** Enhanced status code (RFC 3463), such as `5.7.1`. */
  readonly enhanced: string | null;
  /** The server's own words on one line, cleaned of control characters and of the account's secrets; empty without an answer. */
  readonly reply: string;
  readonly cause: MailCause;
  /** temporary: the same message may go later by itself. */
  readonly permanence: 'temporary' | 'permanent';
  readonly scope: RefusalScope;
  /** The end of the message may have reached the server and no answer came back: it may have been accepted all the same. */
  readonly uncertain: boolean;
}

/** True for a cause this version knows; what is stored may be older or newer. */
export function isMailCause(text: string): text is MailCause {
  return (mailCauses as readonly string[]).includes(text);
}
