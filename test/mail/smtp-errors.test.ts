import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type MailPhase, mailCauses, mailPhases, type Refusal } from '../../src/domain/refusal.ts';
import { causeText, smtpTexts } from '../../src/i18n/smtp.ts';
import { readReply } from '../../src/mail/server-reply.ts';
import { classify, noFacts } from '../../src/mail/smtp-errors.ts';

type Row = readonly [MailPhase, string, Refusal['cause'], Refusal['scope'], Refusal['permanence']];

/** Answers as servers give them, names replaced. */
const answers: readonly Row[] = [
  // Login
  [
    'login',
    '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.example.com/mail/?p=BadCredentials',
    'login-refused',
    'account',
    'permanent',
  ],
  [
    'login',
    '535 5.7.3 Authentication unsuccessful [AM0PR01CA0001.example.com]',
    'login-refused',
    'account',
    'permanent',
  ],
  ['login', '535 Incorrect authentication data', 'login-refused', 'account', 'permanent'],
  ['login', '535 5.7.0 Error: authentication failed: UGFzc3dvcmQ6', 'login-refused', 'account', 'permanent'],
  [
    'login',
    '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.example.com/mail/?p=InvalidSecondFactor',
    'password-login-closed',
    'account',
    'permanent',
  ],
  [
    'login',
    '534-5.7.14 Please log in via your web browser and then try again.',
    'password-login-closed',
    'account',
    'permanent',
  ],
  [
    'login',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://example.com for more information.',
    'password-login-closed',
    'account',
    'permanent',
  ],
  [
    'login',
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'password-login-closed',
    'account',
    'permanent',
  ],
  ['login', '504 5.7.4 Unrecognized authentication type', 'login-not-offered', 'account', 'permanent'],
  [
    'login',
    '538 5.7.11 Encryption required for requested authentication mechanism',
    'encryption-required',
    'connection',
    'permanent',
  ],
  [
    'login',
    '454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
    'server-busy',
    'connection',
    'temporary',
  ],
  ['login', '454 4.7.0 Too many login attempts, please try again later.', 'rate-limit', 'account', 'temporary'],
  ['login', '421 4.7.0 Try again later, closing connection.', 'server-closing', 'connection', 'temporary'],
  // Before and at MAIL FROM
  [
    'greeting',
    '554 IP=192.0.2.1 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.example.de to clarify.) (BL)',
    'refused',
    'connection',
    'permanent',
  ],
  [
    'greeting',
    '421 4.7.0 mail.example.com Error: too many connections from 192.0.2.1',
    'rate-limit',
    'account',
    'temporary',
  ],
  ['tls', '454 4.7.0 TLS not available due to local problem', 'tls-not-offered', 'connection', 'temporary'],
  ['tls', '502 5.5.1 Error: command not implemented', 'tls-not-offered', 'connection', 'permanent'],
  [
    'mail-from',
    '530 5.7.57 Client not authenticated to send mail. [AM0PR01CA0001.example.com]',
    'login-required',
    'account',
    'permanent',
  ],
  [
    'mail-from',
    '530-5.7.0 Authentication Required. For more information, go to\n530 5.7.0  https://support.example.com/',
    'login-required',
    'account',
    'permanent',
  ],
  [
    'mail-from',
    '530 5.7.0 Must issue a STARTTLS command first. p2sm808096lbj.4',
    'encryption-required',
    'connection',
    'permanent',
  ],
  [
    'mail-from',
    '553 5.7.1 <info@bakkerij.example>: Sender address rejected: not owned by user klant@example.net',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  [
    'mail-from',
    '553 5.7.1 <info@bakkerij.example>: Sender address rejected: not logged in',
    'login-required',
    'account',
    'permanent',
  ],
  [
    'mail-from',
    '550-Requested action not taken: mailbox unavailable\n550 Sender address is not allowed.',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  [
    'mail-from',
    '550 5.1.8 <info@bakkerij.example>: Sender address rejected: Domain not found',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  [
    'mail-from',
    '450 4.1.8 <info@bakkerij.example>: Sender address rejected: Domain not found',
    'sender-not-allowed',
    'account',
    'temporary',
  ],
  ['mail-from', '552 5.3.4 Message size exceeds fixed limit', 'message-too-large', 'message', 'permanent'],
  ['mail-from', '552 5.2.3 Message exceeds maximum fixed size', 'message-too-large', 'message', 'permanent'],
  ['mail-from', '452 4.3.1 Insufficient system storage', 'server-busy', 'connection', 'temporary'],
  [
    'mail-from',
    '550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.example.com',
    'rate-limit',
    'account',
    'temporary',
  ],
  // RCPT TO, where many servers judge the sender and the account
  [
    'rcpt-to',
    '553 5.7.1 <info@bakkerij.example>: Sender address rejected: not owned by user klant@example.net',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  ['rcpt-to', '554 5.7.1 <klant@example.com>: Relay access denied', 'relay-denied', 'account', 'permanent'],
  ['rcpt-to', '454 4.7.1 <klant@example.com>: Relay access denied', 'relay-denied', 'account', 'temporary'],
  [
    'rcpt-to',
    '554 5.7.1 <klant@example.com>: Recipient address rejected: Relay access denied',
    'relay-denied',
    'account',
    'permanent',
  ],
  [
    'rcpt-to',
    '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
    'relay-denied',
    'account',
    'permanent',
  ],
  ['rcpt-to', '550 relay not permitted!', 'relay-denied', 'account', 'permanent'],
  ['rcpt-to', '550 5.7.1 Relaying denied. Proper authentication required.', 'login-required', 'account', 'permanent'],
  ['rcpt-to', '550 authentication required', 'login-required', 'account', 'permanent'],
  [
    'rcpt-to',
    "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address\n550 5.1.1 https://support.example.com",
    'recipient-refused',
    'recipient',
    'permanent',
  ],
  [
    'rcpt-to',
    '550 5.1.1 <klant@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
    'recipient-refused',
    'recipient',
    'permanent',
  ],
  [
    'rcpt-to',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    'recipient-refused',
    'recipient',
    'permanent',
  ],
  [
    'rcpt-to',
    '554 5.7.1 <klant@example.com>: Recipient address rejected: Access denied',
    'recipient-refused',
    'recipient',
    'permanent',
  ],
  [
    'rcpt-to',
    '452 4.2.2 The email account that you tried to reach is over quota.',
    'mailbox-full',
    'recipient',
    'temporary',
  ],
  [
    'rcpt-to',
    '552 5.2.2 <klant@example.com>: Mailbox is full / Blocks limit exceeded',
    'mailbox-full',
    'recipient',
    'permanent',
  ],
  ['rcpt-to', '550 Quota exceeded', 'mailbox-full', 'recipient', 'permanent'],
  [
    'rcpt-to',
    '451 4.7.1 <klant@example.com>: Recipient address rejected: Greylisted, see http://example.org/',
    'greylisting',
    'recipient',
    'temporary',
  ],
  ['rcpt-to', '451 4.7.1 Service unavailable - try again later', 'greylisting', 'recipient', 'temporary'],
  [
    'rcpt-to',
    '450 4.7.1 <klant@example.com>: Recipient address rejected: Policy restrictions, please try again',
    'greylisting',
    'recipient',
    'temporary',
  ],
  [
    'rcpt-to',
    '450 4.2.0 <klant@example.com>: Recipient address rejected: Greylisted for 5 minutes',
    'greylisting',
    'recipient',
    'temporary',
  ],
  [
    'rcpt-to',
    '450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.1]',
    'server-busy',
    'recipient',
    'temporary',
  ],
  ['rcpt-to', '452 4.5.3 Error: too many recipients', 'server-busy', 'recipient', 'temporary'],
  [
    'rcpt-to',
    '421-4.7.28 Our system has detected an unusual rate of unsolicited mail\n421 4.7.28 originating from your IP address.',
    'rate-limit',
    'account',
    'temporary',
  ],
  [
    'rcpt-to',
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
    'rate-limit',
    'account',
    'temporary',
  ],
  ['rcpt-to', '450 4.7.1 Error: too much mail from 192.0.2.1', 'rate-limit', 'account', 'temporary'],
  ['rcpt-to', '452 4.3.2 Sending rate limit exceeded', 'rate-limit', 'account', 'temporary'],
  // DATA and after the dot
  ['data', '554 5.5.1 Error: no valid recipients', 'refused', 'message', 'permanent'],
  [
    'end',
    '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  [
    'end',
    '554 5.2.252 SendAsDenied; info@bakkerij.example not allowed to send as verkoop@bakkerij.example',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  [
    'end',
    '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550 5.7.26 SPF = did not pass',
    'sender-not-allowed',
    'account',
    'permanent',
  ],
  ['end', '552 5.3.4 Error: message file too big', 'message-too-large', 'message', 'permanent'],
  ['end', '552 5.2.2 Over quota', 'mailbox-full', 'message', 'permanent'],
  [
    'end',
    '554-Transaction failed\n554-Reject due to policy restrictions.\n554 For explanation visit https://postmaster.example.de/',
    'refused',
    'message',
    'permanent',
  ],
  ['end', '554 5.7.1 Refused by local policy. No SPAM please! (B-URL)', 'refused', 'message', 'permanent'],
  ['end', '550-5.7.0 Message considered as spam or virus, rejected', 'refused', 'message', 'permanent'],
  ['end', '451 4.3.0 Temporary local problem, please try later', 'server-busy', 'message', 'temporary'],
  ['end', '421 4.3.2 Service shutting down', 'server-closing', 'connection', 'temporary'],
  ['end', '432 4.3.2 Concurrent connections limit exceeded. Throttled', 'rate-limit', 'account', 'temporary'],
];

describe('an answer', () => {
  it.each(answers)('%s: %s', (phase, reply, cause, scope, permanence) => {
    const ended = phase === 'end';
    expect(classify({ ...noFacts, reply, ended }, phase)).toMatchObject({
      phase,
      cause,
      scope,
      permanence,
      uncertain: false,
    });
  });

  it('that is no answer leaves a message uncertain only after its end', () => {
    const facts = { ...noFacts, reply: 'what?' };
    expect(classify({ ...facts, ended: true }, 'end')).toMatchObject({ cause: 'unexpected-answer', uncertain: true });
    expect(classify(facts, 'rcpt-to')).toMatchObject({ cause: 'unexpected-answer', uncertain: false });
    expect(classify({ ...noFacts, reply: '354 Go on', ended: true }, 'end')).toMatchObject({ uncertain: true });
  });

  it('is read line by line, codes once, on one clean and bounded line', () => {
    expect(readReply('535-5.7.8 Not accepted. Go to\r\n535 5.7.8  https://example.com\r\n')).toEqual({
      code: 535,
      enhanced: '5.7.8',
      text: '535 5.7.8 Not accepted. Go to https://example.com',
    });
    expect(readReply('550 \u001b[2J\u0007no\u202e such user')).toEqual({
      code: 550,
      enhanced: null,
      text: '550 [2Jno such user',
    });
    expect(readReply('250')).toEqual({ code: 250, enhanced: null, text: '250' });
    expect(readReply('12345 x').code).toBeNull();
    expect(readReply(`550 ${'x'.repeat(10_000)}`).text).toHaveLength(600);
  });
});

describe('a failure without an answer', () => {
  it.each([
    ['lookup', 'ENOTFOUND', 'unknown-host', 'temporary'],
    ['lookup', 'EAI_AGAIN', 'unknown-host', 'temporary'],
    ['connect', 'ECONNREFUSED', 'connection-refused', 'temporary'],
    ['connect', 'ETIMEDOUT', 'timeout', 'temporary'],
    ['connect', 'EHOSTUNREACH', 'network-unreachable', 'temporary'],
    ['tls', 'ERR_SSL_WRONG_VERSION_NUMBER', 'tls-wrong-port', 'permanent'],
    ['tls', 'CERT_HAS_EXPIRED', 'certificate-expired', 'permanent'],
    ['tls', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-self-signed', 'permanent'],
    ['tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'certificate-self-signed', 'permanent'],
    ['tls', 'ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-wrong-name', 'permanent'],
    ['tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-other', 'permanent'],
    ['tls', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-failed', 'permanent'],
    ['tls', 'ECONNRESET', 'tls-failed', 'permanent'],
    ['rcpt-to', 'ECONNRESET', 'lost-connection', 'temporary'],
    ['rcpt-to', 'ETIMEDOUT', 'lost-connection', 'temporary'],
  ] as const)('%s %s is %s', (phase, systemCode, cause, permanence) => {
    expect(classify({ ...noFacts, systemCode }, phase)).toMatchObject({
      cause,
      permanence,
      scope: 'connection',
      uncertain: false,
      reply: '',
      code: null,
    });
  });

  it('is uncertain only when the end has gone', () => {
    expect(classify({ ...noFacts, timedOut: true, ended: true }, 'end')).toMatchObject({
      cause: 'timeout',
      uncertain: true,
    });
    expect(classify({ ...noFacts, ended: true }, 'end')).toMatchObject({ cause: 'lost-connection', uncertain: true });
    expect(classify({ ...noFacts, timedOut: true }, 'data')).toMatchObject({ cause: 'timeout', uncertain: false });
  });

  it('on the port for TLS without TLS points to that', () => {
    const facts = { ...noFacts, timedOut: true, plainOnTlsPort: true };
    expect(classify(facts, 'greeting')).toMatchObject({ cause: 'tls-wrong-port' });
    expect(classify(facts, 'rcpt-to')).toMatchObject({ cause: 'timeout' });
  });
});

describe('the words for it', () => {
  it('say in each language what happened and what to do, for every cause and phase', () => {
    for (const language of languages) {
      const texts = smtpTexts(language);
      for (const cause of mailCauses) {
        expect(texts.causes[cause].cause).toMatch(/^[A-ZÄÖÜ].*\.$/);
        expect(texts.causes[cause].remedy).toMatch(/^[A-ZÄÖÜ].*\.$/);
      }
      expect(new Set(mailCauses.map((cause) => texts.causes[cause].cause)).size).toBe(mailCauses.length);
      expect(new Set(mailPhases.map((phase) => texts.phases[phase])).size).toBe(mailPhases.length);
      expect(texts.redirected).toContain('{to}');
    }
  });

  it('are those of a refusal for a cause that this version does not know', () => {
    expect(causeText('nl', 'relay-denied').cause).toMatch(/stuurt uw mail niet door/);
    expect(causeText('nl', 'cause-of-a-newer-version')).toBe(smtpTexts('nl').causes.refused);
    expect(causeText('nl', 'toString')).toBe(smtpTexts('nl').causes.refused);
  });
});
