import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { builtCommandLine } from '../helpers/command-line.ts';
import { startPeer } from '../helpers/smtp-peer.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { PtyScreen } from '../helpers/terminal-screen.ts';

const program = builtCommandLine();

/** Presses keys and counts them; typed text does not count. */
class Administrator {
  keys = 0;
  readonly pty: PtyScreen;

  constructor(pty: PtyScreen) {
    this.pty = pty;
  }

  press(...keys: readonly string[]): void {
    this.keys += keys.length;
    for (const key of keys) this.pty.type(key);
  }

  write(text: string): void {
    this.pty.type(`\x1b[200~${text}\x1b[201~`);
  }
}

const enter = '\r';
const down = '\x1b[B';
const left = '\x1b[D';
const clear = '\x15';
const f2 = '\x1bOQ';

it('comes from an empty store to a received test mail by keyboard alone, past a refused login', async () => {
  const peer = await startPeer({
    login: { user: 'bakker@korenaar.example', password: 'Juist wachtwoord', required: true },
  });
  onTestFinished(() => peer.close());
  const folder = await temporaryFolder();
  const pty = new PtyScreen(process.execPath, [program.bundle, '--data', join(folder, 'data')], {
    env: { LANG: 'nl_NL.UTF-8', CUPS_SERVER: '/nowhere/cups.sock' },
  });
  const clerk = new Administrator(pty);

  await pty.waitFor(/Stap 1 van 10/);
  clerk.press(enter);
  await pty.waitFor(/Stap 2 van 10/);
  clerk.write('Bakkerij De Korenaar');
  clerk.press(enter, enter);
  clerk.write('Molenweg 1');
  clerk.press(enter);
  clerk.write('1234 AB');
  clerk.press(enter);
  clerk.write('Korendam');
  clerk.press(f2);
  await pty.waitFor(/Stap 3 van 10/);
  clerk.press(down);
  clerk.write('bakker@korenaar.example');
  clerk.press(f2);
  await pty.waitFor(/Stap 4 van 10/);
  clerk.press(down);
  clerk.write('127.0.0.1');
  clerk.press(down, clear);
  clerk.write(String(peer.port));
  clerk.press(f2);
  await pty.waitFor(/Stap 5 van 10/);
  clerk.press(f2);
  await pty.waitFor(/Stap 6 van 10/);
  // The user name is there already: the sender's address.
  clerk.press(left, down, down);
  clerk.write('Fout wachtwoord');
  clerk.press(f2);
  await pty.waitFor(/Stap 7 van 10/);
  clerk.press(f2);
  await pty.waitFor(/Stap 8 van 10/);
  clerk.press(f2);
  await pty.waitFor(/Stap 9 van 10/);
  clerk.press(f2);
  await pty.waitFor(/Stap 10 van 10/);
  clerk.press('t');
  await pty.waitFor(/> Ontvanger/);
  clerk.write('bakker@korenaar.example');
  clerk.press(f2);
  await pty.waitFor(/✖ Aanmelden/);
  expect(peer.received).toHaveLength(0);
  clerk.press(enter);
  await pty.waitFor(/> Wachtwoord/);
  clerk.press(clear);
  clerk.write('Juist wachtwoord');
  clerk.press(f2);
  await pty.waitFor(/De mailserver heeft het testbericht aangenomen/);
  expect(peer.received[0]).toMatchObject({ to: ['bakker@korenaar.example'], user: 'bakker@korenaar.example' });
  clerk.press('b');
  await pty.waitFor(/De gegevens van het mailaccount zijn bewaard/);
  expect(clerk.keys).toBeLessThan(60);
  expect(pty.written).not.toMatch(/Juist wachtwoord|Fout wachtwoord/);
});
