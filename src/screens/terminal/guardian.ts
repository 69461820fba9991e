import { spawn } from 'node:child_process';

/** As `leaveSequence`, but nothing is erased: it may come when the shell has the terminal back already. */
const backToShell = String.raw`\033[m\033[?2004l\033[?7h\033[?25h\033[?1049l`;

/**
 * Waits until its input ends. Unless it was told first that the terminal was left in order, it puts terminal and screen
 * right. Descriptor 3 is the terminal.
 */
const script = `IFS= read -r word; [ "$word" = left ] || { stty sane <&3; printf '${backToShell}\\r\\n' >&3; }`;

export interface Guardian {
  /** The terminal has been left in order: there is nothing to guard any more. */
  readonly left: () => void;
}

/**
 * Has another, very small process give the terminal back should this one be killed with SIGKILL, which nobody can catch. It
 * is in a session of its own, so that what ends this one's process group does not end it too.
 * @param terminal file descriptor of the terminal
 */
export function guardTerminal(terminal: number): Guardian {
  const child = spawn('/bin/sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore', terminal], detached: true });
  child.unref();
  const { stdin } = child;
  // A system without a shell, or one that has no room for another process: then a killed console leaves things as they are.
  child.on('error', () => {});
  stdin?.on('error', () => {});
  // The pipe alone must not keep the program running.
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  return { left: () => stdin?.end('left\n') };
}
