import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { MailAccount } from '../../src/mail/account.ts';
import { openTransport, type Session, type TransportSettings } from '../../src/mail/transport.ts';
import { type Certificates, makeCertificates } from '../helpers/certificates.ts';
import {
  type PeerOptions,
  type Script,
  type SmtpPeer,
  startPeer,
  startRawPeer,
  startScriptedPeer,
} from '../helpers/smtp-peer.ts';
import { aDelivery, anAccount, failureOf, hasty, patient } from './fixtures.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function peer(options: PeerOptions = {}): Promise<SmtpPeer> {
  const started = await startPeer(options);
  closers.push(started.close);
  return started;
}

async function scripted(script: Script): Promise<{ readonly port: number; readonly heard: () => string }> {
  const started = await startScriptedPeer(script);
  closers.push(started.close);
  return started;
}

async function connect(changes: Partial<MailAccount>, settings: TransportSettings = {}): Promise<Session> {
  const session = await openTransport(anAccount(changes), { ...patient, ...settings }).connect();
  closers.push(() => session.close());
  return session;
}

let certificates: Certificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

describe('the four kinds of security', () => {
  it('sends in clear with none, even where STARTTLS is offered', async () => {
    const server = await peer({ tls: 'starttls', certificate: certificates.good });
    const session = await connect({ port: server.port, security: 'none' });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.secure)).toEqual([false]);
  });

  it('encrypts when possible', async () => {
    const server = await peer({ tls: 'starttls', certificate: certificates.good });
    const session = await connect({ port: server.port, security: 'opportunistic' }, { ca: certificates.ca });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.secure)).toEqual([true]);
  });

  it('goes in clear when STARTTLS is not offered and only wished for', async () => {
    const server = await peer();
    const session = await connect({ port: server.port, security: 'opportunistic' });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.secure)).toEqual([false]);
  });

  it('encrypts with STARTTLS when that is demanded', async () => {
    const server = await peer({ tls: 'starttls', certificate: certificates.good });
    const session = await connect({ port: server.port, security: 'starttls' }, { ca: certificates.ca });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.secure)).toEqual([true]);
  });

  it('refuses a server without STARTTLS when that is demanded', async () => {
    const server = await peer();
    const { refusal } = await failureOf(connect({ port: server.port, security: 'starttls' }));
    expect(refusal).toMatchObject({
      phase: 'tls',
      cause: 'tls-not-offered',
      scope: 'connection',
      permanence: 'permanent',
    });
    expect(server.received).toEqual([]);
  });

  it('speaks TLS from the start', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.good });
    const session = await connect({ port: server.port, security: 'tls' }, { ca: certificates.ca });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.secure)).toEqual([true]);
  });

  it('tells TLS on the wrong port by the plain answer', async () => {
    const server = await peer();
    const { refusal } = await failureOf(connect({ port: server.port, security: 'tls' }));
    expect(refusal).toMatchObject({
      phase: 'tls',
      cause: 'tls-wrong-port',
      scope: 'connection',
      permanence: 'permanent',
    });
  });

  it('gives up on a TLS server to which it speaks plainly', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.good });
    const { refusal } = await failureOf(connect({ port: server.port, security: 'none' }, hasty));
    expect(refusal).toMatchObject({
      phase: 'greeting',
      cause: 'timeout',
      scope: 'connection',
      permanence: 'temporary',
    });
  });
});

describe('certificates', () => {
  const wrong = [
    ['expired', 'certificate-expired'],
    ['selfSigned', 'certificate-self-signed'],
    ['wrongName', 'certificate-wrong-name'],
  ] as const;

  for (const security of ['tls', 'starttls', 'opportunistic'] as const) {
    for (const [kind, cause] of wrong) {
      it(`refuses one that is ${kind} with ${security}, and sends nothing in clear instead`, async () => {
        const tls = security === 'tls' ? 'implicit' : 'starttls';
        const server = await peer({ tls, certificate: certificates[kind] });
        const account = { port: server.port, server: 'localhost', security };
        const { refusal } = await failureOf(connect(account, { ca: certificates.ca }));
        expect(refusal).toMatchObject({
          phase: 'tls',
          cause,
          scope: 'connection',
          permanence: 'permanent',
          uncertain: false,
        });
        expect(server.received).toEqual([]);
      });
    }
  }

  it('refuses one whose authority nobody knows', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.good });
    const { refusal } = await failureOf(connect({ port: server.port, security: 'tls' }));
    expect(refusal).toMatchObject({ phase: 'tls', cause: 'certificate-other' });
  });

  it('accepts a self-signed one when the account allows it', async () => {
    for (const [tls, security] of [
      ['implicit', 'tls'],
      ['starttls', 'starttls'],
    ] as const) {
      const server = await peer({ tls, certificate: certificates.selfSigned });
      const session = await connect({ port: server.port, security, allowSelfSigned: true });
      await session.send(aDelivery());
      expect(server.received.map((mail) => mail.secure)).toEqual([true]);
    }
  });
});

describe('login', () => {
  const login = { user: 'facturen@bakkerij.example', password: 'gehéim "wachtwoord" ✓' };

  it('logs in, whatever characters the password has', async () => {
    const server = await peer({ login: { ...login, required: true } });
    const session = await connect({ port: server.port, login });
    await session.send(aDelivery());
    expect(server.received.map((mail) => mail.user)).toEqual([login.user]);
  });

  it('stops the account at a wrong password, and says nothing of it', async () => {
    const server = await peer({ login: { ...login, required: true } });
    const failure = await failureOf(connect({ port: server.port, login: { ...login, password: 'verkeerd' } }));
    expect(failure.refusal).toMatchObject({
      phase: 'login',
      cause: 'login-refused',
      scope: 'account',
      code: 535,
      permanence: 'permanent',
    });
    expect(JSON.stringify(failure)).not.toContain('verkeerd');
  });

  it('keeps the password out of an answer that repeats it', async () => {
    const secret = Buffer.from('\0facturen\0zeer-geheim').toString('base64');
    const server = await scripted({
      ehlo: '250-mail.example.com\r\n250 AUTH PLAIN',
      auth: `535 5.7.8 AUTH PLAIN ${secret} (zeer-geheim) is wrong`,
    });
    const failure = await failureOf(
      connect({ port: server.port, login: { user: 'facturen', password: 'zeer-geheim' } }),
    );
    expect(failure.refusal.reply).toBe('535 5.7.8 AUTH PLAIN *** (***) is wrong');
    expect(failure.message).not.toContain('zeer-geheim');
  });

  it('tells that a login is required', async () => {
    const server = await peer({ login: { ...login, required: true } });
    const session = await connect({ port: server.port });
    const { refusal } = await failureOf(session.send(aDelivery()));
    expect(refusal).toMatchObject({
      phase: 'mail-from',
      cause: 'login-required',
      scope: 'account',
      permanence: 'permanent',
    });
  });

  it('tells that a server offers no login', async () => {
    const server = await peer();
    const { refusal } = await failureOf(connect({ port: server.port, login }));
    expect(refusal).toMatchObject({ phase: 'login', cause: 'login-not-offered', scope: 'account' });
  });
});

describe('servers that cannot be reached', () => {
  it('tells an unknown host', async () => {
    const settings: TransportSettings = {
      lookup: (_host, _options, callback) =>
        callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 4),
    };
    const { refusal } = await failureOf(connect({ server: 'mail.nowhere.example' }, settings));
    expect(refusal).toMatchObject({
      phase: 'lookup',
      cause: 'unknown-host',
      scope: 'connection',
      permanence: 'temporary',
    });
  });

  it('tells a name server that does not answer, in time', async () => {
    const settings: TransportSettings = { connect: 200, lookup: () => undefined };
    const { refusal } = await failureOf(connect({ server: 'mail.nowhere.example' }, settings));
    expect(refusal).toMatchObject({ phase: 'lookup', cause: 'unknown-host' });
  });

  it('tells a closed port', async () => {
    const server = await startRawPeer(() => undefined);
    await server.close();
    const { refusal } = await failureOf(connect({ port: server.port }));
    expect(refusal).toMatchObject({
      phase: 'connect',
      cause: 'connection-refused',
      scope: 'connection',
      permanence: 'temporary',
      uncertain: false,
    });
  });

  it('stops connecting when asked to', async () => {
    const server = await scripted({ greeting: 'silence' });
    const abort = new AbortController();
    const connecting = openTransport(anAccount({ port: server.port }), patient).connect(abort.signal);
    setTimeout(() => abort.abort(), 50);
    expect((await failureOf(connecting)).refusal).toMatchObject({ cause: 'stopped', uncertain: false });
    const again = openTransport(anAccount({ port: server.port }), patient).connect(abort.signal);
    expect((await failureOf(again)).refusal.cause).toBe('stopped');
  });
});

describe('servers that behave badly', () => {
  type Expected = Partial<Refusal>;
  const lost = { cause: 'lost-connection', scope: 'connection', permanence: 'temporary', uncertain: false } as const;
  const late = { cause: 'timeout', scope: 'connection', permanence: 'temporary', uncertain: false } as const;
  const garbage = { cause: 'unexpected-answer', permanence: 'temporary', uncertain: false } as const;
  const cases: readonly [string, Script, Expected][] = [
    ['says nothing', { greeting: 'silence' }, { ...late, phase: 'greeting' }],
    ['hangs up at once', { greeting: 'drop' }, { ...lost, phase: 'greeting' }],
    [
      'is no mail server',
      { greeting: 'HTTP/1.1 400 Bad Request' },
      { ...garbage, phase: 'greeting', scope: 'connection' },
    ],
    [
      'greets with 421',
      { greeting: '421 4.3.2 Too busy' },
      { phase: 'greeting', cause: 'server-closing', scope: 'connection', code: 421, permanence: 'temporary' },
    ],
    [
      'greets with 554',
      { greeting: '554 5.7.1 No service for you' },
      { phase: 'greeting', cause: 'refused', scope: 'connection', code: 554, permanence: 'permanent' },
    ],
    ['is silent after EHLO', { ehlo: 'silence' }, { ...late, phase: 'ehlo' }],
    ['drops at EHLO', { ehlo: 'drop' }, { ...lost, phase: 'ehlo' }],
    ['refuses EHLO and HELO', { ehlo: '550 Go away' }, { phase: 'ehlo', cause: 'refused', scope: 'connection' }],
    [
      'offers STARTTLS and drops',
      { ehlo: '250-x\r\n250 STARTTLS', starttls: 'drop' },
      { ...lost, phase: 'tls', cause: 'tls-failed', permanence: 'permanent' },
    ],
    [
      'offers STARTTLS and is silent in the handshake',
      { ehlo: '250-x\r\n250 STARTTLS', starttls: '220 Go' },
      { ...late, phase: 'tls' },
    ],
    [
      'offers STARTTLS and cannot',
      { ehlo: '250-x\r\n250 STARTTLS', starttls: '454 4.7.0 TLS not available' },
      { phase: 'tls', cause: 'tls-not-offered', permanence: 'temporary' },
    ],
    ['drops at MAIL', { mail: 'drop' }, { ...lost, phase: 'mail-from' }],
    ['is silent at MAIL', { mail: 'silence' }, { ...late, phase: 'mail-from' }],
    ['drops at RCPT', { rcpt: 'drop' }, { ...lost, phase: 'rcpt-to' }],
    ['is silent at RCPT', { rcpt: 'silence' }, { ...late, phase: 'rcpt-to' }],
    ['talks nonsense at RCPT', { rcpt: 'nonsense' }, { ...garbage, phase: 'rcpt-to' }],
    [
      'closes at RCPT with 421',
      { rcpt: '421 4.3.2 Shutting down' },
      { phase: 'rcpt-to', cause: 'server-closing', scope: 'connection', permanence: 'temporary', uncertain: false },
    ],
    [
      'refuses DATA',
      { data: '554 5.5.1 No valid recipients' },
      { phase: 'data', cause: 'refused', scope: 'message', permanence: 'permanent', uncertain: false },
    ],
    ['drops at DATA', { data: 'drop' }, { ...lost, phase: 'data' }],
    ['drops during the message', { body: 'drop' }, { ...lost, phase: 'data' }],
    [
      'refuses before the end has come',
      { body: '552 5.3.4 Too big for me' },
      { phase: 'data', cause: 'message-too-large', scope: 'message', permanence: 'permanent', uncertain: false },
    ],
    [
      'accepts before the end has come',
      { body: '250 2.0.0 Kept already' },
      { phase: 'data', cause: 'unexpected-answer', uncertain: false },
    ],
    [
      'refuses after the dot',
      { end: '554 5.6.0 Spam' },
      { phase: 'end', cause: 'refused', scope: 'message', permanence: 'permanent', uncertain: false },
    ],
    [
      'defers after the dot',
      { end: '451 4.3.0 Later' },
      { phase: 'end', cause: 'server-busy', scope: 'message', permanence: 'temporary', uncertain: false },
    ],
    [
      'closes after the dot with 421',
      { end: '421 4.3.2 Shutting down' },
      { phase: 'end', cause: 'server-closing', code: 421, permanence: 'temporary', uncertain: false },
    ],
    ['drops after the dot', { end: 'drop' }, { ...lost, phase: 'end', uncertain: true }],
    ['is silent after the dot', { end: 'silence' }, { ...late, phase: 'end', uncertain: true }],
    ['talks nonsense after the dot', { end: 'nonsense' }, { ...garbage, phase: 'end', uncertain: true }],
  ];

  for (const pipelining of [false, true]) {
    for (const [what, script, expected] of cases) {
      if (pipelining && script.ehlo !== undefined) continue;
      if (pipelining && (script.greeting !== undefined || what.startsWith('offers'))) continue;
      it(`tells one that ${what}${pipelining ? ', with pipelining' : ''}`, async () => {
        const server = await scripted(pipelining ? { ehlo: '250-x\r\n250 PIPELINING', ...script } : script);
        const account = { port: server.port, security: 'opportunistic' as const };
        // With time to react, a server's answer to the body comes before the end is released.
        const wait = script.body === undefined ? 0 : 100;
        const beforeEnd = () => new Promise<void>((resolve) => setTimeout(resolve, wait));
        const settings = expected.cause === 'timeout' ? hasty : patient;
        const began = Date.now();
        const { refusal } = await failureOf(
          connect(account, settings).then((session) => session.send(aDelivery({ beforeEnd }))),
        );
        expect(refusal).toMatchObject(expected);
        expect(Date.now() - began).toBeLessThan(5000);
      });
    }
  }

  it('notices one that stops reading', async () => {
    const server = await startRawPeer((socket) => {
      socket.write('220 x\r\n');
      socket.on('data', (chunk: Buffer) => {
        const text = chunk.toString('latin1');
        if (text.startsWith('DATA')) {
          socket.pause();
          socket.write('354 Go\r\n');
        } else if (/^(EHLO|MAIL|RCPT)/.test(text)) socket.write('250 OK\r\n');
      });
    });
    closers.push(server.close);
    const session = await connect({ port: server.port }, hasty);
    let asked = false;
    const beforeEnd = async () => {
      asked = true;
    };
    const raw = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.alloc(24 * 1024 * 1024, 'a')]);
    const { refusal } = await failureOf(session.send(aDelivery({ raw, beforeEnd })));
    expect(refusal).toMatchObject({ phase: 'data', cause: 'timeout', uncertain: false });
    expect(asked).toBe(false);
  });

  it('bounds a whole message, however slowly the server goes on', async () => {
    const server = await startRawPeer((socket) => {
      socket.write('220 x\r\n');
      socket.on('data', () => setTimeout(() => socket.destroyed || socket.write('250 OK\r\n'), 150));
    });
    closers.push(server.close);
    const session = await connect({ port: server.port }, { message: 400 });
    const to = ['a@example.com', 'b@example.com', 'c@example.com', 'd@example.com'];
    const { refusal } = await failureOf(session.send(aDelivery({ envelope: { from: 'a@bakkerij.example', to } })));
    expect(refusal).toMatchObject({ phase: 'rcpt-to', cause: 'timeout', uncertain: false });
  });
});
