import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { builtCommandLine, type CommandEnd } from '../helpers/command-line.ts';
import { closingSheet, outboxList, toldErrors } from '../helpers/command-shapes.ts';
import { filesBelow } from '../helpers/folder-contents.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { makeBakery } from '../helpers/small-bakery.ts';
import { type SmtpPeer, startPeer } from '../helpers/smtp-peer.ts';
import { memoryPlace } from '../helpers/temporary-folder.ts';

const program = builtCommandLine();
// Many processes after each other: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const user = 'facturen@korenaar.example';
const password = 'Gêheim & "zoet" brood';

let folder: string;
let data: string;
let env: Readonly<Record<string, string>>;
let peer: SmtpPeer;
/** The number of an invoice that is made final today. */
function numbered(sequence: number): string {
  return `${new Date().getFullYear()}-${String(sequence).padStart(5, '0')}`;
}

/** All that any command said. */
let said = '';

async function run(...args: readonly string[]): Promise<CommandEnd> {
  const end = await program.run(args, { env });
  said += end.stdout + end.stderr;
  return end;
}

/** The ways in which a text may stand in a file or on a screen. */
function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    // The beginning, which every encoding of a longer text shares too.
    ...(['base64', 'base64url', 'hex'] as const).map((encoding) => bytes.toString(encoding).slice(0, 12)),
  ];
}

function spelledIn(text: string, secret: string): readonly string[] {
  return spellings(secret).filter((spelling) => text.includes(spelling));
}

async function filesThatHold(secret: string): Promise<readonly string[]> {
  const holding: string[] = [];
  for (const path of await filesBelow(data)) {
    const content = await readFile(join(data, path));
    const texts = [content.toString('utf8'), content.toString('latin1')];
    if (texts.some((text) => spelledIn(text, secret).length > 0)) holding.push(path);
  }
  return holding;
}

beforeAll(async () => {
  folder = await mkdtemp(join(memoryPlace(), 'factuurpost-secret-'));
  data = join(folder, 'data');
  env = { FACTUURPOST_DATA: data };
  peer = await startPeer({ login: { user, password, required: true } });
  await makeBakery(
    program,
    folder,
    { env },
    {
      'mail.server': '127.0.0.1',
      'mail.port': String(peer.port),
      'mail.anonymous': 'no',
      'mail.user': user,
      language: 'en',
    },
  );
  await run('options', 'set', 'mail.password', password);
  await run('invoices', 'make', '--until', '2026-11-14');
  await run('invoices', 'finalise', '--all');
});

afterAll(async () => {
  await peer.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a password', () => {
  it('logs in, and stands in no file of the data folder, however spelled', async () => {
    const { stdout } = await run('invoices', 'deliver', numbered(1), '--json');
    const { rows } = closingSheet.parse(JSON.parse(stdout));
    expect(rows).toMatchObject([{ number: numbered(1), route: 'mail', outcome: 'accepted' }]);
    expect(peer.received.map((mail) => mail.user)).toEqual([user]);
    expect(await filesBelow(data)).toContain('administratie/options.json');
    expect(await filesThatHold(password)).toEqual([]);
    // The search finds what is there.
    expect(await filesThatHold('Bakkerij De Korenaar')).toContain('administratie/options.json');
  });

  it('is shown as stars by every way of asking', async () => {
    const [one, all, json] = [
      await run('options', 'get', 'mail.password'),
      await run('options', 'get'),
      await run('options', 'get', '--json'),
    ];
    expect(one.stdout).toBe('********\n');
    expect(all.stdout).toContain('mail.password=********\n');
    expect(JSON.parse(json.stdout)).toMatchObject({ 'mail.password': '********' });
  });

  it('may begin with a dash behind --, and is not repeated when it is taken for an option', async () => {
    const { code, stderr } = await run('options', 'set', 'mail.password', `-${password}`);
    expect(code).toBe(2);
    expect(stderr).toContain('options set -- KEY VALUE');
    expect((await run('options', 'set', '--', 'mail.password', `-${password}`)).code).toBe(0);
  });

  it('is not repeated when it is refused, or given under a name that does not exist', async () => {
    const refused = await run('options', 'set', 'mail.password', `${password}\t`);
    const unknown = await run('options', 'set', 'mail.pasword', password, '--json');
    expect([refused.code, unknown.code]).toEqual([2, 2]);
    expect(refused.stderr).toContain('********');
    expect(toldErrors.parse(JSON.parse(unknown.stderr)).errors).toMatchObject([{ code: 'option.unknown' }]);
  });

  it('is read from standard input when it is given as -', async () => {
    const asking = program.start(['options', 'set', 'mail.password', '-', 'company.phone', '-'], { env, input: null });
    asking.child.stdin?.write(`${password}\r\nnot read`);
    const { code, stdout, stderr } = await asking.end;
    expect([code, stdout, stderr]).toEqual([0, 'Saved.\n', '']);
    const { stdout: phone } = await run('options', 'get', 'company.phone');
    expect(phone).toBe('-\n');
  });

  it('is missing, not empty, when standard input ends without a line', async () => {
    const before = await readFile(join(data, 'administratie/options.json'), 'utf8');
    const { code, stderr } = await run('options', 'set', 'mail.password', '-');
    expect(code).toBe(2);
    expect(stderr).toContain('The value of mail.password is missing');
    expect(await readFile(join(data, 'administratie/options.json'), 'utf8')).toBe(before);
  });

  it('stands in no command line or environment of a process while it is used', async ({ skip }) => {
    if (!existsSync('/proc/self/cmdline')) skip('this system has no /proc');
    const asking = program.start(['options', 'set', 'mail.password', '-'], { env, input: null });
    // Until it waits for its input.
    await sleep(300);
    const seen = await Promise.all(
      ['cmdline', 'environ'].map((name) => readFile(`/proc/${asking.pid}/${name}`, 'utf8')),
    );
    asking.child.stdin?.end(`${password}\n`);
    expect((await asking.end).code).toBe(0);
    const delivering = program.start(['invoices', 'deliver', numbered(3), '--json'], { env });
    let ended = false;
    void delivering.end.then(() => {
      ended = true;
    });
    while (!ended) {
      for (const name of ['cmdline', 'environ']) {
        // It may be gone by now.
        seen.push(await readFile(`/proc/${delivering.pid}/${name}`, 'utf8').catch(() => ''));
      }
      await sleep(20);
    }
    expect(seen.join('')).toContain('options\0set\0mail.password\0-\0');
    expect(spelledIn(seen.join('\n'), password)).toEqual([]);
  });

  it('is not told when the server refuses it', async () => {
    await run('options', 'set', 'mail.password', `${password} of gisteren`);
    const { code, stdout } = await run('invoices', 'deliver', numbered(3), '--again', 'test');
    expect(code).toBe(1);
    expect(stdout).toMatch(/535|password/i);
    const { stdout: list } = await run('outbox', 'list', '--json');
    expect(
      outboxList
        .parse(JSON.parse(list))
        .map(({ error }) => error?.reply ?? '')
        .join(),
    ).toContain('535');
  });

  it('stands in no export, on no settings sheet, and in no report of a test mail', async () => {
    await run('options', 'set', 'mail.password', password);
    const [exported, sheet] = [join(folder, 'options.export.json'), join(folder, 'sheet.pdf')];
    expect((await run('options', 'export', exported)).code).toBe(0);
    expect((await run('settings-sheet', sheet, '--text', '-')).code).toBe(0);
    const { pages } = await readPdf(await readFile(sheet));
    expect(pages.join('\n')).toContain(user);
    expect(spelledIn(pages.join('\n'), password)).toEqual([]);
    const text = await readFile(exported, 'utf8');
    expect(text).toContain(user);
    expect(text).not.toContain('mail.password');
    expect(spelledIn(text, password)).toEqual([]);
    expect((await run('mail', 'test', '--to', 'kantoor@korenaar.example')).code).toBe(0);
    expect((await run('mail', 'test', '--to', 'kantoor@korenaar.example', '--json')).code).toBe(0);
  });

  it('is asked for again, in words, when the key file is gone or another', async () => {
    const key = join(data, 'secret.key');
    const kept = await readFile(key);
    for (const [content, words] of [
      [null, 'The key file'],
      [Buffer.from(`${Buffer.alloc(32, 7).toString('base64')}\n`), 'does not fit the key file'],
      [Buffer.from('no key'), 'does not fit the key file'],
    ] as const) {
      await rm(key);
      if (content) await writeFile(key, content);
      const { code, stderr } = await run('mail', 'probe', '--to', 'kantoor@korenaar.example');
      expect(code).toBe(3);
      expect(stderr).toContain(words);
      expect(stderr).toMatch(/fill in the password again/i);
      expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
      if (!content) await writeFile(key, '');
    }
    await writeFile(key, kept);
    expect((await run('mail', 'probe', '--to', 'kantoor@korenaar.example')).code).toBe(0);
  });

  it('was in nothing that any of these commands said', async () => {
    expect(said.length).toBeGreaterThan(2_000);
    expect(spelledIn(said, password)).toEqual([]);
    expect(await filesThatHold(password)).toEqual([]);
  });
});
