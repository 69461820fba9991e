import { spawn } from 'node:child_process';

/** Where CUPS is found and how long it may take. */
export interface CupsSettings {
  /** For each command, in milliseconds; default 20 000. */
  readonly timeoutMs?: number;
  /** CUPS reads its server from here (CUPS_SERVER), as every CUPS program does; default the process's own. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * How a command ended. missing: there is no such program · failed: it could not be started (an errno) · killed: by a
 * signal that is not ours · timeout: it was stopped by us.
 */
export type CommandEnd =
  | { readonly kind: 'exit'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'timeout' };

/** A site with a thousand queues stays far below this many characters. */
const outputLimit = 1_000_000;

/**
 * Runs a CUPS program without a shell and waits for its end; never rejects.
 * @param input a file descriptor that becomes its standard input; null: none
 */
export function runCupsCommand(
  program: 'lp' | 'lpstat',
  args: readonly string[],
  settings: CupsSettings,
  input: number | null = null,
): Promise<CommandEnd> {
  return new Promise((resolve) => {
    // LC_ALL=C: the answers are read by this program. The root folder always exists; a deleted one looks like ENOENT.
    const child = spawn(program, args, {
      cwd: '/',
      env: { ...(settings.env ?? process.env), LC_ALL: 'C' },
      stdio: [input ?? 'ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, settings.timeoutMs ?? 20_000);

    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (stdout.length < outputLimit) stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (stderr.length < outputLimit) stderr += text;
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const missing = error.code === 'ENOENT' || error.code === 'EACCES';
      resolve(missing ? { kind: 'missing' } : { kind: 'failed', reason: `${program}: ${error.code ?? error.message}` });
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code !== null) resolve({ kind: 'exit', code, stdout, stderr });
      else resolve(late ? { kind: 'timeout' } : { kind: 'killed', signal: signal ?? 'unknown signal' });
    });
  });
}
