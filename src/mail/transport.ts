import type { LookupFunction } from 'node:net';
import { UserError } from '../domain/user-error.ts';
import type { MailAccount } from './account.ts';
import { folderTransport } from './folder-transport.ts';
import type { Envelope } from './message.ts';
import { sendmailTransport } from './sendmail-transport.ts';
import type { Refusal } from './smtp-errors.ts';
import { smtpTransport } from './smtp-transport.ts';

/** One message to be handed over. */
export interface Delivery {
  readonly raw: Buffer;
  readonly envelope: Envelope;
  /**
   * Awaited when all but the end of the message has gone: once it resolves the end goes too, and the other side may
   * accept the message. Rejects: the end is never sent, and `send` rejects with the same error.
   */
  readonly beforeEnd: () => Promise<void>;
  readonly signal?: AbortSignal;
}

export interface RecipientResult {
  /** As in the envelope. */
  readonly address: string;
  readonly accepted: boolean;
  readonly refusal: Refusal | null;
}

/** The other side took the message for at least one recipient. */
export interface Receipt {
  readonly reply: string;
  /** All of the envelope, in its order. */
  readonly recipients: readonly RecipientResult[];
}

export interface Session {
  /** False once the connection is gone: the next message needs a new session. */
  readonly open: boolean;
  /**
   * Sends one message; one at a time. Rejects only after a `beforeEnd` that was begun has settled.
   * @throws SendFailure when no recipient was accepted, or nobody can tell
   */
  send(delivery: Delivery): Promise<Receipt>;
  /** Takes leave. Never rejects, never takes long. */
  close(): Promise<void>;
}

export interface Transport {
  /** @throws SendFailure */
  connect(signal?: AbortSignal): Promise<Session>;
}

/** How long the other side may take, in milliseconds. */
export interface Timeouts {
  /** Name lookup and connection together. */
  readonly connect: number;
  /** The greeting, and the TLS handshake. */
  readonly greeting: number;
  /** Each further answer, and each piece of the message. */
  readonly command: number;
  /** The answer to the closing dot. Ten minutes, lest a slow server's acceptance is missed (RFC 5321 § 4.5.3.2.6). */
  readonly end: number;
  /** A whole message. */
  readonly message: number;
  /** Leave-taking. */
  readonly quit: number;
}

export const defaultTimeouts: Timeouts = {
  connect: 15_000,
  greeting: 15_000,
  command: 60_000,
  end: 600_000,
  message: 900_000,
  quit: 2_000,
};

/** What a transport takes from its surroundings; everything has a default. */
export interface TransportSettings extends Partial<Timeouts> {
  /** Certificate authorities (PEM) to trust instead of Node's own with NODE_EXTRA_CA_CERTS. */
  readonly ca?: string | readonly string[];
  /** Name lookup, default `dns.lookup`. */
  readonly lookup?: LookupFunction;
  /** The sendmail program, default `/usr/sbin/sendmail`. */
  readonly sendmail?: string;
}

/**
 * The way out for an account's mail.
 * @throws UserError `mail.method-not-ready` for a method that this version cannot send with
 */
export function openTransport(account: MailAccount, settings: TransportSettings = {}): Transport {
  switch (account.method) {
    case 'smtp':
      return smtpTransport(account, settings);
    case 'sendmail':
      return sendmailTransport(settings);
    case 'folder':
      return folderTransport(account);
    case 'oauth2':
      throw new UserError('mail.method-not-ready', { method: account.method });
    default:
      return account.method satisfies never;
  }
}
