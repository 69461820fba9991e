import { describe, expect, it } from 'vitest';
import type { MailProvider } from '../../src/domain/mail-provider.ts';
import { type ProbeFacts, probeFixes, type TriedAccount } from '../../src/domain/probe-fixes.ts';
import { type MailCause, type MailPhase, mailCauses, mailPhases, type Refusal } from '../../src/domain/refusal.ts';

function refusal(cause: MailCause, phase: MailPhase): Refusal {
  return {
    phase,
    cause,
    code: null,
    enhanced: null,
    reply: '',
    permanence: 'permanent',
    scope: 'connection',
    uncertain: false,
  };
}

function tried(changes: Partial<TriedAccount> = {}): TriedAccount {
  return {
    method: 'smtp',
    server: 'mail.bakkerij.example',
    port: 25,
    security: 'opportunistic',
    anonymous: true,
    user: '',
    from: 'facturen@bakkerij.example',
    allowSelfSigned: false,
    ...changes,
  };
}

function provider(name: string, server: string, port = 587): MailProvider {
  const security = port === 465 ? 'tls' : 'starttls';
  return { name, server, port, security, dailyLimit: null, asOf: '2026-03', warnings: [] };
}

const providers = [
  provider('Ziggo', 'smtp.ziggo.nl'),
  provider('KPN', 'smtp.kpnmail.nl', 465),
  provider('T-Online', 'securesmtp.t-online.de', 465),
  provider('Microsoft 365', 'smtp.office365.com'),
];

function fixes(
  cause: MailCause,
  phase: MailPhase,
  account: Partial<TriedAccount> = {},
  facts: Partial<ProbeFacts> = {},
) {
  const all = probeFixes(refusal(cause, phase), tried(account), { certificateNames: [], providers, ...facts });
  return all.map(({ name, change }) => [name, change] as const);
}

const accounts: readonly Partial<TriedAccount>[] = [
  {},
  { port: 465, security: 'tls', anonymous: false, user: 'facturen@bakkerij.example' },
  { port: 587, security: 'starttls', anonymous: false, user: 'bakker' },
  { port: 465, security: 'none' },
  { server: 'smtp.ziggo.nl', port: 25 },
  { server: 'smtp.office365.com', port: 587, security: 'starttls', anonymous: false, user: 'a@bakkerij.example' },
];

describe('remedies', () => {
  it('always change something, and never offer the same twice', () => {
    let offered = 0;
    for (const cause of mailCauses) {
      for (const phase of mailPhases) {
        for (const changes of accounts) {
          const account = tried(changes);
          const facts = { certificateNames: [account.server, 'mail.other.example'], providers };
          const results = probeFixes(refusal(cause, phase), account, facts).map(({ change }) =>
            JSON.stringify(Object.entries({ ...account, ...change })),
          );
          offered += results.length;
          expect(results).not.toContain(JSON.stringify(Object.entries(account)));
          expect(new Set(results).size).toBe(results.length);
        }
      }
    }
    expect(offered).toBeGreaterThan(100);
  });

  it('never send a password in clear where it was not sent so before, except when that is what they say', () => {
    for (const cause of mailCauses) {
      for (const phase of mailPhases) {
        const account = { port: 587, security: 'starttls', anonymous: false, user: 'bakker' } as const;
        const open = fixes(cause, phase, account).filter(([, { security }]) => security === 'opportunistic');
        expect(open.every(([name]) => name === 'no-encryption-wanted')).toBe(true);
      }
    }
  });

  it('leave the account alone where it is not what is wrong', () => {
    for (const cause of ['login-refused', 'mailbox-full', 'greylisting', 'rate-limit', 'stopped'] as const) {
      expect(fixes(cause, 'rcpt-to')).toEqual([]);
    }
    expect(fixes('timeout', 'rcpt-to')).toEqual([]);
    expect(fixes('certificate-expired', 'tls')).toEqual([]);
  });
});

describe('a name that is not found', () => {
  it.each([
    ['smtp.zigo.nl', 'smtp.ziggo.nl', 587, 'starttls'],
    ['smtp.ziggo.com', 'smtp.ziggo.nl', 587, 'starttls'],
    ['Ziggo', 'smtp.ziggo.nl', 587, 'starttls'],
    ['mail.kpn.nl', 'smtp.kpnmail.nl', 465, 'tls'],
    ['smtp.t-online.de', 'securesmtp.t-online.de', 465, 'tls'],
    ['smtp.ofice365.com', 'smtp.office365.com', 587, 'starttls'],
  ] as const)('%s is taken for %s', (server, meant, port, security) => {
    expect(fixes('unknown-host', 'lookup', { server })).toEqual([
      ['provider-server', { server: meant, port, security }],
    ]);
  });

  it.each(['mail.bakkerij.example', 'x', '', 'ziggomarkt.example'])('%s resembles nobody', (server) => {
    expect(fixes('unknown-host', 'lookup', { server })).toEqual([]);
  });
});

describe('a port and a kind of encryption that do not fit', () => {
  it('are put right on the same port first', () => {
    const port587 = ['other-port', { port: 587, security: 'starttls' }];
    expect(fixes('tls-wrong-port', 'greeting', { port: 465 })).toEqual([
      ['other-security', { security: 'tls' }],
      port587,
    ]);
    expect(fixes('tls-wrong-port', 'tls', { port: 465, security: 'tls' })).toEqual([
      ['other-security', { security: 'starttls' }],
      port587,
    ]);
  });
});

describe('a provider that is known', () => {
  it('has its own port tried first', () => {
    const [first] = fixes('timeout', 'connect', { server: 'smtp.kpnmail.nl' });
    expect(first).toEqual(['provider-server', { server: 'smtp.kpnmail.nl', port: 465, security: 'tls' }]);
  });

  it('is never trusted with a self-signed certificate', () => {
    expect(fixes('certificate-self-signed', 'tls', { server: 'smtp.ziggo.nl' })).toEqual([]);
    expect(fixes('certificate-self-signed', 'tls')).toEqual([['allow-self-signed', { allowSelfSigned: true }]]);
  });
});

describe('a certificate for another name', () => {
  it('offers host names alone, those that look most like the server first', () => {
    const certificateNames = [
      '*.hosting.example',
      'autodiscover.hosting.example',
      'mail.bakkerij-online.example',
      '192.0.2.1',
      'localhost',
      'evil.example; rm -rf /',
      '-dash.example',
      'MAIL.bakkerij-online.example',
      'smtp.hosting.example',
      'imap.hosting.example',
    ];
    const offered = fixes('certificate-wrong-name', 'tls', {}, { certificateNames });
    expect(offered.map(([, { server }]) => server)).toEqual([
      'mail.bakkerij-online.example',
      'smtp.hosting.example',
      'imap.hosting.example',
    ]);
  });
});

describe('what the server wants to know of the sender', () => {
  it('is a login, where there was none', () => {
    expect(fixes('login-required', 'mail-from')).toEqual([['log-in', { anonymous: false }]]);
    expect(fixes('login-required', 'mail-from', { anonymous: false })).toEqual([]);
    expect(fixes('sender-not-allowed', 'mail-from')).toEqual([['log-in', { anonymous: false }]]);
  });

  it('is the address that logs in, when that is one', () => {
    const account = { anonymous: false, user: 'bakker@provider.example' };
    expect(fixes('sender-not-allowed', 'rcpt-to', account)).toEqual([['own-sender', { from: account.user }]]);
    expect(fixes('sender-not-allowed', 'mail-from', { anonymous: false, user: 'bakker' })).toEqual([]);
    const same = { anonymous: false, user: 'facturen@bakkerij.example' };
    expect(fixes('sender-not-allowed', 'mail-from', same)).toEqual([]);
  });

  it('is another way in, when the password is closed at Microsoft', () => {
    const account = { anonymous: false, user: 'bakker@provider.example' };
    const at = (server: string) => fixes('password-login-closed', 'login', { ...account, server });
    expect(at('SMTP.Office365.com')).toEqual([['sign-in', { method: 'oauth2' }]]);
    expect(at('smtp.gmail.com')).toEqual([]);
    expect(at('notoutlook.com')).toEqual([]);
  });
});
