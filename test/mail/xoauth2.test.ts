import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { causeText } from '../../src/i18n/smtp.ts';
import type { MailAccount } from '../../src/mail/account.ts';
import { openTransport, type Session, type TransportSettings } from '../../src/mail/transport.ts';
import { makeCertificates } from '../helpers/certificates.ts';
import { type PeerOptions, type SmtpPeer, startPeer, startScriptedPeer } from '../helpers/smtp-peer.ts';
import { aDelivery, anAccount, failureOf, patient } from './fixtures.ts';

const user = 'facturen@bakkerij.example';
const token = `eyJ0eXAiOiJKV1QiLCJub25jZSI6.${'qX9_-zR'.repeat(240)}.handtekening`;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(options: PeerOptions = {}): Promise<SmtpPeer> {
  const started = await startPeer({ tokens: { user, isCurrent: (given) => given === token }, ...options });
  closers.push(started.close);
  return started;
}

async function connect(changes: Partial<MailAccount>, settings: TransportSettings = {}): Promise<Session> {
  const account = anAccount({ method: 'oauth2', login: { user, accessToken: async () => token }, ...changes });
  const session = await openTransport(account, { ...patient, ...settings }).connect();
  closers.push(() => session.close());
  return session;
}

describe('a login with an access token', () => {
  it('is taken by a server that knows it, and mail goes', async () => {
    const server = await peer();
    const session = await connect({ port: server.port });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.user)).toEqual([user]);
  });

  it('fetches its token anew for each connection, before the connection is made', async () => {
    const server = await peer();
    const asked: number[] = [];
    const accessToken = async () => {
      asked.push(server.connections());
      return token;
    };
    for (let time = 0; time < 3; time += 1)
      await (await connect({ port: server.port, login: { user, accessToken } })).close();
    expect(asked).toEqual([0, 1, 2]);
  });

  it.each([
    ['at once', {}],
    ['with its reason first', { challenge: true }],
    ['because the mailbox may not log in to SMTP', { refuse: '535 5.7.139 SmtpClientAuthentication is disabled' }],
  ])('that is refused %s says to sign in again, and not to look at the password', async (_how, how) => {
    const server = await peer({ tokens: { user, isCurrent: () => false, ...how } });
    const failure = await failureOf(connect({ port: server.port }));
    expect(failure.refusal).toMatchObject({
      phase: 'login',
      cause: 'token-refused',
      code: 535,
      scope: 'account',
      permanence: 'permanent',
      uncertain: false,
    });
    expect(causeText('nl', failure.refusal.cause).remedy).toMatch(/^Meld u opnieuw aan .* SMTP-verificatie/);
    // A second attempt with the same token would bring the mailbox nearer to being closed.
    expect(server.connections()).toBe(1);
  });

  it('that is refused before its time is tried once more, with a token that is fetched for it', async () => {
    const server = await peer();
    const asked: (string | undefined)[] = [];
    const accessToken = async (refused?: string) => {
      asked.push(refused);
      return refused === undefined ? 'eyJ.oud.oud' : token;
    };
    const session = await connect({ port: server.port, login: { user, accessToken } });
    await session.send(aDelivery());
    expect(asked).toEqual([undefined, 'eyJ.oud.oud']);
    expect([server.received.length, server.connections()]).toEqual([1, 2]);
  });

  it('that is refused for now may pass by itself', async () => {
    const server = await peer({ tokens: { user, isCurrent: () => false, refuse: '454 4.7.0 Temporary failure' } });
    const { refusal } = await failureOf(connect({ port: server.port }));
    expect(refusal).toMatchObject({ phase: 'login', cause: 'server-busy', permanence: 'temporary' });
  });

  it('says that a server does not know this way, or no login at all', async () => {
    for (const [ehlo, auth] of [
      ['250-x\r\n250 AUTH PLAIN LOGIN', '504 5.7.4 Unrecognized authentication type'],
      ['250 x', '502 5.5.1 No'],
    ] as const) {
      const server = await startScriptedPeer({ ehlo, auth });
      closers.push(server.close);
      const { refusal } = await failureOf(connect({ port: server.port }));
      expect(refusal).toMatchObject({ phase: 'login', cause: 'login-not-offered', scope: 'account' });
    }
  });

  it('keeps the token out of an answer that repeats it, whole or cut off', async () => {
    const sasl = Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString('base64');
    for (const [said, kept] of [
      [`AUTH XOAUTH2 ${sasl} is wrong`, 'AUTH XOAUTH2 *** is wrong'],
      [`${token} is wrong`, '*** is wrong'],
      [`AUTH XOAUTH2 ${sasl.slice(0, 400)}... is wrong`, 'AUTH XOAUTH2 ***... is wrong'],
      [`Bearer ${token.slice(100, 160)} is wrong`, 'Bearer *** is wrong'],
    ] as const) {
      const server = await startScriptedPeer({ ehlo: '250-x\r\n250 AUTH XOAUTH2', auth: `535 5.7.8 ${said}` });
      closers.push(server.close);
      const failure = await failureOf(connect({ port: server.port }));
      expect(failure.refusal.reply).toBe(`535 5.7.8 ${kept}`);
      expect(server.heard()).toContain(`AUTH XOAUTH2 ${sasl}\r\n`);
    }
  });

  it('never goes over a network in clear', async () => {
    const { good, ca } = await makeCertificates();
    const lookup: TransportSettings['lookup'] = (_host, options, callback) => {
      if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
      else callback(null, '127.0.0.1', 4);
    };
    const clear = await startScriptedPeer({ ehlo: '250-x\r\n250 AUTH XOAUTH2' });
    closers.push(clear.close);
    for (const security of ['none', 'opportunistic'] as const) {
      const { refusal } = await failureOf(
        connect({ port: clear.port, server: 'mail.bakkerij.example', security }, { lookup }),
      );
      expect(refusal).toMatchObject({ phase: 'login', cause: 'encryption-required', permanence: 'permanent' });
    }
    expect(clear.heard()).not.toContain('AUTH');
    const encrypted = await peer({ tls: 'starttls', certificate: good });
    const session = await connect(
      { port: encrypted.port, server: 'localhost', security: 'opportunistic' },
      { lookup, ca },
    );
    await session.send(aDelivery());
    expect(encrypted.received.map(({ secure }) => secure)).toEqual([true]);
  });

  it('ends with what keeps the token from being had, and makes no connection', async () => {
    const server = await peer();
    const error = new UserError('mail.sign-in-ended');
    const outcome = connect({ port: server.port, login: { user, accessToken: () => Promise.reject(error) } });
    await expect(outcome).rejects.toBe(error);
    expect(server.connections()).toBe(0);
  });
});
