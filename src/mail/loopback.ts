import { isIPv4 } from 'node:net';

/** Whether a host can only be this machine itself, so that what is said to it in clear crosses no network. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}
