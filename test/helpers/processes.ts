import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, onTestFinished } from 'vitest';

/** How a process ended: by itself with a code, or by a signal. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface StartOptions {
  /** Runs as this user and group; only root may ask for it. */
  readonly uid?: number;
  readonly gid?: number;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running worker. Its lines on stdout are JSON messages (see `inside-worker.ts`). */
export class WorkerProcess {
  /** Every message so far. */
  readonly messages: unknown[] = [];
  /** What it wrote to stderr so far. */
  stderr = '';
  /** Resolves when it has ended and all it said has arrived. */
  readonly exit: Promise<Ending>;
  readonly #child: ChildProcess;
  #taken = 0;
  #ended = false;
  #rest = '';
  #wake: () => void = () => {};

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#receive(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    // A killed process no longer reads what it is sent.
    child.stdin?.on('error', () => {});
    this.exit = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        this.#ended = true;
        this.#wake();
        resolve({ code, signal });
      });
    });
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the worker did not start');
    return this.#child.pid;
  }

  /** The next message that was not taken yet; throws with what stands on stderr when the process ends without one. */
  async next<T>(): Promise<T> {
    while (this.#taken >= this.messages.length) {
      if (this.#ended) throw new Error(`the worker ended without a further message: ${this.stderr}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#taken += 1;
    return this.messages[this.#taken - 1] as T;
  }

  send(message: unknown): void {
    this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  #receive(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.messages.push(JSON.parse(line));
    this.#wake();
  }
}

/** A worker file, bundled. */
export class Worker {
  constructor(readonly path: string) {}

  /** Starts it as a Node process of its own, which is killed when the test finishes before it. */
  start(args: readonly (string | number)[] = [], { env = {}, ...user }: StartOptions = {}): WorkerProcess {
    const child = spawn(process.execPath, ['--enable-source-maps', this.path, ...args.map(String)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...user,
    });
    const started = new WorkerProcess(child);
    onTestFinished(async () => {
      // Also a stopped process takes this signal.
      started.kill('SIGKILL');
      await started.exit;
    });
    return started;
  }
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/factuurpost-workers/', import.meta.url));

/**
 * Bundles a TypeScript file into something Node runs, with packages left where they are. Call it at the top of a test file:
 * `const worker = await buildWorker(new URL('./x.worker.ts', import.meta.url))`. The bundle goes when the file is done.
 */
export async function buildWorker(source: URL): Promise<Worker> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, `${basename(source.pathname)}-`));
  // Also for a worker that runs as another user.
  await chmod(folder, 0o755);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'worker.mjs');
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // As in the program's own bundle: a worker starts twice as fast when its packages come in one file.
    external: ['pdfkit', 'qrcode', '@expo-google-fonts/noto-sans'],
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return new Worker(outfile);
}
