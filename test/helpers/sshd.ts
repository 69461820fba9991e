import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

const program = '/usr/sbin/sshd';
const run = promisify(execFile);

/** A suite that needs an SSH server; skipped where there is none, which `.ci/run` does not allow. */
export function describeWithSshd(title: string, suite: () => void): void {
  describe.skipIf(!existsSync(program))(existsSync(program) ? title : `${title} (needs ${program})`, suite);
}

async function listens(server: ChildProcess): Promise<void> {
  let said = '';
  for await (const piece of server.stderr ?? []) {
    said += String(piece);
    if (said.includes('Server listening')) return;
  }
  throw new Error(`sshd did not start: ${said}`);
}

/** An SSH server of this machine's own, on loopback, for this user with a key of its own. Stopped when the test finishes. */
export async function startSshd(): Promise<{
  /** Arguments of `ssh` for a login with a terminal that carries out a command. */
  readonly login: (command: string) => readonly string[];
}> {
  const folder = await temporaryFolder();
  const hostKey = join(folder, 'host');
  const userKey = join(folder, 'user');
  for (const key of [hostKey, userKey]) await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const port = await freePort();
  const config = join(folder, 'config');
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${hostKey}`,
    `AuthorizedKeysFile ${userKey}.pub`,
    'StrictModes no',
    'UsePAM no',
    'PermitRootLogin yes',
    `PidFile ${join(folder, 'pid')}`,
  ];
  await writeFile(config, `${settings.join('\n')}\n`);
  // Where sshd, as root, shuts its unprivileged half in.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const server = spawn(program, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => {
    server.kill('SIGKILL');
  });
  await listens(server);
  const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'IdentitiesOnly=yes', 'LogLevel=ERROR'];
  return {
    login: (command) => [
      '-tt',
      '-p',
      String(port),
      '-i',
      userKey,
      ...options.flatMap((option) => ['-o', option]),
      `${userInfo().username}@127.0.0.1`,
      command,
    ],
  };
}
