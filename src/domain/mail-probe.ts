import type { MailOptions } from './options.ts';
import type { MailPhase, Refusal } from './refusal.ts';

/** The fields of the mail account that a remedy may set. */
export type AccountChange = Partial<
  Pick<MailOptions, 'server' | 'port' | 'security' | 'anonymous' | 'from' | 'allowSelfSigned' | 'method'>
>;

/** What can be done about a failure with one key; the name tells which sentence offers it. */
export const probeFixNames = [
  'other-port',
  'other-security',
  'no-encryption-wanted',
  'log-in',
  'log-in-not',
  'own-sender',
  'certificate-name',
  'allow-self-signed',
  'provider-server',
  'sign-in',
] as const;
export type ProbeFixName = (typeof probeFixNames)[number];

/** A remedy as values to try. */
export interface ProbeFix {
  readonly name: ProbeFixName;
  readonly change: AccountChange;
}

/** What a server showed of itself when the connection was encrypted. Its own words, cleaned; whether they are true is another matter. */
export interface ServerCertificate {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  readonly subject: string;
  readonly issuer: string;
  /** The host names that it is for, wildcards included. */
  readonly names: readonly string[];
  /** `YYYY-MM-DD`, in UTC; empty when it cannot be read. */
  readonly validFrom: string;
  readonly validUntil: string;
}

/** What came of a step: done, failed, or left out because the account has no use for it. */
export type ProbeOutcome = 'done' | 'failed' | 'left-out';

/** One step of the way of a test mail. With TLS from the start, `tls` comes before `greeting`. */
export interface ProbeStep {
  readonly phase: MailPhase;
  readonly outcome: ProbeOutcome;
  /** Milliseconds that it took. */
  readonly took: number;
  /** What was found or answered, on one line: an address, a certificate, the server's words. Cleaned; may be empty. */
  readonly said: string;
  /** Why it failed; null when it did not. */
  readonly refusal: Refusal | null;
  /** In the step `tls`, when the server showed one, good or bad: `said` in parts. */
  readonly certificate?: ServerCertificate;
}

/** What came of a test mail, or of a check without sending one. */
export interface ProbeReport {
  /** The steps that were begun, in order. After a failure none follows. */
  readonly steps: readonly ProbeStep[];
  /** accepted: the server took the message · checked: all is well up to DATA, which was not begun · failed. */
  readonly end: 'accepted' | 'checked' | 'failed';
  /** The one-key remedies for what failed, the likeliest first. */
  readonly fixes: readonly ProbeFix[];
}
