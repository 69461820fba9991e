import { spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/** How a program came to its end. */
export interface Exit {
  /** Null when it was killed or never started. */
  readonly code: number | null;
  /** Why it was killed from here, or null. */
  readonly killed: 'stopped' | 'timeout' | null;
  /** What it wrote to standard error, or why it did not start; bounded. */
  readonly words: string;
  readonly started: boolean;
}

export interface Running {
  readonly stdin: Writable;
  readonly exit: Promise<Exit>;
  /** True once it cannot take any more input. */
  gone(): boolean;
  kill(): void;
}

/** How long standard error is still listened to after the end: a program's own children may keep it open. */
const lastWords = 200;

/**
 * Starts a program, without a shell, that reads from standard input. Killed when `signal` aborts or after `timeout` ms.
 * Never throws: a program that does not start ends with `started: false`.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  timeout: number,
  signal: AbortSignal | undefined,
): Running {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let killed: Exit['killed'] = null;
  let words = '';
  let over = false;
  const kill = (why: Exit['killed']): void => {
    if (over) return;
    killed ??= why;
    child.kill('SIGKILL');
  };
  const stop = (): void => kill('stopped');
  const timer = setTimeout(() => kill('timeout'), timeout);
  signal?.addEventListener('abort', stop, { once: true });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(0, 2000);
  });
  // A program that leaves early breaks the pipe; how it ended says why.
  child.stdin.on('error', () => undefined);

  const exit = new Promise<Exit>((resolve) => {
    const settle = (code: number | null, started: boolean): void => {
      over = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.stderr.destroy();
      resolve({ code, killed, words, started });
    };
    child.once('error', (error) => {
      words = error.message;
      settle(null, false);
    });
    child.once('exit', (code) => {
      over = true;
      const late = setTimeout(() => settle(code, true), lastWords);
      child.once('close', () => {
        clearTimeout(late);
        settle(code, true);
      });
    });
  });
  return {
    stdin: child.stdin,
    exit,
    gone: () => over || killed !== null || child.stdin.destroyed,
    kill: () => kill('stopped'),
  };
}
