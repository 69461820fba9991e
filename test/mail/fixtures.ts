import { expect } from 'vitest';
import type { MailAccount } from '../../src/mail/account.ts';
import { composeMessage, type Message, type MessageParts } from '../../src/mail/message.ts';
import { SendFailure } from '../../src/mail/smtp-errors.ts';
import type { Delivery, TransportSettings } from '../../src/mail/transport.ts';

/** For servers that answer, on however busy a machine. */
export const patient: TransportSettings = {
  connect: 10_000,
  greeting: 10_000,
  command: 10_000,
  end: 10_000,
  quit: 300,
};

/** For servers that do not answer, which a test has to wait out. */
export const hasty: TransportSettings = { ...patient, greeting: 600, command: 600, end: 600, message: 8000 };

export function anAccount(changes: Partial<MailAccount> = {}): MailAccount {
  return {
    method: 'smtp',
    server: '127.0.0.1',
    port: 25,
    security: 'none',
    login: null,
    from: 'facturen@bakkerij.example',
    fromName: 'Bakkerij Voorbeeld',
    replyTo: null,
    cc: [],
    bcc: [],
    allowSelfSigned: false,
    folder: '',
    redirectTo: null,
    ...changes,
  };
}

export function compose(changes: Partial<MessageParts> = {}): Promise<Message> {
  return composeMessage({
    account: anAccount(),
    to: ['klant@example.com'],
    subject: 'Factuur 2026-00123',
    html: 'Geachte heer/mevrouw',
    text: 'Geachte heer/mevrouw',
    messageId: '<01TEST@bakkerij.example>',
    date: new Date('2026-11-16T08:00:00Z'),
    ...changes,
  });
}

export function aDelivery(changes: Partial<Delivery> = {}): Delivery {
  const raw = Buffer.from(
    'From: a@bakkerij.example\r\nSubject: test\r\nMessage-ID: <1@bakkerij.example>\r\n\r\nDag\r\n',
  );
  return {
    raw,
    envelope: { from: 'facturen@bakkerij.example', to: ['klant@example.com'] },
    beforeEnd: async () => undefined,
    ...changes,
  };
}

/** The SendFailure that a promise ends with; fails the test when it ends otherwise. */
export async function failureOf(promise: Promise<unknown>): Promise<SendFailure> {
  const outcome = await promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(SendFailure);
  return outcome as SendFailure;
}
