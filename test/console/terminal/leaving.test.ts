import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { leaveSequence } from '../../../src/screens/terminal/alternate-screen.ts';
import { buildWorker } from '../../helpers/processes.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { PtyScreen } from '../../helpers/terminal-screen.ts';

const worker = await buildWorker(new URL('./console.worker.ts', import.meta.url));

/** The console under a shell that tells how it ended and how it left the terminal. */
async function started() {
  const log = join(await temporaryFolder(), 'console.log');
  // It stays until all it wrote was read: of a terminal that was hung up, a busy reader may miss the rest.
  const script = 'echo voor; "$0" "$1" "$2"; echo "code=$?"; stty -a; echo einde; read _';
  const pty = new PtyScreen('/bin/sh', ['-c', script, process.execPath, worker.path, log]);
  await pty.waitFor(/klaar \d+/);
  expect(pty.screen.alternate).toBe(true);
  expect(pty.screen.marksPastes).toBe(true);
  const pid = Number(/klaar (\d+)/.exec(await pty.screen.text())?.[1]);
  return { pty, pid, log };
}

async function expectShellAsBefore(pty: PtyScreen, code: number): Promise<void> {
  await pty.waitFor(/einde/);
  const { screen } = pty;
  expect(screen.alternate).toBe(false);
  expect(screen.marksPastes).toBe(false);
  expect(screen.wraps).toBe(true);
  const text = await screen.text();
  expect(text).toMatch(/^voor\n/);
  expect(text).toContain(`code=${code}`);
  expect(text).not.toContain('rij 3');
  // Echo and line editing are on.
  expect(text).toMatch(/(?<!-)\bicanon\b/);
  expect(text).toMatch(/(?<!-)\becho\b/);
  expect(text).toMatch(/(?<!-)\bopost\b/);
  const last = pty.written.slice(pty.written.lastIndexOf('rij 22'));
  expect(last.split(leaveSequence)).toHaveLength(2);
  // Cursor on, and nothing turned it off again; the shell's text is plain.
  expect(last.slice(last.indexOf(leaveSequence) + leaveSequence.length)).not.toContain('\x1b');
  const row = (await screen.rows()).indexOf('einde');
  expect((await screen.cells(row))[0]).toMatchObject({ inverse: false, colour: -1 });
}

describe('the shell has its terminal back', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('after %s, and work in hand was saved', async (signal, code) => {
    const { pty, pid, log } = await started();
    process.kill(pid, signal);
    await expectShellAsBefore(pty, code);
    expect(await readFile(log, 'utf8')).toBe('settled signal\n');
  });

  it.each([
    ['an exception', 'x', 'een fout in het programma'],
    ['a rejection nobody caught', 'r', 'niemand ving dit op'],
  ])('after %s, with one line that names the log, in which the stack stands', async (_, key, message) => {
    const { pty, log } = await started();
    pty.type(key);
    await expectShellAsBefore(pty, 1);
    const lines = (await pty.screen.text()).replaceAll('\n', '');
    expect(lines).toContain(`Fout: ${message}. Zie ${log}`);
    expect(lines).not.toContain('    at ');
    expect(await readFile(log, 'utf8')).toMatch(new RegExp(`Error: ${message}\\n {4}at `));
  });

  it.each([
    ['process.exit', 'q'],
    ['its natural end', 'l'],
  ])('after %s', async (_, key) => {
    const { pty } = await started();
    pty.type(key);
    await expectShellAsBefore(pty, 0);
  });
});

describe('a program whose line is gone', () => {
  it('ends by itself, quietly, after saving', async () => {
    const log = join(await temporaryFolder(), 'console.log');
    const pty = new PtyScreen(process.execPath, [worker.path, log]);
    await pty.waitFor(/klaar/);
    pty.hangUp();
    await pty.exit;
    await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toMatch(/^settled (signal|lost)\n$/), {
      timeout: 5000,
    });
  });
});

describe('keys', () => {
  it('reach the program one by one and as they are: raw mode', async () => {
    const { pty, log } = await started();
    pty.type('\x03');
    await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toBe('key "\\u0003"\n'), { timeout: 5000 });
    pty.type('q');
    await expectShellAsBefore(pty, 0);
  });
});
