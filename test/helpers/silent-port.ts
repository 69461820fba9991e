import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const listener = `
const server = require('node:net').createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => process.stdout.write(String(server.address().port)));
`;

/** Whether a port takes a connection within so many milliseconds. */
async function takes(port: number, sockets: Socket[]): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  sockets.push(socket);
  socket.on('error', () => undefined);
  return Promise.race([
    once(socket, 'connect').then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), 300)),
  ]);
}

/**
 * A port that does not answer to a connection at all, as behind a firewall: its listener stands still and its queue is full.
 * Open until the test has finished.
 */
export async function silentPort(): Promise<number> {
  const child = spawn(process.execPath, ['-e', listener], { stdio: ['ignore', 'pipe', 'inherit'] });
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    child.kill('SIGKILL');
  });
  const [said] = await once(child.stdout, 'data');
  const port = Number(String(said));
  child.kill('SIGSTOP');
  for (let tries = 0; tries < 50; tries += 1) if (!(await takes(port, sockets))) return port;
  throw new Error('the queue of the port does not fill up');
}
