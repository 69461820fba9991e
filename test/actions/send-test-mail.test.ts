import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { setOptions } from '../../src/actions/options.ts';
import { defaultTestMail, sendTestMail, type TestMail } from '../../src/actions/send-test-mail.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { files } from '../../src/state/files.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { contentsOf } from '../helpers/folder-contents.ts';
import { changeOptions, makeBakery } from '../helpers/invoice-world.ts';
import { type PeerOptions, type SmtpPeer, startPeer, startScriptedPeer } from '../helpers/smtp-peer.ts';

const login = { user: 'facturen@korenaar.example', password: 'geheim ✓' };
const quick = { greeting: 5_000, command: 5_000, end: 5_000, quit: 200 };

let context: Context & { readonly folder: string };
beforeEach(async () => {
  context = await makeBakery([]);
});

/** A server, and the bakery's account set to it. */
async function server(options: PeerOptions = {}): Promise<SmtpPeer> {
  const peer = await startPeer(options);
  onTestFinished(() => peer.close());
  await changeOptions(context, { mail: { port: peer.port } });
  return peer;
}

function send(changes: Partial<TestMail> = {}, answers: Readonly<Record<string, string>> = {}) {
  const test = {
    to: 'kantoor@korenaar.example',
    subject: 'Testbericht',
    text: 'Dag,\n\n5 < 6 & <b>meer</b>',
    onlyCheck: false,
    ...changes,
    answers: new Map(Object.entries(answers)),
  };
  return sendTestMail(context, test, quick);
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );
}

describe('a test mail', () => {
  it('is the message that the words and the account make', async () => {
    const peer = await server();
    await changeOptions(context, {
      mail: { replyTo: 'boekhouding@korenaar.example', bcc: ['kopie@korenaar.example'] },
    });
    const { end } = await send();
    expect(end).toBe('accepted');
    const [mail] = peer.received;
    expect(mail?.to).toEqual(['kantoor@korenaar.example', 'kopie@korenaar.example']);
    expect(mail?.parsed.from?.text).toBe('"De Korenaar" <facturen@korenaar.example>');
    expect(mail?.parsed.replyTo?.text).toBe('boekhouding@korenaar.example');
    expect(mail?.parsed.subject).toBe('Testbericht');
    expect(mail?.parsed.text?.trim()).toBe('Dag,\n\n5 < 6 & <b>meer</b>');
    expect(mail?.parsed.html).toMatch(/Dag,<br \/>\s*<br \/>\s*5 &lt; 6 &amp; &lt;b&gt;meer&lt;\/b&gt;/);
    expect(mail?.raw.toString('latin1')).not.toMatch(/^bcc:/im);
  });

  it('goes where all mail is redirected to, and leaves out copies that are of invoices only', async () => {
    const peer = await server();
    await changeOptions(context, { mail: { cc: ['facturen-archief@korenaar.example'], ccKind: 'invoices' } });
    await send();
    await send({}, { 'mail.redirectTo': 'oefenen@korenaar.example' });
    expect(peer.received.map(({ to }) => to)).toEqual([['kantoor@korenaar.example'], ['oefenen@korenaar.example']]);
  });

  it('begins with the company’s own words, for the office', async () => {
    await changeOptions(context, { mail: { office: 'kantoor@korenaar.example' }, language: 'de' });
    const { company } = await context.company.read(files.options);
    const words = await defaultTestMail(context);
    expect(words.to).toBe('kantoor@korenaar.example');
    expect(words.subject).toBe(`Testnachricht von ${company.name}`);
    expect(words.text).toMatch(/^Dies ist eine Testnachricht aus Factuurpost\.\n/);
    expect(words.text).not.toContain('<br');
  });

  it('is recorded when it was accepted, and nothing else is kept of it', async () => {
    await server();
    const before = await contentsOf(context.company.folder);
    await send({ onlyCheck: true });
    await codeOf(send({}, { 'mail.port': '1' }));
    expect(await contentsOf(context.company.folder)).toEqual(before);
    await send();
    const after = await contentsOf(context.company.folder);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path] && !path.startsWith('.'));
    expect(changed).toEqual([expect.stringMatching(/^record\//)]);
    expect((await deedsOf(context)).filter(({ action }) => action === 'mail.test')).toMatchObject([
      { subject: 'kantoor@korenaar.example', detail: 'accepted' },
    ]);
    expect(await context.company.read(files.outbox)).toEqual([]);
    expect(await readdir(context.company.folder)).not.toContain('sent');
  });

  it('is recorded too when nobody knows whether it was accepted', async () => {
    const peer = await server({ onEnd: () => new Promise(() => undefined) });
    const report = await sendTestMail(
      context,
      { answers: new Map(), to: 'kantoor@korenaar.example', subject: 'x', text: 'x', onlyCheck: false },
      { ...quick, end: 200 },
    );
    expect(report.steps.at(-1)?.refusal).toMatchObject({ phase: 'end', uncertain: true });
    expect(peer.received).toEqual([]);
    expect((await deedsOf(context)).at(-1)).toMatchObject({ action: 'mail.test', detail: 'uncertain' });
  });

  it('counts against no limit', async () => {
    const peer = await server();
    await changeOptions(context, { limits: { perMinute: 1, perDay: 1 } });
    for (let count = 0; count < 3; count += 1) await send();
    expect(peer.received).toHaveLength(3);
  });

  it('can be sent while mail is switched off for the company', async () => {
    const peer = await server();
    await changeOptions(context, { mail: { enabled: false } });
    expect((await send()).end).toBe('accepted');
    expect(peer.received).toHaveLength(1);
  });
});

describe('an account that is not saved', () => {
  it('is tried as it stands on the form, and stays unsaved', async () => {
    const peer = await startPeer({ login: { ...login, required: true } });
    onTestFinished(() => peer.close());
    const saved = await context.company.read(files.options);
    const answers = {
      'mail.server': '127.0.0.1',
      'mail.port': String(peer.port),
      'mail.anonymous': 'nee',
      'mail.user': login.user,
      'mail.password': login.password,
      'mail.from': 'anders@korenaar.example',
    };
    expect((await send({}, answers)).end).toBe('accepted');
    expect(peer.received).toMatchObject([{ user: login.user, from: 'anders@korenaar.example' }]);
    expect(await context.company.read(files.options)).toEqual(saved);
  });

  it('takes the saved password where the form has none, and only where it logs in', async () => {
    const peer = await server({ login: { ...login, required: true } });
    await setOptions(context, [
      ['mail.user', login.user],
      ['mail.password', login.password],
    ]);
    const first = await send();
    expect(first.steps.at(-1)?.refusal?.cause).toBe('login-required');
    expect(first.fixes).toEqual([{ name: 'log-in', change: { anonymous: false } }]);
    expect((await send({}, { 'mail.anonymous': 'no', 'mail.password': '' })).end).toBe('accepted');
    const wrong = await send({}, { 'mail.anonymous': 'no', 'mail.password': 'verkeerd' });
    expect(wrong.steps.at(-1)?.refusal?.cause).toBe('login-refused');
    expect(peer.received.map(({ user }) => user)).toEqual([login.user]);
  });

  it('is refused by the rules of the options, before anything is tried', async () => {
    const peer = await server();
    expect(await codeOf(send({}, { 'mail.port': 'vijf' }))).toBe('option.bad-value');
    expect(await codeOf(send({}, { 'mail.security': 'ssl' }))).toBe('option.bad-choice');
    expect(await codeOf(send({}, { 'mail.from': 'geen adres' }))).toBe('option.bad-value');
    expect(await codeOf(send({}, { 'mail.password': 'met\ttab' }))).toBe('option.bad-value');
    expect(await codeOf(send({}, { 'mail.sever': 'x' }))).toBe('option.unknown');
    expect(await codeOf(send({}, { 'company.name': 'x' }))).toBe('option.unknown');
    expect(await codeOf(send({}, { 'mail.server': '' }))).toBe('mail.no-server');
    expect(await codeOf(send({}, { 'mail.anonymous': 'no', 'mail.user': 'x' }))).toBe('mail.no-password');
    expect(await codeOf(send({ to: 'geen adres' }))).toBe('mail.bad-recipient');
    expect(await codeOf(send({ to: '' }))).toBe('mail.bad-recipient');
    expect(await codeOf(send({}, { 'mail.method': 'oauth2', 'mail.user': 'x' }))).toMatch(/^mail\./);
    expect(peer.connections()).toBe(0);
  });

  it('can be a folder', async () => {
    const folder = join(context.folder, 'uit');
    expect((await send({}, { 'mail.method': 'folder', 'mail.folder': folder })).end).toBe('accepted');
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe('a password', () => {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  const password = `${ascii}äöüßÄÖÜéèç“”‘’«»€漢字🥐👩‍🍳`;
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  /** The ways in which it could stand in something that was kept or told. */
  const spellings = [
    password,
    JSON.stringify(password).slice(1, -1),
    encodeURIComponent(password),
    base64(password),
    base64(`\0${login.user}\0${password}`),
    Buffer.from(password).toString('hex'),
    // Parts of it, as an answer that was cut off would have them.
    password.slice(10, 40),
    base64(password).slice(0, 24),
    base64(`\0${login.user}\0${password}`).slice(48, 72),
  ];
  const spelledIn = (text: string) => spellings.filter((spelling) => text.includes(spelling));

  it.each(['PLAIN', 'LOGIN'] as const)('of any characters logs in with %s, and is told to nobody', async (method) => {
    await server({ login: { user: login.user, password, required: true, methods: [method] } });
    const account = { 'mail.anonymous': 'no', 'mail.user': login.user, 'mail.password': password };
    const told: unknown[] = [];
    const send = (answers: Readonly<Record<string, string>>) =>
      sendTestMail(
        context,
        {
          answers: new Map(Object.entries(answers)),
          to: 'kantoor@korenaar.example',
          subject: 'Testbericht',
          text: 'Dag',
          onlyCheck: false,
        },
        { ...quick, onStep: (step) => told.push(step), onBegin: (phase) => told.push(phase) },
      );
    const good = await send(account);
    expect(good.end).toBe('accepted');
    expect(good.steps.find(({ phase }) => phase === 'login')?.said).toMatch(new RegExp(`^AUTH ${method}: 235 `));
    const bad = await send({ ...account, 'mail.password': `${password}!` });
    expect(bad.steps.at(-1)?.refusal?.cause).toBe('login-refused');
    // Saved, it works as well.
    await setOptions(context, Object.entries(account));
    expect((await send({ 'mail.password': '' })).end).toBe('accepted');
    expect(spelledIn(JSON.stringify([told, good, bad]))).toEqual([]);
  });

  it('is taken out of the answers of a server that repeats it', async () => {
    const plain = base64(`\0${login.user}\0${password}`);
    const auth = `535-5.7.8 AUTH PLAIN ${plain}\r\n535 5.7.8 is not ${password}`;
    const rude = await startScriptedPeer({ ehlo: '250-mail.example.com\r\n250 AUTH PLAIN', auth });
    onTestFinished(() => rude.close());
    const report = await send(
      {},
      {
        'mail.port': String(rude.port),
        'mail.anonymous': 'no',
        'mail.user': login.user,
        'mail.password': password,
      },
    );
    expect(report.steps.at(-1)?.said).toBe('AUTH PLAIN: 535 5.7.8 AUTH PLAIN *** is not ***');
    expect(spelledIn(JSON.stringify(report))).toEqual([]);
  });
});
