import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe } from 'vitest';

const run = promisify(execFile);

/** A job as the queue's backend got it from CUPS. */
export interface ReceivedJob {
  /** As `lp` gave it, e.g. `Laser-12`. */
  readonly jobId: string;
  readonly title: string;
  readonly copies: number;
  readonly data: Buffer;
}

export interface PrivateCups {
  /** The process's environment with CUPS_SERVER set to this server. */
  readonly env: NodeJS.ProcessEnv;
  /** Path of the server's socket. */
  readonly socket: string;
  /** Adds an enabled raw queue: its backend gets the bytes as they were sent. */
  addQueue(name: string): Promise<void>;
  makeDefault(name: string): Promise<void>;
  disable(name: string, reason: string): Promise<void>;
  enable(name: string): Promise<void>;
  reject(name: string, reason: string): Promise<void>;
  accept(name: string): Promise<void>;
  /** Holds a waiting job back until somebody releases it. */
  hold(jobId: string): Promise<void>;
  cancelAll(name: string): Promise<void>;
  /** From now on the queue's backend fails with this message (CUPS then stops the queue); null: works again. */
  breakDown(name: string, message: string | null): Promise<void>;
  /** The printer is slow: a job that it prints is not done before `unblock`. */
  block(name: string): Promise<void>;
  unblock(name: string): Promise<void>;
  /** What came out, in the order in which it came out; a job that came twice is there twice. */
  received(name: string): Promise<readonly ReceivedJob[]>;
  /** Waits until the queue has no waiting or printing job. */
  idle(name: string): Promise<void>;
  /** The server stands still: connections open, no answer comes. */
  freeze(): void;
  thaw(): void;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** cupsd and lpadmin live in folders that are often not on a user's path. */
function programPath(program: string): string | null {
  const { PATH = '' } = process.env;
  const folders = [...PATH.split(':'), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  for (const folder of folders) {
    const file = path.join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here: the next folder may have it.
    }
  }
  return null;
}

/** The folder of CUPS's own helper programs, where distributions put it. */
function serverPrograms(): string | null {
  const folders = ['/usr/lib/cups', '/usr/libexec/cups', '/usr/lib64/cups', '/usr/local/libexec/cups'];
  return folders.find((folder) => existsSync(path.join(folder, 'daemon'))) ?? null;
}

function missingPrograms(): readonly string[] {
  const programs = ['cupsd', 'lpadmin', 'cupsdisable', 'cupsreject', 'lp', 'lpstat', 'cancel'].filter(
    (one) => programPath(one) === null,
  );
  return serverPrograms() === null ? [...programs, 'cups-exec'] : programs;
}

/**
 * Whether this machine can run a CUPS server for tests.
 * @throws Error under CI, where nothing may be skipped
 */
export function cupsInstalled(): boolean {
  const missing = missingPrograms();
  const { CI = '' } = process.env;
  if (missing.length > 0 && CI !== '') throw new Error(`CI must have CUPS; missing: ${missing.join(', ')}`);
  return missing.length === 0;
}

/** A suite that needs CUPS; without it the suite is skipped and its title says why. */
export function describeWithCups(title: string, suite: () => void): void {
  const installed = cupsInstalled();
  const reason = installed ? '' : ` (skipped, CUPS is not installed: ${missingPrograms().join(', ')})`;
  describe.skipIf(!installed)(`${title}${reason}`, suite);
}

/**
 * CUPS runs it as `backend job user title copies options [file]` with the queue's name in PRINTER. The tray of a queue
 * is a folder; a job stands in `arrivals` once all of it is there.
 */
const backend = (trays: string): string => `#!/bin/sh
[ $# -ge 5 ] || { echo 'direct tray "Unknown" "Tray"'; exit 0; }
tray='${trays}'/"$PRINTER"
while [ -e "$tray/blocked" ]; do sleep 0.05; done
[ ! -e "$tray/broken" ] || { echo "ERROR: $(cat "$tray/broken")" >&2; exit 1; }
mkdir -p "$tray/$1"
printf '%s' "$3" > "$tray/$1/title"
printf '%s' "$4" > "$tray/$1/copies"
cat \${6+"$6"} > "$tray/$1/data"
echo "$1" >> "$tray/arrivals"
`;

const serverConfiguration = (socket: string): string => `
Listen ${socket}
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
ErrorPolicy stop-printer
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const filesConfiguration = (root: string): string => `
ServerRoot ${root}/etc
ServerBin ${root}/bin
RequestRoot ${root}/spool
TempDir ${root}/spool/tmp
StateDir ${root}/state
CacheDir ${root}/cache
ErrorLog ${root}/log/error
AccessLog ${root}/log/access
PageLog ${root}/log/page
`;

/** Lays out a server in its own folder; the folder is the user's alone, and all that cupsd writes stays in it. */
async function layOut(root: string): Promise<void> {
  const folders = ['etc', 'bin/backend', 'spool/tmp', 'state', 'cache', 'log', 'trays'];
  for (const folder of folders) await mkdir(path.join(root, folder), { recursive: true });
  await writeFile(path.join(root, 'etc/cupsd.conf'), serverConfiguration(path.join(root, 'socket')));
  await writeFile(path.join(root, 'etc/cups-files.conf'), filesConfiguration(root));
  // cupsd starts the backend through `daemon/cups-exec`; the filters it only looks for.
  for (const folder of ['daemon', 'filter']) {
    await symlink(path.join(serverPrograms() ?? '', folder), path.join(root, 'bin', folder));
  }
  // Mode 0700: cupsd runs such a backend as its owner; with any other, a root cupsd would run it as `lp`.
  const tray = path.join(root, 'bin/backend/tray');
  await writeFile(tray, backend(path.join(root, 'trays')));
  await chmod(tray, 0o700);
  // A copy, because AppArmor confines the installed one to the system's folders.
  const cupsd = path.join(root, 'bin/cupsd');
  await copyFile(programPath('cupsd') ?? 'cupsd', cupsd);
  await chmod(cupsd, 0o700);
}

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited too long: ${what}`);
    await sleep(20);
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // A stopped process does not see SIGTERM.
  child.kill('SIGCONT');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

async function readJob(tray: string, queue: string, number: string): Promise<ReceivedJob> {
  const read = (name: string): Promise<Buffer> => readFile(path.join(tray, number, name));
  return {
    jobId: `${queue}-${number}`,
    title: (await read('title')).toString(),
    copies: Number(await read('copies')),
    data: await read('data'),
  };
}

/** Starts a CUPS server of one's own, as root or as a user, without systemd; reachable through a socket file only. */
export async function startCups(): Promise<PrivateCups> {
  const root = await mkdtemp(path.join(tmpdir(), 'cups-'));
  await layOut(root);
  const socket = path.join(root, 'socket');
  const env: NodeJS.ProcessEnv = { ...process.env, CUPS_SERVER: socket, LC_ALL: 'C' };
  // A user's own choice of printer would stand in for the server's default.
  for (const name of ['PRINTER', 'LPDEST']) delete env[name];
  const files = ['-c', path.join(root, 'etc/cupsd.conf'), '-s', path.join(root, 'etc/cups-files.conf')];
  const server = spawn(path.join(root, 'bin/cupsd'), ['-f', ...files], { env, stdio: 'ignore' });

  const command = async (program: string, ...args: readonly string[]): Promise<string> =>
    (await run(programPath(program) ?? program, [...args], { env })).stdout;
  const tray = (name: string, ...rest: readonly string[]): string => path.join(root, 'trays', name, ...rest);
  const stop = async (): Promise<void> => {
    await endOf(server);
    await rm(root, { recursive: true, force: true });
  };

  try {
    await until('cupsd starts', async () => {
      if (server.exitCode !== null) throw new Error(`cupsd ended with ${server.exitCode}`);
      return (await command('lpstat', '-r')).startsWith('scheduler is running');
    });
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    env,
    socket,
    addQueue: async (name) => {
      await mkdir(tray(name), { recursive: true });
      await command('lpadmin', '-p', name, '-E', '-v', 'tray:/');
    },
    makeDefault: async (name) => {
      await command('lpadmin', '-d', name);
    },
    disable: async (name, reason) => {
      await command('cupsdisable', '-r', reason, name);
    },
    enable: async (name) => {
      await command('cupsenable', name);
    },
    reject: async (name, reason) => {
      await command('cupsreject', '-r', reason, name);
    },
    accept: async (name) => {
      await command('cupsaccept', name);
    },
    hold: async (jobId) => {
      await command('lp', '-i', jobId, '-H', 'hold');
    },
    cancelAll: async (name) => {
      await command('cancel', '-a', name);
    },
    breakDown: async (name, message) => {
      if (message === null) await rm(tray(name, 'broken'), { force: true });
      else await writeFile(tray(name, 'broken'), message);
    },
    block: (name) => writeFile(tray(name, 'blocked'), ''),
    unblock: (name) => rm(tray(name, 'blocked'), { force: true }),
    received: async (name) => {
      const arrivals = await readFile(tray(name, 'arrivals'), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      const numbers = arrivals.split('\n').filter((line) => line !== '');
      return Promise.all(numbers.map((number) => readJob(tray(name), name, number)));
    },
    idle: (name) =>
      until(`queue ${name} is empty`, async () => (await command('lpstat', '-W', 'not-completed', '-o', name)) === ''),
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    stop,
  };
}
