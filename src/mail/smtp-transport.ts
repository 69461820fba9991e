import { hostname } from 'node:os';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { clientName, type MailAccount } from './account.ts';
import type { SmtpDialogue } from './smtp-dialogue.ts';
import { SmtpLine } from './smtp-line.ts';
import { SmtpSession } from './smtp-session.ts';
import { hostOf, openSocket, tlsOptions } from './smtp-socket.ts';
import { defaultTimeouts, type Timeouts, type Transport, type TransportSettings } from './transport.ts';

/** What nodemailer would time by itself; longer than anything that `SmtpLine` times, which knows the phase. */
const never = 24 * 60 * 60 * 1000;

/**
 * SMTP (RFC 5321) with the four kinds of security: none · STARTTLS when offered, and then without a way back when it
 * fails · STARTTLS or nothing (RFC 3207) · TLS from the start (RFC 8314).
 */
export function smtpTransport(account: MailAccount, settings: TransportSettings = {}): Transport {
  const timeouts: Timeouts = { ...defaultTimeouts, ...settings };
  return {
    async connect(signal) {
      const socket = await openSocket(account, settings, timeouts, signal);
      const secure = account.security === 'tls';
      const line = new SmtpLine(account, timeouts, (dialogue: SmtpDialogue) => {
        return new SMTPConnection({
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
          connectionTimeout: never,
          greetingTimeout: never,
          socketTimeout: never,
          socketCloseTimeout: 0,
        });
      });
      await line.greet(signal);
      return new SmtpSession(line, timeouts);
    },
  };
}
