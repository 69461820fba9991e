import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { emlName, writeEml } from './eml-file.ts';

export interface PracticeSink {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the practice mail server: on 127.0.0.1 alone, port chosen by the system, without TLS, any login or none. Every
 * message is kept as an .eml file in `folder`, on the disk before it is accepted, and goes nowhere else.
 */
export async function startPracticeSink(folder: string): Promise<PracticeSink> {
  // Loaded here, so that nothing else pays for it at start.
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Factuurpost practice',
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 500,
    logger: false,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anybody' }),
    onData: (stream, _session, callback) => {
      buffer(stream)
        .then((raw) => writeEml(folder, emlName(raw), raw))
        .then(
          (file) => callback(null, `Kept as ${file}`),
          (error: unknown) => callback(Object.assign(new Error(`Not kept: ${String(error)}`), { responseCode: 451 })),
        );
    },
  });
  // A client that breaks off is its own affair.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
