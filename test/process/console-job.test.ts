import { describe, expect, it, vi } from 'vitest';
import { bakeryWithAWeek, expectTrueClosing, weekByKeyboard } from '../console/week-by-keyboard.ts';
import { builtCommandLine } from '../helpers/command-line.ts';
import { cupsInstalled, startCups } from '../helpers/cups.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { describeWithSshd, startSshd } from '../helpers/sshd.ts';
import { PtyScreen } from '../helpers/terminal-screen.ts';
import { provesTheWeek, typist } from './week-in-terminal.ts';

const program = builtCommandLine();
// A whole week in a process of its own.
vi.setConfig({ testTimeout: 90_000 });

describe('the weekly run by keyboard, as a process in a terminal', () => {
  it('goes in plain ASCII, with LANG=C', async () => {
    const pty = await provesTheWeek('nl', 'xterm-256color', { LANG: 'C', LC_ALL: 'C' });
    expect([...pty.written].filter((character) => character > '~')).toEqual([]);
  });
});

describeWithSshd('the weekly run by keyboard, through a real SSH server', () => {
  it.skipIf(!cupsInstalled())('goes to a real mail server and a real printer', async () => {
    const { login } = await startSshd();
    const peer = await startPeer();
    const cups = await startCups();
    await cups.addQueue('Laser');
    const context = await bakeryWithAWeek(peer, 'nl', { method: 'cups', printer: 'Laser' });
    const command = `env LANG=C.UTF-8 CUPS_SERVER=${cups.socket} ${process.execPath} ${program.bundle} --data ${context.folder}`;
    const pty = new PtyScreen('ssh', login(command), { size: { columns: 132, rows: 50 } });
    const clerk = typist(pty);
    await weekByKeyboard(clerk);
    await expectTrueClosing(await clerk.text(), context, peer.received, 'nl');
    await cups.idle('Laser');
    const jobs = await cups.received('Laser');
    expect(jobs.map(({ copies }) => copies)).toEqual([2, 2]);
    await peer.close();
    await cups.stop();
  });
});
