import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files } from '../../src/state/files.ts';
import { Secrets } from '../../src/state/secrets.ts';
import { openStore } from '../../src/state/store.ts';
import { buildWorker } from '../helpers/processes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { type Step, withFaults } from './faults.ts';

const sealing = await buildWorker(new URL('./sealing.worker.ts', import.meta.url));
const purpose = 'bakker/mail.password';

const printable = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

async function sealed(text: string): Promise<{ secrets: Secrets; folder: string; seal: string; key: string }> {
  const folder = await temporaryFolder();
  const secrets = new Secrets(folder);
  return { secrets, folder, seal: await secrets.seal(purpose, text), key: join(folder, 'secret.key') };
}

describe('a sealed password', () => {
  it.each([
    ['every printable ASCII character', printable],
    ['umlauts and accents', 'Größe façade Ångström żółć'],
    ['quotes', `"'\`\\ „“ ‚‘ «»`],
    ['emoji', '🥖👩🏽‍🍳🇳🇱'],
    ['lines and tabs', 'a\nb\tc'],
    ['spaces at both ends', '  bread  '],
    ['a thousand characters', 'ü'.repeat(1000)],
    ['nothing', ''],
  ])('with %s comes back as it was', async (_what, text) => {
    const { secrets, folder, seal } = await sealed(text);
    expect(await secrets.open(purpose, seal)).toBe(text);
    expect(await new Secrets(folder).open(purpose, seal)).toBe(text);
  });

  it('is another text each time, in which the password does not show', async () => {
    const { secrets, seal } = await sealed('krakeling');
    const again = await secrets.seal(purpose, 'krakeling');
    expect(again).not.toBe(seal);
    expect(seal + Buffer.from(seal, 'base64url').toString('latin1')).not.toContain('krakeling');
  });

  it('that was never set is empty, without a key', async () => {
    expect(await new Secrets(await temporaryFolder()).open(purpose, '')).toBe('');
  });

  it('does not open with another key', async () => {
    const { secrets, seal, key } = await sealed('krakeling');
    await writeFile(key, randomBytes(32).toString('base64'));
    const refusal = { name: 'UserError', code: 'secret.key-wrong', params: { file: key } };
    await expect(secrets.open(purpose, seal)).rejects.toMatchObject(refusal);
  });

  it.each(['', 'short', 'not base64 at all: ????'])('does not open with the key file "%s"', async (text) => {
    const { secrets, seal, key } = await sealed('krakeling');
    await writeFile(key, text);
    await expect(secrets.open(purpose, seal)).rejects.toMatchObject({ code: 'secret.key-wrong' });
    await expect(secrets.seal(purpose, 'new')).rejects.toMatchObject({ code: 'secret.key-wrong' });
    expect(await readFile(key, 'utf8')).toBe(text);
  });

  it('does not open without a key, and no new one is made for it', async () => {
    const { secrets, folder, seal, key } = await sealed('krakeling');
    await rm(key);
    const refusal = { name: 'UserError', code: 'secret.key-missing', params: { file: key } };
    await expect(secrets.open(purpose, seal)).rejects.toMatchObject(refusal);
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not open for another purpose', async () => {
    const { secrets, seal } = await sealed('krakeling');
    const attempt = secrets.open('wasserij/mail.password', seal);
    await expect(attempt).rejects.toMatchObject({ code: 'secret.key-wrong' });
  });

  it('does not open when any part of it is damaged', async () => {
    const { secrets, seal } = await sealed('krakeling');
    const parts = seal.split('.');
    const flipped = (part: string) => (part.startsWith('A') ? 'B' : 'A') + part.slice(1);
    const damaged = [
      ...parts.map((part, index) => parts.with(index, flipped(part)).join('.')),
      ...parts.map((_, index) => parts.toSpliced(index, 1).join('.')),
      // Sixteen bytes of tag prove more than four do.
      parts
        .with(
          2,
          Buffer.from(parts[2] ?? '', 'base64url')
            .subarray(0, 4)
            .toString('base64url'),
        )
        .join('.'),
      parts.with(1, '').join('.'),
      'krakeling',
    ];
    for (const text of damaged) {
      await expect(secrets.open(purpose, text), text).rejects.toMatchObject({ code: 'secret.key-wrong' });
    }
  });
});

describe('the key file', () => {
  it('may be read by the group, written by its owner, and seen by nobody else', async () => {
    const umask = process.umask(0);
    const { key } = await sealed('krakeling').finally(() => process.umask(umask));
    expect((await stat(key)).mode & 0o7777).toBe(0o640);
    await chmod(key, 0o600);
    await new Secrets(join(key, '..')).seal(purpose, 'again');
    expect((await stat(key)).mode & 0o7777).toBe(0o600);
  });

  it('is the first one’s when two processes make it at once', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'secret.key');
    const first = `${randomBytes(32).toString('base64')}\n`;
    const overtake = ({ call, path: name }: Step) => {
      if (call === 'link' && name === path) writeFileSync(path, first);
      return 'none' as const;
    };
    const seal = await withFaults(folder, overtake, () => new Secrets(folder).seal(purpose, 'krakeling'));
    expect(await readFile(path, 'utf8')).toBe(first);
    expect(await new Secrets(folder).open(purpose, seal)).toBe('krakeling');
    expect(await readdir(folder)).toEqual(['secret.key']);
  });

  it('is made once by eight processes that need it at the same time', async () => {
    const folder = await temporaryFolder();
    const processes = Array.from({ length: 8 }, () => sealing.start([folder]));
    for (const process of processes) expect(await process.next()).toBe('ready');
    for (const [index, process] of processes.entries()) process.send(`password ${index}`);
    for (const [index, process] of processes.entries()) {
      const seal = await process.next<string>();
      expect(await new Secrets(folder).open(purpose, seal)).toBe(`password ${index}`);
    }
    expect(await readdir(folder)).toEqual(['secret.key']);
  });
});

it('writes a password in clear into no file of the store', async () => {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  await store.addCompany({ id: 'bakker' });
  const company = await store.company('bakker');
  for (const clear of ['krakeling-1', 'krakeling-2']) {
    const password = await company.secrets.seal(purpose, clear);
    await company.change(async (transaction) => {
      const options = await transaction.open(files.options);
      options.data = { ...options.data, mail: { ...options.data.mail, password } };
      await options.write();
    });
  }
  const { mail } = await company.read(files.options);
  expect(await company.secrets.open(purpose, mail.password)).toBe('krakeling-2');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  );
  expect(texts.length).toBeGreaterThanOrEqual(4);
  for (const text of texts) expect(text).not.toContain('krakeling');
});
