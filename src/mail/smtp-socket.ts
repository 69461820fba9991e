import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { domainToASCII } from 'node:url';
import type { MailPhase } from '../domain/refusal.ts';
import type { MailAccount } from './account.ts';
import type { Observer } from './line-events.ts';
import { watchCertificate } from './server-certificate.ts';
import { classify, noFacts, SendFailure } from './smtp-errors.ts';
import type { Timeouts, TransportSettings } from './transport.ts';

/** The host to connect to: an IP address as it is, a name in its ASCII form. */
export function hostOf(server: string): string {
  const bare = server.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) ? bare : domainToASCII(bare) || bare;
}

/** Certificates are checked against the server's name, unless the account allows self-signed ones: then anything may come. */
export function tlsOptions(account: MailAccount, settings: TransportSettings): ConnectionOptions {
  const host = hostOf(account.server);
  return {
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ...(settings.ca === undefined ? {} : { ca: typeof settings.ca === 'string' ? settings.ca : [...settings.ca] }),
    rejectUnauthorized: !account.allowSelfSigned,
  };
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Waits for a socket's event; destroys the socket on an error, a time-out or an abort, and tells in which phase. */
function waitFor(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  phase: () => MailPhase,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (facts: Parameters<typeof classify>[0] | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      socket.removeListener(event, succeed);
      socket.removeListener('error', fail);
      socket.removeListener('close', close);
      if (facts === null) {
        resolve();
        return;
      }
      socket.on('error', () => undefined);
      socket.destroy();
      reject(new SendFailure(classify(facts, phase())));
    };
    const succeed = (): void => done(null);
    const fail = (error: Error): void => done({ ...noFacts, systemCode: codeOf(error) });
    const close = (): void => done(noFacts);
    const stop = (): void => done({ ...noFacts, cause: 'stopped' });
    const timer = setTimeout(() => done({ ...noFacts, timedOut: true }), timeout);
    socket.once(event, succeed);
    socket.once('error', fail);
    socket.once('close', close);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });
}

/** Tells of the addresses that the lookup finds, and of the one that answers. */
function watchWay(socket: Socket, host: string, observe: Observer): void {
  if (isIP(host)) observe({ kind: 'needless', phase: 'lookup' });
  observe({ kind: 'begun', phase: isIP(host) ? 'connect' : 'lookup' });
  let found: string[] = [];
  socket.on('lookup', (error: Error | null, address: string) => {
    if (error) return;
    // All of a host's addresses come one after the other in one go.
    if (found.length === 0) {
      process.nextTick(() => {
        observe({ kind: 'noted', phase: 'lookup', text: found.join(', ') });
        observe({ kind: 'begun', phase: 'connect' });
        found = [];
      });
    }
    found.push(address);
  });
  socket.once('connect', () => {
    const { remoteAddress = '', remotePort = 0 } = socket;
    const address = remoteAddress.includes(':') ? `[${remoteAddress}]` : remoteAddress;
    observe({ kind: 'noted', phase: 'connect', text: `${address}:${remotePort}` });
  });
}

/**
 * Opens the connection to an account's server, with TLS from the start when the account says so.
 * @throws SendFailure in phase lookup, connect or tls
 */
export async function openSocket(
  account: MailAccount,
  settings: TransportSettings,
  timeouts: Timeouts,
  signal: AbortSignal | undefined,
): Promise<Socket> {
  const host = hostOf(account.server);
  let found = isIP(host) !== 0;
  const socket = connectTcp({
    host,
    port: account.port,
    autoSelectFamily: true,
    // Node's quarter second is too short for a slow line; a dead IPv6 path may cost this much.
    autoSelectFamilyAttemptTimeout: Math.max(10, Math.min(3000, Math.floor(timeouts.connect / 3))),
    ...(settings.lookup === undefined ? {} : { lookup: settings.lookup }),
  });
  if (settings.observe) watchWay(socket, host, settings.observe);
  // Wrapped in TLS it has no other listener left, and an error that nobody listens to would end the program.
  socket.on('error', () => undefined);
  socket.once('lookup', (error: Error | null) => {
    found = !error;
  });
  await waitFor(socket, 'connect', () => (found ? 'connect' : 'lookup'), timeouts.connect, signal);
  if (account.security !== 'tls') return socket;
  settings.observe?.({ kind: 'begun', phase: 'tls' });
  const secure = connectTls({ socket, ...tlsOptions(account, settings) });
  if (settings.observe) watchCertificate(secure, settings.observe);
  await waitFor(secure, 'secureConnect', () => 'tls', timeouts.greeting, signal);
  return secure;
}
