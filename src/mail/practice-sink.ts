import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { emlName, writeEml } from './eml-file.ts';

export interface PracticeSink {
  readonly port: number;
  close(): Promise<void>;
}

/** How the server of a folder greets, so that it can be told from any other that took its port. */
function greetingOf(folder: string): string {
  return `Factuurpost practice ${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`;
}

/**
 * Starts the practice mail server: on 127.0.0.1 alone, without TLS, any login or none. Every message is kept as an .eml file
 * in `folder`, on the disk before it is accepted, and goes nowhere else.
 * @param wanted the port; 0: chosen by the system
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startPracticeSink(folder: string, wanted = 0): Promise<PracticeSink> {
  // Loaded here, so that nothing else pays for it at start.
  const { SMTPServer } = await import('smtp-server');
  const server = new SMTPServer({
    name: 'localhost',
    banner: greetingOf(folder),
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
  server.listen(wanted, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** How long a server on this machine may take to greet, in milliseconds. */
const greetingTime = 1000;

/** Whether the practice server of a folder answers on a port: of this process or of any other. */
export function isPracticeSink(folder: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(greetingTime, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    let heard = '';
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (heard.includes('\n') || heard.length > 500) end(heard.includes(greetingOf(folder)));
    });
  });
}
