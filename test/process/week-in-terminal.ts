import type { Language } from '../../src/domain/debtor.ts';
import { bakeryWithAWeek, expectTrueClosing, type Typist, weekByKeyboard } from '../console/week-by-keyboard.ts';
import { builtCommandLine } from '../helpers/command-line.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { PtyScreen } from '../helpers/terminal-screen.ts';

/** A clerk at a process's terminal. */
export function typist(pty: PtyScreen): Typist {
  return {
    type: (bytes) => pty.type(bytes),
    waitFor: (wanted, ms) => pty.waitFor(wanted, 'screen', ms ?? 30_000),
    text: () => pty.screen.text(),
  };
}

/** The console in a terminal of its own, with the week's run done by keyboard and checked. */
export async function provesTheWeek(
  language: Language,
  term: string,
  env: Readonly<Record<string, string>>,
): Promise<PtyScreen> {
  const peer = await startPeer();
  const context = await bakeryWithAWeek(peer, language, { method: 'folder' });
  const pty = new PtyScreen(process.execPath, [builtCommandLine().bundle, '--data', context.folder], { term, env });
  const clerk = typist(pty);
  await weekByKeyboard(clerk);
  await expectTrueClosing(await clerk.text(), context, peer.received, language);
  await peer.close();
  return pty;
}
