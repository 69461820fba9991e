import type { ServerCertificate } from '../domain/mail-probe.ts';
import type { MailPhase } from '../domain/refusal.ts';

/**
 * What can be seen from outside while a message goes its way; nothing of it is secret.
 * begun: a step is what is being waited for now (it may be told more than once) · needless: a step is left out · noted: what this side knows about the
 * step, such as an address · answered: what the server said, whole, without the login's secrets.
 */
export type LineEvent =
  | { readonly kind: 'begun' | 'needless'; readonly phase: MailPhase }
  | { readonly kind: 'noted'; readonly phase: MailPhase; readonly text: string }
  | { readonly kind: 'answered'; readonly phase: MailPhase; readonly reply: string }
  | { readonly kind: 'certificate'; readonly certificate: ServerCertificate };

/** Called at every event, as it happens; must not throw. */
export type Observer = (event: LineEvent) => void;
