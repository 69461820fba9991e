import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface UnreliableLine {
  readonly socket: string;
  close(): Promise<void>;
}

/**
 * mute: the server still gets all, no answer comes back · cut: the server gets all, the line breaks when it answers ·
 * lose: the line breaks at once, and what was just sent never arrives.
 */
export type Fault = 'mute' | 'cut' | 'lose';

/** A line to a server's socket that carries everything until the client sends `trigger`; then the fault begins. */
export async function openUnreliableLine(target: string, trigger: string, fault: Fault): Promise<UnreliableLine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'line-'));
  const socket = path.join(folder, 'socket');
  const open = new Set<Socket>();
  const keep = (one: Socket): Socket => {
    open.add(one);
    one.on('error', () => one.destroy());
    return one.once('close', () => open.delete(one));
  };
  const server = createServer((client) => {
    keep(client);
    const upstream = keep(connect(target));
    let sent = '';
    client.on('data', (data) => {
      sent += data.toString('latin1');
      if (fault === 'lose' && sent.includes(trigger)) {
        client.destroy();
        upstream.destroy();
      } else upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (!sent.includes(trigger)) client.write(data);
      else if (fault === 'cut') client.destroy();
    });
    client.on('close', () => upstream.end());
    upstream.on('close', () => {
      if (!sent.includes(trigger)) client.end();
    });
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    socket,
    close: async () => {
      for (const one of open) one.destroy();
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
