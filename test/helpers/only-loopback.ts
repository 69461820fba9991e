import { isIP, Socket } from 'node:net';
import { onTestFinished, vi } from 'vitest';

/** Where a socket is to connect to, however `connect` was called; null: not to a host. */
function hostOf(args: readonly unknown[]): string | null {
  const [first] = args.flat();
  if (typeof first === 'object' && first !== null) {
    const { path, host = 'localhost' } = first as { readonly path?: string; readonly host?: string };
    return path === undefined ? host : null;
  }
  return null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** For this test no connection leaves the machine, whatever keys choose: any other is refused as by a missing network. */
export function onlyLoopback(): void {
  const { connect } = Socket.prototype;
  const spy = vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
    const host = hostOf(args);
    if (host === null || isLoopback(host)) return Reflect.apply(connect, this, args) as Socket;
    const error = Object.assign(new Error(`no way to ${host}`), { code: 'ENETUNREACH' });
    setImmediate(() => this.destroy(error));
    return this;
  });
  onTestFinished(() => spy.mockRestore());
}
