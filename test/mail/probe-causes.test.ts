import { createServer as createTlsServer } from 'node:tls';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ProbeFix } from '../../src/domain/mail-probe.ts';
import type { MailCause, MailPhase } from '../../src/domain/refusal.ts';
import type { ProbeSettings } from '../../src/mail/probe.ts';
import { type Certificates, makeCertificates } from '../helpers/certificates.ts';
import { silentPort } from '../helpers/silent-port.ts';
import type { PeerOptions } from '../helpers/smtp-peer.ts';
import { type Filled, mended, peer, rawPeer, scripted, type Tried, tryOut, way } from './probe-world.ts';

let certificates: Certificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const login = { user: 'facturen@bakkerij.example', password: 'geheim' };
const loggedIn = { anonymous: false, ...login };

/** A person's time limits, made short where a test has to wait them out. */
const limit = 700;
const hasty = { connect: limit, greeting: limit, command: limit, end: limit };

/** What a busy machine may need beside the time limit itself. */
const slack = 4_000;

interface Expected {
  readonly phase: MailPhase;
  readonly cause: MailCause;
  readonly fixes: readonly ProbeFix[];
}

function expectFailure(tried: Tried, { phase, cause, fixes }: Expected): void {
  expect(tried.end).toBe('failed');
  expect(tried.refusal).toMatchObject({ phase, cause });
  expect(way(tried).at(-1)).toBe(`${phase} failed`);
  expect(tried.steps.slice(0, -1).every(({ outcome, refusal }) => outcome !== 'failed' && refusal === null)).toBe(true);
  expect(tried.steps.at(-1)?.refusal).toEqual(tried.refusal);
  expect(tried.fixes).toEqual(fixes);
  expect(tried.took).toBeLessThan(limit + slack);
}

const port587: ProbeFix = { name: 'other-port', change: { port: 587, security: 'starttls' } };
const port465: ProbeFix = { name: 'other-port', change: { port: 465, security: 'tls' } };
const port25: ProbeFix = { name: 'other-port', change: { port: 25, security: 'opportunistic' } };
const encrypted: ProbeFix = { name: 'other-security', change: { security: 'tls' } };
const upgraded: ProbeFix = { name: 'other-security', change: { security: 'starttls' } };

describe('no way to the server', () => {
  const nowhere: Partial<ProbeSettings> = {
    lookup: (_host, _options, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '', 4),
  };

  it('is told as an unknown host, with the provider that was meant', async () => {
    const tried = await tryOut({ server: 'smtp.zigo.nl', security: 'opportunistic' }, nowhere);
    const server = { server: 'smtp.ziggo.nl', port: 587, security: 'starttls' } as const;
    expectFailure(tried, {
      phase: 'lookup',
      cause: 'unknown-host',
      fixes: [{ name: 'provider-server', change: server }],
    });
    const own = await tryOut({ server: 'mail.bakkerij.example' }, nowhere);
    expectFailure(own, { phase: 'lookup', cause: 'unknown-host', fixes: [] });
  });

  it('is told when the name server does not answer, in time', async () => {
    const tried = await tryOut({ server: 'mail.bakkerij.example' }, { ...hasty, lookup: () => undefined });
    expectFailure(tried, { phase: 'lookup', cause: 'unknown-host', fixes: [] });
  });

  it('is told as refused, with the usual ports', async () => {
    const closed = await rawPeer(() => undefined);
    await closed.close();
    const tried = await tryOut({ port: closed.port, security: 'starttls' });
    expectFailure(tried, { phase: 'connect', cause: 'connection-refused', fixes: [port587, port465, port25] });
    const withTls = await tryOut({ port: closed.port, security: 'tls', ...loggedIn });
    const guarded: ProbeFix = { name: 'other-port', change: { port: 25, security: 'starttls' } };
    expectFailure(withTls, { phase: 'connect', cause: 'connection-refused', fixes: [port465, port587, guarded] });
  });

  it('is told as a time-out where a firewall swallows the connection', async () => {
    const tried = await tryOut({ port: await silentPort() }, hasty);
    expectFailure(tried, { phase: 'connect', cause: 'timeout', fixes: [port587, port465, port25] });
  });
});

describe('a server that falls silent', () => {
  it.each([
    ['greeting', { greeting: 'silence' }, [encrypted, port587, port465, port25]],
    ['ehlo', { ehlo: 'silence' }, []],
    ['tls', { ehlo: '250-x\r\n250 STARTTLS', starttls: 'silence' }, [port587, port465]],
    ['tls', { ehlo: '250-x\r\n250 STARTTLS', starttls: '220 Go' }, [port587, port465]],
    ['mail-from', { mail: 'silence' }, []],
    ['rcpt-to', { rcpt: 'silence' }, []],
    ['data', { data: 'silence' }, []],
    ['end', { end: 'silence' }, []],
  ] as const)('at %s is waited for no longer than it may take', async (phase, script, fixes) => {
    const server = await scripted(script);
    const tried = await tryOut({ port: server.port, security: 'opportunistic' }, hasty);
    expectFailure(tried, { phase, cause: 'timeout', fixes });
    expect(tried.refusal?.uncertain).toBe(phase === 'end');
    expect(tried.steps.at(-1)?.took).toBeGreaterThanOrEqual(limit - 50);
  });
});

describe('encryption that does not fit', () => {
  const starttls = (): PeerOptions => ({ tls: 'starttls', certificate: certificates.good });
  const implicit = (): PeerOptions => ({ tls: 'implicit', certificate: certificates.good });
  const trust = () => ({ ca: certificates.ca });

  it('is told as TLS on a port that speaks plainly, and STARTTLS on it then works', async () => {
    const server = await peer(starttls());
    const account: Filled = { server: 'localhost', port: server.port, security: 'tls' };
    const tried = await tryOut(account, trust());
    expectFailure(tried, { phase: 'tls', cause: 'tls-wrong-port', fixes: [upgraded, port465, port587] });
    const again = await tryOut(mended(account, tried.fixes[0]?.change), trust());
    expect(again.end).toBe('accepted');
    expect(server.received.map(({ secure }) => secure)).toEqual([true]);
  });

  it('is told as a silent port where the server waits for TLS, and TLS on it then works', async () => {
    const server = await peer(implicit());
    const account: Filled = { server: 'localhost', port: server.port, security: 'opportunistic' };
    const tried = await tryOut(account, { ...trust(), greeting: limit });
    expectFailure(tried, {
      phase: 'greeting',
      cause: 'timeout',
      fixes: [encrypted, port587, port465, port25],
    });
    const again = await tryOut(mended(account, tried.fixes[0]?.change), trust());
    expect(again.end).toBe('accepted');
  });

  it('is told as not offered, and can be done without', async () => {
    const server = await peer();
    const account: Filled = { port: server.port, security: 'starttls' };
    const tried = await tryOut(account);
    const without: ProbeFix = { name: 'no-encryption-wanted', change: { security: 'opportunistic' } };
    expectFailure(tried, { phase: 'tls', cause: 'tls-not-offered', fixes: [port587, port465, without] });
    expect((await tryOut(mended(account, without.change))).end).toBe('accepted');
  });

  it('is told as demanded, and STARTTLS then satisfies the server', async () => {
    const onMail = () => '530 5.7.0 Must issue a STARTTLS command first';
    const strict = await peer({ ...starttls(), onMail });
    const account: Filled = { server: 'localhost', port: strict.port, security: 'none' };
    const tried = await tryOut(account, trust());
    expectFailure(tried, { phase: 'mail-from', cause: 'encryption-required', fixes: [upgraded, port587, port465] });
    const again = await tryOut(mended(account, tried.fixes[0]?.change), trust());
    expect(way(again)).toContain('tls');
  });

  it('is told as broken off', async () => {
    const server = await scripted({ ehlo: '250-x\r\n250 STARTTLS', starttls: 'drop' });
    const tried = await tryOut({ port: server.port, security: 'starttls' });
    expectFailure(tried, { phase: 'tls', cause: 'tls-failed', fixes: [port587, port465] });
  });

  it('does not hide that the server breaks off once it is encrypted', async () => {
    const server = await rawPeer((socket) => {
      socket.write('220 x\r\n');
      socket.on('data', (chunk: Buffer) => {
        const text = chunk.toString('latin1');
        if (text.startsWith('EHLO')) socket.write('250-x\r\n250 STARTTLS\r\n');
        if (!text.startsWith('STARTTLS')) return;
        socket.removeAllListeners('data');
        socket.write('220 Go\r\n');
        inner.emit('connection', socket);
      });
    });
    const inner = createTlsServer({ ...certificates.good }, (secured) => {
      secured.on('error', () => undefined);
      secured.on('data', () => secured.destroy());
    });
    onTestFinished(() => void inner.close());
    const tried = await tryOut({ server: 'localhost', port: server.port, security: 'starttls' }, trust());
    expect(tried.refusal).toMatchObject({ phase: 'ehlo', cause: 'lost-connection' });
    expect(way(tried)).toEqual(['lookup', 'connect', 'greeting', 'ehlo', 'tls', 'ehlo failed']);
  });
});

describe('a certificate', () => {
  const own: ProbeFix = { name: 'allow-self-signed', change: { allowSelfSigned: true } };
  const named: ProbeFix = { name: 'certificate-name', change: { server: 'mail.other.example' } };
  const wrong = [
    ['expired', 'certificate-expired', [], 'localhost'],
    ['selfSigned', 'certificate-self-signed', [own], 'localhost'],
    ['wrongName', 'certificate-wrong-name', [named], 'mail.other.example'],
  ] as const;

  for (const security of ['tls', 'starttls', 'opportunistic'] as const) {
    it.each(wrong)(
      `that is %s is told with ${security}, and what stands in it`,
      async (kind, cause, fixes, subject) => {
        const tls = security === 'tls' ? 'implicit' : 'starttls';
        const server = await peer({ tls, certificate: certificates[kind], login: { ...login, required: true } });
        const account: Filled = { server: 'localhost', port: server.port, security, ...loggedIn };
        const tried = await tryOut(account, { ca: certificates.ca });
        expectFailure(tried, { phase: 'tls', cause, fixes });
        expect(tried.certificate).toMatchObject({ subject, names: [subject] });
        expect(tried.steps.at(-1)?.said).toContain(subject);
        expect(tried.steps.at(-1)?.certificate).toEqual(tried.certificate);
        expect(server.received).toEqual([]);
      },
    );
  }

  it('that is self-signed is accepted once that is allowed', async () => {
    const server = await peer({ tls: 'starttls', certificate: certificates.selfSigned });
    const account: Filled = { server: 'localhost', port: server.port, security: 'starttls' };
    const tried = await tryOut(account);
    expect((await tryOut(mended(account, tried.fixes[0]?.change))).end).toBe('accepted');
  });

  it('for another name is accepted under that name', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.wrongName });
    const lookup: ProbeSettings['lookup'] = (_host, options, done) => {
      if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    };
    const account: Filled = { server: 'mail.bakkerij.example', port: server.port, security: 'tls' };
    const tried = await tryOut(account, { ca: certificates.ca, lookup });
    expect(tried.fixes).toEqual([named]);
    const again = await tryOut(mended(account, tried.fixes[0]?.change), { ca: certificates.ca, lookup });
    expect(again.end).toBe('accepted');
  });

  it('of an authority that nobody knows is told', async () => {
    const server = await peer({ tls: 'implicit', certificate: certificates.good });
    const tried = await tryOut({ server: 'localhost', port: server.port, security: 'tls' });
    expectFailure(tried, { phase: 'tls', cause: 'certificate-other', fixes: [] });
    expect(tried.certificate?.issuer).toBe('Test authority');
  });
});

describe('a login', () => {
  it('that is refused is told', async () => {
    const server = await peer({ login: { ...login, required: true } });
    const tried = await tryOut({ port: server.port, ...loggedIn, password: 'verkeerd' });
    expectFailure(tried, { phase: 'login', cause: 'login-refused', fixes: [] });
    expect(tried.steps.at(-1)?.said).toMatch(/^AUTH PLAIN: 535 5\.7\.8 /);
  });

  it('that is required is told, and logging in then works', async () => {
    const server = await peer({ login: { ...login, required: true } });
    const account: Filled = { port: server.port, ...login, anonymous: true };
    const tried = await tryOut(account);
    const logIn: ProbeFix = { name: 'log-in', change: { anonymous: false } };
    expectFailure(tried, { phase: 'mail-from', cause: 'login-required', fixes: [logIn] });
    const { anonymous } = { anonymous: true, ...tried.fixes[0]?.change };
    expect((await tryOut({ ...account, anonymous })).end).toBe('accepted');
    expect(server.received.map(({ user }) => user)).toEqual([login.user]);
  });

  it('that is not taken in clear is told, and STARTTLS then satisfies the server', async () => {
    const { good: certificate } = certificates;
    const server = await peer({ tls: 'starttls', certificate, login: { ...login, required: true, secureOnly: true } });
    const account: Filled = { server: 'localhost', port: server.port, security: 'none', ...loggedIn };
    const tried = await tryOut(account, { ca: certificates.ca });
    expectFailure(tried, { phase: 'login', cause: 'encryption-required', fixes: [upgraded, port587, port465] });
    const again = await tryOut(mended(account, tried.fixes[0]?.change), { ca: certificates.ca });
    expect(again.end).toBe('accepted');
  });

  it('that is not offered is told, and going without then works', async () => {
    const server = await peer();
    const account: Filled = { port: server.port, security: 'opportunistic', ...loggedIn };
    const tried = await tryOut(account);
    const anonymous: ProbeFix = { name: 'log-in-not', change: { anonymous: true } };
    expectFailure(tried, { phase: 'login', cause: 'login-not-offered', fixes: [port587, port465, anonymous] });
    expect((await tryOut({ ...account, anonymous: true })).end).toBe('accepted');
    const inClear = await tryOut({ ...account, security: 'none' });
    expect(inClear.fixes).toEqual([upgraded, port587, port465, anonymous]);
  });

  it('with a password that the provider has closed is told, and OAuth2 is offered where there is one', async () => {
    const auth = '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant';
    const server = await scripted({ ehlo: '250-mail.example.com\r\n250 AUTH LOGIN PLAIN', auth });
    const closed = { phase: 'login', cause: 'password-login-closed' } as const;
    expectFailure(await tryOut({ port: server.port, ...loggedIn }), { ...closed, fixes: [] });
    const lookup: ProbeSettings['lookup'] = (_host, options, done) => {
      if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    };
    const microsoft: Filled = { server: 'smtp.office365.com', port: server.port, ...loggedIn };
    const signIn: ProbeFix = { name: 'sign-in', change: { method: 'oauth2' } };
    expectFailure(await tryOut(microsoft, { lookup }), { ...closed, fixes: [signIn] });
  });
});

describe('a message that is refused', () => {
  it('for its sender is told, and the sender that logs in then works', async () => {
    const onMail = (address: string) =>
      address === login.user ? null : '553 5.7.1 Sender address rejected: not owned by user';
    const server = await peer({ login: { ...login, required: true }, onMail });
    const account: Filled = { port: server.port, ...loggedIn, from: 'info@korenaar.example' };
    const tried = await tryOut(account);
    const ownSender: ProbeFix = { name: 'own-sender', change: { from: login.user } };
    expectFailure(tried, { phase: 'mail-from', cause: 'sender-not-allowed', fixes: [ownSender] });
    const again = await tryOut(mended(account, tried.fixes[0]?.change));
    expect(again.end).toBe('accepted');
    expect(server.received.map(({ from }) => from)).toEqual([login.user]);
  });

  it('because the server relays for those who log in only is told', async () => {
    const onRcpt = () => '554 5.7.1 <klant@example.com>: Relay access denied';
    const server = await peer({ login: { ...login, required: false }, onRcpt });
    const tried = await tryOut({ port: server.port, ...login, anonymous: true });
    const logIn: ProbeFix = { name: 'log-in', change: { anonymous: false } };
    expectFailure(tried, { phase: 'rcpt-to', cause: 'relay-denied', fixes: [logIn] });
  });

  it.each([
    ['rcpt', '550 5.1.1 <klant@example.com>: Recipient address rejected: User unknown', 'rcpt-to', 'recipient-refused'],
    ['rcpt', '452 4.2.2 The email account that you tried to reach is over quota', 'rcpt-to', 'mailbox-full'],
    ['rcpt', '450 4.2.0 <klant@example.com>: Recipient address rejected: Greylisted', 'rcpt-to', 'greylisting'],
    ['mail', '452 4.3.2 Too many messages, slow down', 'mail-from', 'rate-limit'],
    ['end', '550 5.4.5 Daily user sending limit exceeded', 'end', 'rate-limit'],
    ['end', '552 5.3.4 Message size exceeds fixed limit', 'end', 'message-too-large'],
    ['end', '554 5.6.0 Looks like spam', 'end', 'refused'],
    ['data', '451 4.3.0 Try again later', 'data', 'server-busy'],
    ['rcpt', '421 4.3.2 Shutting down', 'rcpt-to', 'server-closing'],
    ['end', 'drop', 'end', 'lost-connection'],
  ] as const)('at %s with "%s" is told', async (point, answer, phase, cause) => {
    for (const ehlo of ['250 mail.example.com', '250-mail.example.com\r\n250 PIPELINING']) {
      const server = await scripted({ ehlo, [point]: answer });
      const tried = await tryOut({ port: server.port });
      expectFailure(tried, { phase, cause, fixes: [] });
      if (answer !== 'drop') expect(tried.steps.at(-1)?.said).toContain(answer);
    }
  });

  it('for its size by the server’s own announcement is told before it is sent', async () => {
    const server = await peer({ maxSize: 100 });
    const tried = await tryOut({ port: server.port });
    expectFailure(tried, { phase: 'mail-from', cause: 'message-too-large', fixes: [] });
  });

  it('by something that is no mail server at all is told, with the usual ports', async () => {
    const server = await scripted({ greeting: 'HTTP/1.1 400 Bad Request' });
    const tried = await tryOut({ port: server.port, security: 'opportunistic' });
    expectFailure(tried, {
      phase: 'greeting',
      cause: 'unexpected-answer',
      fixes: [encrypted, port587, port465, port25],
    });
  });
});
