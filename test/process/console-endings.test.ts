import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { builtCommandLine } from '../helpers/command-line.ts';
import { debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { PtyScreen } from '../helpers/terminal-screen.ts';

const program = builtCommandLine();

/** The console on its list of invoices, under a shell that tells how it ended and what its terminal is like. */
async function consoleUnderShell(withDrafts = false) {
  const debtors = debtorsOf(30);
  const context = await makeBakery(debtors);
  if (withDrafts) {
    const today = context.now().toISOString().slice(0, 10);
    await deliver(context, debtors, today);
    await makeInvoices(context, { until: today, day: null, debtors: null });
  } else {
    await invoiceEach(context, debtors);
  }
  const { folder } = context;
  // It stays until all it wrote was read: of a terminal that was hung up, a busy reader may miss the rest.
  const script = 'echo voor; "$0" "$1" --data "$2"; echo "code=$?"; sleep 0.5; stty -a; echo einde; read _';
  const pty = new PtyScreen('/bin/sh', ['-c', script, process.execPath, program.bundle, folder], {
    env: { LANG: 'nl_NL.UTF-8' },
  });
  await pty.waitFor(/F10/);
  pty.type('1');
  await pty.waitFor(/› Facturen/);
  const children = readFileSync(`/proc/${pty.pid}/task/${pty.pid}/children`, 'utf8').trim().split(' ');
  return { pty, pid: Number(children[0]), folder };
}

async function expectUsableShell(pty: PtyScreen, code: number): Promise<void> {
  await pty.waitFor(/einde/);
  expect(pty.written).toContain(`code=${code}`);
  // Said after the console's end: echo and line editing are on.
  expect(await pty.screen.text()).toMatch(/(?<!-)\bicanon\b[\s\S]*(?<!-)\becho\b/);
  expect(pty.screen.alternate).toBe(false);
  expect(pty.screen.marksPastes).toBe(false);
  expect(pty.screen.wraps).toBe(true);
  const on = pty.written.lastIndexOf('\x1b[?25h');
  expect(on).toBeGreaterThan(pty.written.lastIndexOf('\x1b[?25l'));
}

describe('the shell is usable after the console', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGKILL', 137],
  ] as const)('was ended by %s', async (signal, code) => {
    const { pty, pid } = await consoleUnderShell();
    process.kill(pid, signal);
    await expectUsableShell(pty, code);
  });

  it('was left with its key', async () => {
    const { pty } = await consoleUnderShell();
    pty.type('\x1b');
    await pty.waitFor(/^ *1 +Facturen/m);
    pty.type('q');
    await expectUsableShell(pty, 0);
  });

  it('was ended with a change that was not kept, which is named', async () => {
    const { pty, pid } = await consoleUnderShell(true);
    pty.type('w');
    await pty.waitFor(/Concept wijzigen/);
    await pty.waitFor(/Lunchroom/);
    pty.type('v');
    await pty.waitFor(/Gewijzigd +1/);
    process.kill(pid, 'SIGTERM');
    await expectUsableShell(pty, 143);
    expect(await pty.screen.text()).toMatch(/Nog niet klaar: .+\./);
  });

  it('had its terminal closed, and nothing of it stays behind', async () => {
    const { pty, pid } = await consoleUnderShell();
    pty.hangUp();
    await expect
      .poll(
        () => {
          try {
            return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z') ? 'gone' : 'there';
          } catch {
            return 'gone';
          }
        },
        { timeout: 10_000 },
      )
      .toBe('gone');
  });
});
