import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { probeTimeouts } from '../../src/mail/probe.ts';
import { type Certificates, makeCertificates } from '../helpers/certificates.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { peer, rawPeer, scripted, tryOut, way } from './probe-world.ts';

let certificates: Certificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const login = { user: 'facturen@bakkerij.example', password: 'geheim' };
const throughout = ['greeting', 'ehlo', 'tls', 'login', 'mail-from', 'rcpt-to', 'data', 'end'];
const said = ({ steps }: Awaited<ReturnType<typeof tryOut>>) =>
  Object.fromEntries(steps.map((step) => [step.phase, step.said]));

describe('a test mail that is accepted', () => {
  it('is received as it was written, and every step tells what was found and how long it took', async () => {
    const server = await peer({ tls: 'starttls', certificate: certificates.good, login: { ...login, required: true } });
    const account = {
      server: 'localhost',
      port: server.port,
      security: 'starttls' as const,
      anonymous: false,
      ...login,
    };
    const tried = await tryOut(account, { ca: certificates.ca });
    expect(tried.end).toBe('accepted');
    expect(way(tried)).toEqual(['lookup', 'connect', ...throughout]);
    expect(tried.begun).toEqual(way(tried));
    expect(tried.told).toEqual(tried.steps);
    expect(tried.fixes).toEqual([]);
    expect(said(tried)).toMatchObject({
      lookup: expect.stringContaining('127.0.0.1'),
      connect: `127.0.0.1:${server.port}`,
      greeting: expect.stringMatching(/^220 mail\.example\.com ESMTP/),
      ehlo: expect.stringMatching(/^PIPELINING.*STARTTLS/),
      tls: expect.stringMatching(/^TLSv1\.3, localhost, Test authority, \d{4}-\d\d-\d\d - \d{4}-\d\d-\d\d$/),
      login: 'AUTH PLAIN: 235 Authentication successful',
      'mail-from': 'facturen@bakkerij.example: 250 Accepted',
      'rcpt-to': 'klant@example.com: 250 Accepted',
      data: expect.stringMatching(/^354 /),
      end: '250 OK: kept',
    });
    const total = tried.steps.reduce((sum, { took }) => sum + took, 0);
    expect(total).toBeLessThanOrEqual(tried.took + tried.steps.length);
    const [mail] = server.received;
    expect(mail).toMatchObject({ user: login.user, secure: true, from: account.user, to: ['klant@example.com'] });
    expect(mail?.raw.toString('latin1')).toMatch(/^From: Bakkerij Voorbeeld <facturen@bakkerij\.example>\r\n/);
    expect(mail?.parsed).toMatchObject({ subject: 'Testbericht', text: expect.stringMatching(/^Dag\s*$/) });
    expect(server.received).toHaveLength(1);
  });

  it('says in parts what the certificate is', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.good });
    const { steps } = await tryOut(
      { server: 'localhost', port: server.port, security: 'tls' },
      { ca: certificates.ca },
    );
    const tls = steps.find(({ phase }) => phase === 'tls');
    expect(tls?.certificate).toEqual({
      protocol: 'TLSv1.3',
      subject: 'localhost',
      issuer: 'Test authority',
      names: ['localhost'],
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      validUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('has TLS before the greeting when it is there from the start', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.good });
    const tried = await tryOut({ server: 'localhost', port: server.port, security: 'tls' }, { ca: certificates.ca });
    expect(way(tried).slice(0, 5)).toEqual(['lookup', 'connect', 'tls', 'greeting', 'ehlo']);
    expect(tried.end).toBe('accepted');
  });

  it.each([true, false])('leaves out what the account has no use for (pipelining: %s)', async (pipelining) => {
    const server = await peer({ pipelining });
    const tried = await tryOut({ server: '127.0.0.1', port: server.port });
    expect(way(tried)).toEqual([
      'lookup left-out',
      'connect',
      'greeting',
      'ehlo',
      'tls left-out',
      'login left-out',
      'mail-from',
      'rcpt-to',
      'data',
      'end',
    ]);
    expect(server.received).toHaveLength(1);
  });

  it('knows a server that speaks HELO only', async () => {
    let first = true;
    const server = await rawPeer((socket) => {
      socket.write('220 old.example.com\r\n');
      socket.on('data', (chunk: Buffer) => {
        const text = chunk.toString('latin1');
        if (text.startsWith('EHLO')) socket.write('500 What?\r\n');
        else if (text.startsWith('DATA')) socket.write('354 Go\r\n');
        else if (first || text.includes('\r\n.\r\n') || /^(HELO|MAIL|RCPT|QUIT)/.test(text))
          socket.write('250 Fine\r\n');
        first = false;
      });
    });
    const tried = await tryOut({ port: server.port });
    expect(tried.end).toBe('accepted');
    expect(said(tried)).toMatchObject({ ehlo: '250 Fine' });
  });

  it('goes to the copies too, each with its answer, and to all or to nobody', async () => {
    const taken = await peer();
    const copies = { cc: ['kantoor@bakkerij.example'], bcc: ['archief@bakkerij.example'] };
    const good = await tryOut({ port: taken.port, ...copies });
    expect(said(good)['rcpt-to']).toBe(
      'klant@example.com: 250 Accepted; kantoor@bakkerij.example: 250 Accepted; archief@bakkerij.example: 250 Accepted',
    );
    for (const pipelining of [true, false]) {
      const onRcpt = (address: string) => (address.startsWith('archief') ? '550 5.1.1 No such user' : null);
      const picky = await peer({ onRcpt, pipelining });
      const tried = await tryOut({ port: picky.port, ...copies });
      expect(way(tried).slice(-2)).toEqual(['mail-from', 'rcpt-to failed']);
      expect(tried.refusal).toMatchObject({ cause: 'recipient-refused', code: 550, uncertain: false });
      expect(said(tried)['rcpt-to']).toContain('archief@bakkerij.example: 550 5.1.1 No such user');
      expect(picky.received).toEqual([]);
      expect(picky.ended()).toBe(0);
    }
  });
});

describe('a check without a message', () => {
  it('stops before DATA and takes leave', async () => {
    const server = await scripted({ ehlo: '250-mail.example.com\r\n250-PIPELINING\r\n250 SIZE 100000' });
    const tried = await tryOut({ port: server.port }, { onlyCheck: true });
    expect(tried.end).toBe('checked');
    expect(way(tried).slice(-3)).toEqual(['login left-out', 'mail-from', 'rcpt-to']);
    const commands = server.heard().split('\r\n');
    expect(commands.map((line) => line.replace(/ .*/, ''))).toEqual(['EHLO', 'MAIL', 'RCPT', 'RSET', 'QUIT', '']);
    expect(commands[1]).toMatch(/^MAIL FROM:<facturen@bakkerij\.example> SIZE=\d+$/);
    expect(commands[2]).toBe('RCPT TO:<klant@example.com>');
  });

  it('logs in first, and asks about every recipient', async () => {
    const server = await peer({ login: { ...login, required: true } });
    const account = { port: server.port, anonymous: false, ...login, cc: ['kantoor@bakkerij.example'] };
    const tried = await tryOut(account, { onlyCheck: true });
    expect(tried.end).toBe('checked');
    expect(said(tried)['rcpt-to']).toBe('klant@example.com: 250 Accepted; kantoor@bakkerij.example: 250 Accepted');
    expect(server.received).toEqual([]);
    expect(server.ended()).toBe(0);
  });

  it.each([
    ['MAIL', { mail: '553 5.7.1 Sender address rejected: not owned by user' }, 'mail-from', 'sender-not-allowed'],
    ['RCPT', { rcpt: '554 5.7.1 Relay access denied' }, 'rcpt-to', 'relay-denied'],
    ['MAIL, in words that mean nothing', { mail: 'nonsense' }, 'mail-from', 'unexpected-answer'],
    ['RCPT, by hanging up', { rcpt: 'drop' }, 'rcpt-to', 'lost-connection'],
    ['RCPT, with 421', { rcpt: '421 4.3.2 Bye' }, 'rcpt-to', 'server-closing'],
  ] as const)('fails at the refusal of %s', async (_what, script, phase, cause) => {
    const server = await scripted(script);
    const tried = await tryOut({ port: server.port }, { onlyCheck: true });
    expect(tried.refusal).toMatchObject({ phase, cause });
    expect(way(tried).at(-1)).toBe(`${phase} failed`);
    expect(server.heard()).not.toContain('DATA');
  });

  it('is as good with a server that cannot take an envelope back', async () => {
    const server = await scripted({ rset: '500 5.5.1 What?' });
    expect(await tryOut({ port: server.port }, { onlyCheck: true })).toMatchObject({ end: 'checked', refusal: null });
  });

  it('finds a message too large before it is sent', async () => {
    const server = await peer({ maxSize: 100 });
    const tried = await tryOut({ port: server.port }, { onlyCheck: true });
    expect(tried.refusal).toMatchObject({ phase: 'mail-from', cause: 'message-too-large' });
  });
});

describe('an account without a server', () => {
  it('writes into its folder', async () => {
    const folder = await temporaryFolder();
    const tried = await tryOut({ method: 'folder', folder });
    expect(way(tried)).toEqual(['connect', 'data', 'end']);
    const [name = ''] = await readdir(folder);
    expect(said(tried)).toMatchObject({ end: name });
    const mail = await simpleParser(await readFile(join(folder, name)));
    expect(mail.subject).toBe('Testbericht');
  });

  it('writes nothing when it is only checked', async () => {
    const folder = await temporaryFolder();
    const tried = await tryOut({ method: 'folder', folder }, { onlyCheck: true });
    expect([tried.end, way(tried)]).toEqual(['checked', ['connect']]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells that its folder cannot be made', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    const tried = await tryOut({ method: 'folder', folder: join(file, 'mail') });
    expect(way(tried)).toEqual(['connect failed']);
    expect(tried.refusal).toMatchObject({ cause: 'folder-not-writable' });
    expect(tried.fixes).toEqual([]);
  });

  it('hands over to sendmail, or tells that there is none', async () => {
    const folder = await temporaryFolder();
    const sendmail = join(folder, 'sendmail');
    await writeFile(sendmail, `#!/bin/sh\ncat > ${folder}/taken\n`, { mode: 0o700 });
    expect(way(await tryOut({ method: 'sendmail' }, { sendmail }))).toEqual(['connect', 'data', 'end']);
    expect(await readFile(join(folder, 'taken'), 'utf8')).toContain('\nSubject: Testbericht\n');
    const refused = await tryOut({ method: 'sendmail' }, { sendmail: '/bin/false' });
    expect(refused.refusal).toMatchObject({ cause: 'sendmail-failed' });
    expect(way(await tryOut({ method: 'sendmail' }, { sendmail: '/nowhere/sendmail' }))).toEqual(['connect failed']);
  });
});

describe('a person who waits', () => {
  it('is not kept longer than a minute for any answer', () => {
    const { message: _whole, ...each } = probeTimeouts;
    expect(Math.max(...Object.values(each))).toBeLessThanOrEqual(60_000);
    expect(probeTimeouts.connect + probeTimeouts.greeting).toBeLessThanOrEqual(20_000);
  });

  it.each([
    ['greeting', { greeting: 'silence' }],
    ['ehlo', { ehlo: 'silence' }],
    ['login', { ehlo: '250-x\r\n250 AUTH PLAIN', auth: 'silence' }],
    ['mail-from', { mail: 'silence' }],
    ['rcpt-to', { rcpt: 'silence' }],
    ['data', { data: 'silence' }],
    ['end', { end: 'silence' }],
  ] as const)('can stop at %s', async (phase, script) => {
    const server = await scripted(script);
    const abort = new AbortController();
    const account = { port: server.port, anonymous: phase !== 'login', ...login };
    const onBegin = (begun: string) => {
      if (begun === phase) setTimeout(() => abort.abort(), 20);
    };
    const tried = await tryOut(account, { signal: abort.signal, onBegin });
    expect(tried.end).toBe('failed');
    expect(tried.refusal).toMatchObject({ phase, cause: 'stopped', uncertain: phase === 'end' });
    expect(tried.took).toBeLessThan(5_000);
    expect(tried.fixes).toEqual([]);
  });

  it('can stop while a name is looked up, and before anything', async () => {
    const abort = new AbortController();
    const settings = { signal: abort.signal, lookup: () => setTimeout(() => abort.abort(), 20) };
    const tried = await tryOut({ server: 'mail.nowhere.example' }, settings);
    expect(tried.refusal).toMatchObject({ phase: 'lookup', cause: 'stopped' });
    expect((await tryOut({ server: 'mail.nowhere.example' }, settings)).refusal?.cause).toBe('stopped');
  });

  it('leaves no connection open', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
      socket.resume();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await tryOut({ port }, { greeting: 100 });
    // It closes when all of its connections have.
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(connections).toBe(1);
  });
});
