import { readlinkSync } from 'node:fs';

let known: string | null = null;

/** The terminal this process reads from (`pts/3`), or empty where there is none, such as under cron. */
export function terminalName(): string {
  if (known !== null) return known;
  known = '';
  try {
    const target = readlinkSync('/proc/self/fd/0');
    if (target.startsWith('/dev/pts/') || target.startsWith('/dev/tty')) known = target.slice('/dev/'.length);
  } catch {
    // No /proc here: the login name alone has to do.
    known = '';
  }
  return known;
}
