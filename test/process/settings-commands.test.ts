import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCommandLine } from '../helpers/command-line.ts';
import { toldErrors } from '../helpers/command-shapes.ts';
import { startDnsServer } from '../helpers/dns-server.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { bakeryOptions, optionWords } from '../helpers/small-bakery.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
const password = 'zeer geheim, é';

/** A data folder with one company that logs in. */
async function bakery() {
  const folder = await temporaryFolder();
  const settings = { env: { FACTUURPOST_DATA: join(folder, 'data') } };
  const account = { 'mail.server': 'smtp.provider.example', 'mail.anonymous': 'nee', 'mail.user': 'korenaar' };
  const options = { ...bakeryOptions, ...account, 'mail.password': password };
  await program.ok(['options', 'set', ...optionWords(options), '--company', 'brood'], settings);
  return { folder, settings };
}

describe('options in a file', () => {
  it('go from one company to another by command, after a look at what would change', async () => {
    const { folder, settings } = await bakery();
    const file = join(folder, 'opties.json');
    expect(await program.ok(['options', 'export', file, '--company', 'brood'], settings)).toContain(
      'Wachtwoorden staan',
    );
    const text = await readFile(file, 'utf8');
    expect(await program.ok(['options', 'export', '-', '--company', 'brood'], settings)).toBe(text);
    expect(text).not.toContain('geheim');
    await program.ok(['options', 'set', 'company.name', 'Koek', '--company', 'koek'], settings);
    const preview = await program.ok(['options', 'import', file, '--dry-run', '--company', 'koek'], settings);
    expect(preview).toContain('company.name: Koek → Bakkerij De Korenaar\n');
    expect(preview).toContain('mail.server: (leeg) → smtp.provider.example\n');
    expect(preview).toContain('Er is niets bewaard.');
    expect(await program.ok(['options', 'get', 'company.name', '--company', 'koek'], settings)).toBe('Koek\n');
    // A company that is not there yet is made.
    for (const company of ['koek', 'nieuw']) {
      const told = await program.json(['options', 'import', file, '--company', company], settings);
      expect(told).toMatchObject({ saved: true, secret: 'missing' });
      expect(await program.ok(['options', 'export', '-', '--company', company], settings)).toBe(text);
    }
  });

  it('are refused with every problem, before a company is made', async () => {
    const { folder, settings } = await bakery();
    const file = join(folder, 'fout.json');
    const options = { 'mail.port': 0, 'mail.sever': 'x' };
    await writeFile(file, JSON.stringify({ product: 'Factuurpost', content: 'options', version: 1, options }));
    const end = await program.run(['options', 'import', file, '--company', 'nieuw', '--json'], settings);
    expect(end.code).toBe(2);
    const { errors } = toldErrors.parse(JSON.parse(end.stderr));
    expect(errors.map(({ code }) => code)).toEqual(['option.bad-value', 'option.unknown']);
    expect((await program.run(['options', 'get', '--company', 'nieuw'], settings)).stderr).toContain('bestaat niet');
    expect((await program.run(['options', 'import', join(folder, 'weg.json')], settings)).code).toBe(2);
  });
});

describe('the settings sheet', () => {
  it('is written as PDF, as text, and to standard output, without the password', async () => {
    const { folder, settings } = await bakery();
    const [pdf, txt] = ['blad.pdf', 'blad.txt'].map((name) => join(folder, name)) as [string, string];
    await program.ok(['settings-sheet', pdf, '--text', txt], settings);
    const { text } = await readPdf(await readFile(pdf));
    const lines = await readFile(txt, 'utf8');
    expect(await program.ok(['settings-sheet', '--text', '-'], settings)).toBe(lines);
    for (const told of [text, lines]) {
      expect(told).toContain('smtp.provider.example');
      expect(told).not.toContain('geheim');
    }
    const none = await program.run(['settings-sheet'], settings);
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect((await program.run(['settings-sheet', join(folder, 'nergens', 'x.pdf')], settings)).code).toBe(2);
  });
});

describe('mail domain', () => {
  const zone = { 'korenaar.example TXT': ['v=spf1 mx -all'], 'smtp.provider.example A': ['203.0.113.25'] };

  it('tells what to publish, and ends well once it is published', async () => {
    const { settings } = await bakery();
    const before = await startDnsServer(zone);
    const end = await program.run(['mail', 'domain', '--ordernow', '--name-server', before], settings);
    expect(end.code).toBe(1);
    const line = 'v=spf1 mx ip4:203.0.113.25 ip4:84.246.4.155 -all';
    expect(end.stdout).toContain(`  ${line}\n`);
    const after = await startDnsServer({ ...zone, 'korenaar.example TXT': [line] });
    const report = await program.json(['mail', 'domain', '--ordernow', '--name-server', after], settings);
    expect(report).toMatchObject({
      verdict: 'good',
      server: { result: 'pass' },
      orderNow: { result: 'pass' },
      line: null,
    });
  });

  it('says that it is offline, and that an address is none', async () => {
    const { settings } = await bakery();
    const end = await program.run(['mail', 'domain', '--name-server', '127.0.0.1:9'], settings);
    expect([end.code, end.stderr]).toEqual([1, '']);
    expect(end.stdout).toContain('De naamservers geven geen antwoord');
    for (const wrong of ['nergens', '1.2.3.4:99999', '[::1', '300.1.1.1']) {
      const refused = await program.run(['mail', 'domain', '--name-server', wrong], settings);
      expect([refused.code, refused.stderr.includes(wrong)]).toEqual([2, true]);
    }
  });
});
