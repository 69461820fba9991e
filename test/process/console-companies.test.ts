import { expect, it } from 'vitest';
import { Installation } from '../../src/actions/installation.ts';
import { openStore } from '../../src/state/store.ts';
import { builtCommandLine } from '../helpers/command-line.ts';
import { debtorsOf, makeBakery } from '../helpers/invoice-world.ts';
import { PtyScreen } from '../helpers/terminal-screen.ts';

const program = builtCommandLine();

async function twoCompanies(): Promise<string> {
  const { folder } = await makeBakery(debtorsOf(1));
  await new Installation(await openStore(folder), () => new Date()).add('Wasserij Het Witte Laken');
  return folder;
}

function open(folder: string, ...words: readonly string[]): PtyScreen {
  return new PtyScreen(process.execPath, [program.bundle, '--data', folder, ...words], {
    env: { LANG: 'nl_NL.UTF-8' },
  });
}

it('asks which company one works in when there are several, and shows none before', async () => {
  const pty = open(await twoCompanies());
  await pty.waitFor(/Wasserij Het Witte Laken/);
  const [header = ''] = await pty.screen.rows();
  expect(header).not.toContain('Korenaar');
  expect(await pty.screen.text()).not.toMatch(/Esc terug/);
  pty.type('\r');
  await pty.waitFor(/FACTUURPOST {2}Bakkerij De Korenaar/);
  await pty.waitFor(/^ *> 1 +Facturen/m);
  pty.type('q');
  expect(await pty.exit).toMatchObject({ code: 0 });
});

it('opens the company that is named', async () => {
  const pty = open(await twoCompanies(), '--company', 'wasserij-het-witte-laken');
  await pty.waitFor(/FACTUURPOST {2}Wasserij Het Witte Laken/);
});

it('says so when the company that is named is not there', async () => {
  const pty = open(await twoCompanies(), '--company', 'slagerij');
  await pty.waitFor(/slagerij/, 'written');
  expect(await pty.exit).toMatchObject({ code: 2 });
});
