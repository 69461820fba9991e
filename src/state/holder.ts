import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import type { Runner } from '../domain/dispatch/entry.ts';

/** Who holds a lock or sends a message: enough to tell, later and from another process, whether it still lives. */
export type Holder = Runner;

interface ProcessStat {
  readonly state: string;
  readonly threads: number;
  readonly start: string;
}

/** State letter, threads and start time of a process from Linux's /proc; null without such a process or without /proc. */
function processStat(pid: number): ProcessStat | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The second field is the command in brackets and may hold anything; the rest follows the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', threads: Number(fields[17]), start: fields[19] ?? '' };
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Login name of this process's user, or its number where the system knows no name. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}

const boot = bootId();
const ownStart = processStat(process.pid)?.start ?? '';

/** This process, under a token of its own. */
export function thisProcess(token: string): Holder {
  return { pid: process.pid, start: ownStart, boot, host: hostname(), user: loginName(), token };
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the holder still runs. One on another machine cannot be asked and counts as alive: a live holder's lock is
 * never taken, at the price of a person having to decide there.
 */
export function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.boot !== boot) return false;
  if (!signalReaches(holder.pid)) return false;
  const stat = processStat(holder.pid);
  if (!stat) return true;
  // A zombie has ended, only its parent has not noticed yet; but a thread of it may still be inside a call to the disk,
  // and a rename or unlink of it that came after the lock was taken over would undo what its successor did.
  if (stat.state === 'Z' || stat.state === 'X') return stat.threads > 1;
  return holder.start === '' || stat.start === holder.start;
}
