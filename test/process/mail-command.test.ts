import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { builtCommandLine } from '../helpers/command-line.ts';
import { toldErrors } from '../helpers/command-shapes.ts';
import { filesBelow } from '../helpers/folder-contents.ts';
import { optionWords } from '../helpers/small-bakery.ts';
import { type PeerOptions, startPeer, startScriptedPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const user = 'facturen@korenaar.example';
const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');
const password = `${ascii} äöüßé “zoet” 🥐`;

const step = z.strictObject({
  phase: z.string(),
  outcome: z.enum(['done', 'failed', 'left-out']),
  took: z.int().min(0),
  said: z.string(),
  refusal: z.object({ cause: z.string(), phase: z.string() }).nullable(),
  certificate: z.object({ subject: z.string() }).optional(),
});

/** `mail test --json` and `mail probe --json`. */
const report = z.strictObject({
  end: z.enum(['accepted', 'checked', 'failed']),
  steps: z.array(step).min(1),
  error: z
    .strictObject({ code: z.int().nullable(), reply: z.string(), cause: z.string().min(1), remedy: z.string().min(1) })
    .nullable(),
  fixes: z.array(
    z.strictObject({
      name: z.string(),
      change: z.record(z.string(), z.union([z.string(), z.int(), z.boolean()])),
      text: z.string().min(1),
      command: z.string().startsWith('factuurpost '),
    }),
  ),
});

let folder: string;
let env: Readonly<Record<string, string>>;
/** All that any command said. */
let said = '';

async function run(...args: readonly string[]) {
  const end = await program.run(args, { env });
  said += end.stdout + end.stderr;
  return end;
}

async function server(options: PeerOptions = {}) {
  const peer = await startPeer({ login: { user, password, required: true }, ...options });
  onTestFinished(() => peer.close());
  await set({ 'mail.port': String(peer.port) });
  return peer;
}

async function set(options: Readonly<Record<string, string>>): Promise<void> {
  const { code, stderr } = await run('options', 'set', '--', ...optionWords(options));
  expect([code, stderr]).toEqual([0, '']);
}

/** The words of a command line that was printed, as a shell would hand them over. */
function wordsOf(command: string): readonly string[] {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  return words.slice(1);
}

beforeAll(async () => {
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-mail-'));
  env = { FACTUURPOST_DATA: join(folder, 'data') };
  await set({
    'company.name': 'Bakkerij De Korenaar',
    'mail.server': '127.0.0.1',
    'mail.from': user,
    'mail.office': 'kantoor@korenaar.example',
    'mail.user': user,
    'mail.password': password,
    'mail.anonymous': 'no',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('mail test', () => {
  it('tells of each step on a line, and sends the company’s own words', async () => {
    const peer = await server();
    const { code, stdout, stderr } = await run('mail', 'test', '--to', 'klant@example.com');
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('- Naam van de server opzoeken: niet nodig, het is een IP-adres');
    expect(lines[1]).toMatch(new RegExp(`^✔ Verbinding maken \\(\\d+ ms\\): 127\\.0\\.0\\.1:${peer.port}$`));
    expect(lines[5]).toMatch(/^✔ Aanmelden \(\d+ ms\): AUTH PLAIN: 235 /);
    expect(lines.slice(-2)).toEqual(['', 'De mailserver heeft het testbericht aangenomen.']);
    expect(peer.received).toMatchObject([{ to: ['klant@example.com'], user }]);
    expect(peer.received[0]?.parsed.subject).toBe('Testbericht van Bakkerij De Korenaar');
    expect(peer.received[0]?.parsed.text).toContain('Dit is een testbericht uit Factuurpost.');
  });

  it('sends other words when they are given, and gives its report as JSON', async () => {
    const peer = await server();
    const words = ['--subject', 'Één', '--text', 'Regel 1\nRegel 2'];
    const { code, stdout } = await run('mail', 'test', '--to', 'klant@example.com', ...words, '--json');
    const told = report.parse(JSON.parse(stdout));
    expect([code, told.end, told.error, told.fixes]).toEqual([0, 'accepted', null, []]);
    expect(told.steps.map(({ phase }) => phase).slice(-4)).toEqual(['mail-from', 'rcpt-to', 'data', 'end']);
    expect(peer.received[0]?.parsed).toMatchObject({
      subject: 'Één',
      text: expect.stringContaining('Regel 1\nRegel 2'),
    });
  });

  it('ends with 1 where it fails, names cause and remedy, and the commands to try work', async () => {
    const peer = await server({ onMail: (address) => (address === user ? null : '553 5.7.1 Sender not allowed') });
    await set({ 'mail.from': 'info@korenaar.example' });
    const { code, stdout, stderr } = await run('mail', 'test', '--to', 'klant@example.com');
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /\n✖ Afzender opgeven \(\d+ ms\): info@korenaar\.example: 553 5\.7\.1 Sender not allowed\n\n/,
    );
    expect(stdout).toContain('Oorzaak: De mailserver staat dit afzenderadres niet toe.\nOplossing: ');
    const command = stdout.trimEnd().split('\n').at(-1)?.trim() ?? '';
    expect(command).toBe(`factuurpost options set mail.from ${user}`);
    expect((await run(...wordsOf(command))).code).toBe(0);
    expect((await run('mail', 'test', '--to', 'klant@example.com')).code).toBe(0);
    expect(peer.received).toHaveLength(1);
  });

  it('repeats the data folder and the company in the commands to try', async () => {
    const odd = join(folder, "bakker's data");
    const place = ['--data', odd, '--company', 'korenaar'];
    const made = await run(...place, 'options', 'set', 'mail.server', '127.0.0.1', 'mail.port', '1', 'mail.from', user);
    expect(made.code).toBe(0);
    const { stdout } = await run(...place, 'mail', 'probe', '--to', user, '--json');
    const { fixes, error } = report.parse(JSON.parse(stdout));
    expect(error?.cause).toBe('De mailserver laat op deze poort geen verbinding toe.');
    expect(fixes.map(({ command }) => command)).toEqual(
      ['587 mail.security starttls', '465 mail.security tls', '25'].map(
        (rest) =>
          `factuurpost --data '${odd.replace("'", "'\\''")}' --company korenaar options set mail.port ${rest}${
            rest === '25' ? ' mail.security opportunistic' : ''
          }`,
      ),
    );
  });

  it('ends with 2 where nothing can be tried', async () => {
    const wrong = await run('mail', 'test', '--to', 'geen adres', '--json');
    expect(wrong.code).toBe(2);
    expect(toldErrors.parse(JSON.parse(wrong.stderr)).errors).toMatchObject([{ code: 'mail.bad-recipient' }]);
    expect((await run('mail', 'test')).code).toBe(2);
    expect((await run('mail', 'test', '--to', user, 'more')).code).toBe(2);
    const nothing = await run('--data', join(folder, 'new'), 'mail', 'probe', '--to', user);
    expect(nothing.code).toBe(2);
  });

  it('says nothing of a server’s words that a terminal would act upon', async () => {
    const rude = await startScriptedPeer({ greeting: '554 \u001b]0;owned\u0007\u001b[2J \u202egone' });
    onTestFinished(() => rude.close());
    await set({ 'mail.port': String(rude.port) });
    for (const words of [[], ['--json']]) {
      const { code, stdout } = await run('mail', 'probe', ...words);
      expect(code).toBe(1);
      expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  });
});

describe('mail probe', () => {
  it('asks about the office and sends nothing', async () => {
    const peer = await server();
    const { code, stdout } = await run('mail', 'probe');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /\n✔ Ontvanger opgeven \(\d+ ms\): kantoor@korenaar\.example: 250 .*\n\nAlles is in orde\. /,
    );
    expect(peer.ended()).toBe(0);
    expect(peer.received).toEqual([]);
    const asked = await run('mail', 'probe', '--to', 'klant@example.com', '--json');
    expect(report.parse(JSON.parse(asked.stdout))).toMatchObject({ end: 'checked', error: null });
  });

  it('tells in the company’s language what is wrong', async () => {
    await server({ login: { user, password: 'anders', required: true } });
    await set({ language: 'de' });
    onTestFinished(() => set({ language: 'nl' }));
    const { code, stdout } = await run('mail', 'probe');
    expect(code).toBe(1);
    expect(stdout).toContain('\nUrsache: Der Mailserver lehnt Benutzername oder Passwort ab.\nAbhilfe: ');
  });
});

describe('the password', () => {
  it('was in nothing that any of these commands said or kept', async () => {
    const base64 = Buffer.from(password).toString('base64');
    const login = Buffer.from(`\0${user}\0${password}`).toString('base64');
    const spellings = [
      password,
      ascii.slice(10, 30),
      JSON.stringify(password).slice(1, -1),
      base64,
      login.slice(40, 64),
    ];
    const kept = await Promise.all((await filesBelow(folder)).map((path) => readFile(join(folder, path), 'utf8')));
    expect(said.length).toBeGreaterThan(2_000);
    expect(kept.join('')).toContain('mail.test');
    for (const text of [said, ...kept]) expect(spellings.filter((spelling) => text.includes(spelling))).toEqual([]);
  });
});
