import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How a command ended, and what it said. */
export interface CommandEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandSettings {
  /** Added to an environment that holds PATH and LANG=nl_NL.UTF-8 and nothing else; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What stands on its standard input, which is then closed; null: it stays open, for the test to write to. */
  readonly input?: string | null;
  readonly cwd?: string;
}

/** A command that is running. */
export interface RunningCommand {
  readonly pid: number;
  readonly child: ChildProcess;
  /** What it said so far. */
  readonly said: () => { readonly stdout: string; readonly stderr: string };
  readonly end: Promise<CommandEnd>;
}

function environment(added: CommandSettings['env'] = {}): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env;
  const all = { PATH, TZ, LANG: 'nl_NL.UTF-8', HOME: '/nonexistent', ...added };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The program as it is shipped: a bundle that runs as a process of its own. */
export class CommandLine {
  readonly #running = new Set<ChildProcess>();

  constructor(readonly bundle: string) {}

  /** Starts a command and comes back at once. */
  start(args: readonly string[], { env, input, cwd }: CommandSettings = {}): RunningCommand {
    const child = spawn(process.execPath, [this.bundle, ...args], {
      env: environment(env),
      cwd: cwd ?? root,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // A command that ends early does not read what it is sent.
    child.stdin.on('error', () => {});
    if (input !== null) child.stdin.end(input ?? '');
    const end = new Promise<CommandEnd>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        this.#running.delete(child);
        resolve({ code, signal, stdout, stderr });
      });
    });
    if (child.pid === undefined) throw new Error('the command did not start');
    return { pid: child.pid, child, said: () => ({ stdout, stderr }), end };
  }

  /** Runs a command to its end. */
  run(args: readonly string[], settings: CommandSettings = {}): Promise<CommandEnd> {
    return this.start(args, settings).end;
  }

  /**
   * Runs a command that must end with exit code 0 and say nothing on standard error; gives its output.
   * @throws Error with all it said when it does not
   */
  async ok(args: readonly string[], settings: CommandSettings = {}): Promise<string> {
    const { code, signal, stdout, stderr } = await this.run(args, settings);
    if (code === 0 && stderr === '') return stdout;
    throw new Error(`factuurpost ${args.join(' ')} ended with ${code ?? signal}:\n${stdout}\n${stderr}`);
  }

  /** As {@link ok}, with `--json`. */
  async json(args: readonly string[], settings: CommandSettings = {}): Promise<unknown> {
    return JSON.parse(await this.ok([...args, '--json'], settings));
  }

  /** Ends what is still running. */
  async stop(): Promise<void> {
    for (const child of this.#running) child.kill('SIGKILL');
    this.#running.clear();
  }
}

/** The program as it is shipped, bundled from the sources as they are now (`build-once.ts`). */
export function builtCommandLine(): CommandLine {
  const commandLine = new CommandLine(inject('program'));
  afterAll(() => commandLine.stop());
  return commandLine;
}
