import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/domain/debtor.ts';
import { bakeryWithAWeek, expectTrueClosing, type Typist, weekByKeyboard } from '../console/week-by-keyboard.ts';
import { builtCommandLine } from '../helpers/command-line.ts';
import { cupsInstalled, startCups } from '../helpers/cups.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { describeWithSshd, startSshd } from '../helpers/sshd.ts';
import { PtyScreen } from '../helpers/terminal-screen.ts';

const program = builtCommandLine();
// A whole week in a process of its own.
vi.setConfig({ testTimeout: 90_000 });

function typist(pty: PtyScreen): Typist {
  return {
    type: (bytes) => pty.type(bytes),
    waitFor: (wanted, ms) => pty.waitFor(wanted, 'screen', ms ?? 30_000),
    text: () => pty.screen.text(),
  };
}

/** The console in a terminal of its own, with the week's run done by keyboard and checked. */
async function provesTheWeek(language: Language, term: string, env: Readonly<Record<string, string>>) {
  const peer = await startPeer();
  const context = await bakeryWithAWeek(peer, language, { method: 'folder' });
  const pty = new PtyScreen(process.execPath, [program.bundle, '--data', context.folder], { term, env });
  const clerk = typist(pty);
  await weekByKeyboard(clerk);
  await expectTrueClosing(await clerk.text(), context, peer.received, language);
  await peer.close();
  return pty;
}

describe('the weekly run by keyboard, as a process in a terminal', () => {
  it('goes in plain ASCII, with LANG=C', async () => {
    const pty = await provesTheWeek('nl', 'xterm-256color', { LANG: 'C', LC_ALL: 'C' });
    expect([...pty.written].filter((character) => character > '~')).toEqual([]);
  });

  it('goes without colours, with NO_COLOR=1', async () => {
    const pty = await provesTheWeek('en', 'xterm-256color', { LANG: 'C.UTF-8', NO_COLOR: '1' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what switches a colour on
    expect(pty.written).not.toMatch(/\x1b\[(?:[\d;]*;)?(?:3|4|9|10)[0-7]m/);
  });

  it.each(['vt220', 'linux', 'screen-256color'])('goes on a %s', async (term) => {
    await provesTheWeek('nl', term, { LANG: 'C.UTF-8' });
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
