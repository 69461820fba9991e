import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { startPracticeSink } from '../../src/mail/practice-sink.ts';
import { openTransport, type Transport } from '../../src/mail/transport.ts';
import { aDelivery, anAccount, compose, failureOf, patient } from './fixtures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'factuurpost-mail-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the folder', () => {
  const transport = (): Transport => openTransport(anAccount({ method: 'folder', folder: join(folder, 'uit') }));

  it('gets each message as one .eml file, named for its date and id, the same to the byte', async () => {
    const { raw, envelope } = await compose();
    const session = await transport().connect();
    const receipt = await session.send({ raw, envelope, beforeEnd: async () => undefined });
    expect(await readdir(join(folder, 'uit'))).toEqual(['20261116T080000-01TEST@bakkerij.example.eml']);
    expect(receipt.reply).toBe('20261116T080000-01TEST@bakkerij.example.eml');
    expect(receipt.recipients).toEqual([{ address: 'klant@example.com', accepted: true, refusal: null }]);
    expect((await readFile(join(folder, 'uit', receipt.reply))).equals(raw)).toBe(true);
  });

  it('shows nothing before the note is made, and nothing at all when it cannot be', async () => {
    const session = await transport().connect();
    const seen: (readonly string[])[] = [];
    const visible = async () => (await readdir(join(folder, 'uit'))).filter((name) => name.endsWith('.eml'));
    await session.send(aDelivery({ beforeEnd: async () => void seen.push(await visible()) }));
    expect(seen).toEqual([[]]);
    expect(await visible()).toHaveLength(1);

    const error = new UserError('store.busy');
    await expect(session.send(aDelivery({ beforeEnd: () => Promise.reject(error) }))).rejects.toBe(error);
    expect(await readdir(join(folder, 'uit'))).toHaveLength(1);
  });

  it('never writes over a message and never outside itself', async () => {
    const session = await transport().connect();
    const raw = Buffer.from('Message-ID: <../../../etc/x@bakkerij.example>\r\nDate: kapot\r\n\r\nDag\r\n');
    const replies = [];
    for (let count = 0; count < 3; count++) replies.push((await session.send(aDelivery({ raw }))).reply);
    expect(replies).toEqual([
      'undated-etc.x@bakkerij.example.eml',
      'undated-etc.x@bakkerij.example-2.eml',
      'undated-etc.x@bakkerij.example-3.eml',
    ]);
    expect((await readdir(join(folder, 'uit'))).sort()).toEqual([...replies].sort());
  });

  it('says so when it cannot be written to', async () => {
    await writeFile(join(folder, 'uit'), 'a file, not a folder');
    const { refusal } = await failureOf(transport().connect());
    expect(refusal).toMatchObject({
      phase: 'connect',
      cause: 'folder-not-writable',
      scope: 'account',
      uncertain: false,
    });
    expect(refusal.reply).not.toBe('');
  });

  it('says so when it has gone in the meantime', async () => {
    const session = await transport().connect();
    await rm(join(folder, 'uit'), { recursive: true });
    await writeFile(join(folder, 'uit'), 'a file, not a folder');
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({ phase: 'data', cause: 'folder-not-writable', uncertain: false });
  });
});

describe('sendmail', () => {
  async function program(script: string): Promise<Transport> {
    const path = join(folder, 'sendmail');
    await writeFile(path, `#!/bin/sh\ncd "${folder}"\n${script}\n`);
    await chmod(path, 0o755);
    return openTransport(anAccount({ method: 'sendmail' }), { ...patient, sendmail: path });
  }

  it('gets sender and recipients as arguments and the message with local line ends', async () => {
    const session = await (await program('printf "%s\\n" "$@" > args; cat > message')).connect();
    const receipt = await session.send(
      aDelivery({
        envelope: { from: 'facturen@bakkerij.example', to: ['-oQ/tmp@example.com', 'a;touch x@example.com'] },
      }),
    );
    expect((await readFile(join(folder, 'args'), 'utf8')).split('\n')).toEqual([
      '-i',
      '-f',
      'facturen@bakkerij.example',
      '--',
      '-oQ/tmp@example.com',
      'a;touch x@example.com',
      '',
    ]);
    expect(await readFile(join(folder, 'message'), 'utf8')).toBe(aDelivery().raw.toString().replaceAll('\r\n', '\n'));
    expect(receipt.recipients.every((recipient) => recipient.accepted)).toBe(true);
  });

  it('does not get the end before the note is made', async () => {
    const session = await (await program('cat > message; echo done > done')).connect();
    let early: readonly string[] = [];
    const beforeEnd = async () => {
      await pause(150);
      early = await readdir(folder);
    };
    await session.send(aDelivery({ beforeEnd }));
    expect(early).not.toContain('done');
    expect(await readdir(folder)).toContain('done');
  });

  it('never gets the end when the note cannot be made', async () => {
    const session = await (await program('cat > message; echo done > done')).connect();
    const error = new UserError('store.busy');
    await expect(session.send(aDelivery({ beforeEnd: () => Promise.reject(error) }))).rejects.toBe(error);
    await pause(100);
    expect(await readdir(folder)).not.toContain('done');
  });

  it.each([
    [67, 'recipient-refused', 'message', 'permanent'],
    [75, 'server-busy', 'message', 'temporary'],
    [77, 'sender-not-allowed', 'account', 'permanent'],
    [70, 'sendmail-failed', 'account', 'permanent'],
  ] as const)('refuses by exit code %i: %s', async (code, cause, scope, permanence) => {
    const session = await (await program(`cat > /dev/null; printf 'no \\033[31mway' >&2; exit ${code}`)).connect();
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({ phase: 'end', cause, scope, permanence, uncertain: false, reply: 'no [31mway' });
  });

  it('that leaves before it has read the message has not taken it', async () => {
    const session = await (await program('exit 0')).connect();
    const raw = Buffer.alloc(2_000_000, 'a');
    const { refusal } = await failureOf(session.send(aDelivery({ raw })));
    expect(refusal).toMatchObject({ phase: 'data', cause: 'sendmail-failed', uncertain: false });
  });

  it('leaves it uncertain when it is killed after the end', async () => {
    const session = await (await program('cat > /dev/null; kill -9 $$')).connect();
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({ phase: 'end', cause: 'sendmail-failed', uncertain: true });
  });

  it('is not waited for without end, and stops when asked to', async () => {
    const slow = await program('cat > /dev/null; sleep 60');
    const late = await openTransport(anAccount({ method: 'sendmail' }), {
      message: 200,
      sendmail: join(folder, 'sendmail'),
    }).connect();
    expect((await failureOf(late.send(aDelivery()))).refusal).toMatchObject({ cause: 'timeout', uncertain: true });
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const stopped = (await slow.connect()).send(aDelivery({ signal: abort.signal }));
    expect((await failureOf(stopped)).refusal).toMatchObject({ cause: 'stopped', uncertain: true });
  });

  it('that is not there says so', async () => {
    const transport = openTransport(anAccount({ method: 'sendmail' }), { sendmail: join(folder, 'none') });
    const { refusal } = await failureOf(transport.connect());
    expect(refusal).toMatchObject({
      phase: 'connect',
      cause: 'sendmail-failed',
      scope: 'account',
      permanence: 'permanent',
    });
  });
});

describe('the practice server', () => {
  it('keeps every message as a file and takes any login or none', async () => {
    const sink = await startPracticeSink(join(folder, 'post'));
    const { raw, envelope } = await compose();
    for (const login of [null, { user: 'wie', password: 'dan ook' }]) {
      const account = anAccount({ port: sink.port, security: 'opportunistic', login });
      const session = await openTransport(account, patient).connect();
      const receipt = await session.send({ raw, envelope, beforeEnd: async () => undefined });
      expect(receipt.reply).toMatch(/^250 .*Kept as 20261116T080000-01TEST@bakkerij\.example/);
      await session.close();
    }
    await sink.close();
    const files = await readdir(join(folder, 'post'));
    expect(files).toHaveLength(2);
    for (const file of files) expect((await readFile(join(folder, 'post', file))).equals(raw)).toBe(true);
  });

  it('does not accept what it cannot keep', async () => {
    await writeFile(join(folder, 'post'), 'a file, not a folder');
    const sink = await startPracticeSink(join(folder, 'post'));
    const session = await openTransport(anAccount({ port: sink.port }), patient).connect();
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({ phase: 'end', code: 451, permanence: 'temporary', uncertain: false });
    await session.close();
    await sink.close();
  });
});
