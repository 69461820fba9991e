import { hostname } from 'node:os';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type Credentials, clientName, credentialsOf, type MailAccount, otherCredentials } from './account.ts';
import type { SmtpDialogue } from './smtp-dialogue.ts';
import { SendFailure } from './smtp-errors.ts';
import { SmtpLine } from './smtp-line.ts';
import { SmtpSession } from './smtp-session.ts';
import { hostOf, openSocket, tlsOptions } from './smtp-socket.ts';
import { defaultTimeouts, type Timeouts, type Transport, type TransportSettings } from './transport.ts';
import { ownLogins } from './xoauth2.ts';

/** What nodemailer would time by itself; longer than anything that `SmtpLine` times, which knows the phase. */
const never = 24 * 60 * 60 * 1000;

/**
 * SMTP (RFC 5321) with the four kinds of security: none · STARTTLS when offered, and then without a way back when it
 * fails · STARTTLS or nothing (RFC 3207) · TLS from the start (RFC 8314).
 */
export function smtpTransport(account: MailAccount, settings: TransportSettings = {}): Transport {
  const timeouts: Timeouts = { ...defaultTimeouts, ...settings };
  const converse = async (login: Credentials | null, signal: AbortSignal | undefined): Promise<SmtpSession> => {
    const socket = await openSocket(account, settings, timeouts, signal);
    const secure = account.security === 'tls';
    const open = (dialogue: SmtpDialogue) =>
      new SMTPConnection({
        connection: socket,
        host: hostOf(account.server),
        port: account.port,
        secure,
        secured: secure,
        ignoreTLS: account.security === 'none',
        requireTLS: account.security === 'starttls',
        name: clientName(hostname(), socket.localAddress ?? ''),
        tls: tlsOptions(account, settings),
        logger: dialogue.logger,
        transactionLog: true,
        ...ownLogins(login),
        connectionTimeout: never,
        greetingTimeout: never,
        socketTimeout: never,
        socketCloseTimeout: 0,
      });
    const line = new SmtpLine({ ...account, login }, timeouts, open, settings.observe);
    await line.greet(signal);
    return new SmtpSession(line, timeouts);
  };
  return {
    async connect(signal) {
      // First of all: a server must not be kept waiting for the sign-in service.
      const login = await credentialsOf(account.login);
      try {
        return await converse(login, signal);
      } catch (error) {
        const isRefused = error instanceof SendFailure && error.refusal.cause === 'token-refused';
        const other = isRefused && login ? await otherCredentials(account.login, login) : null;
        if (other === null) throw error;
        return converse(other, signal);
      }
    },
  };
}
