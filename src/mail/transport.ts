import type { LookupFunction } from 'node:net';
import type { MailAccount } from './account.ts';
import { folderTransport } from './folder-transport.ts';
import type { Observer } from './line-events.ts';
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

/** A message that is not to be handed over. */
export interface Rehearsal {
  readonly envelope: Envelope;
  /** Bytes of the message. */
  readonly size: number;
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
  /**
   * Goes as far as one can without a message: offers the envelope and takes it back. A folder and sendmail have none.
   * @throws SendFailure at the first refusal, of whatever recipient
   */
  rehearse(rehearsal: Rehearsal): Promise<void>;
  /** Takes leave. Never rejects, never takes long. */
  close(): Promise<void>;
}

export interface Transport {
  /** @throws SendFailure; UserError when the access token to log in with cannot be had (`mail.sign-in-…`) */
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
  /** Told what happens on the way, for a person who watches. */
  readonly observe?: Observer;
  /** The sendmail program, default `/usr/sbin/sendmail`. */
  readonly sendmail?: string;
}

/** The way out for an account's mail. */
export function openTransport(account: MailAccount, settings: TransportSettings = {}): Transport {
  switch (account.method) {
    case 'smtp':
    case 'oauth2':
      return smtpTransport(account, settings);
    case 'sendmail':
      return sendmailTransport(settings);
    case 'folder':
      return folderTransport(account);
    default:
      return account.method satisfies never;
  }
}
