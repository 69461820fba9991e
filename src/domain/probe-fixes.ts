import { editDistance } from './edit-distance.ts';
import { isEmailAddress } from './email-address.ts';
import type { AccountChange, ProbeFix, ProbeFixName } from './mail-probe.ts';
import type { MailProvider } from './mail-provider.ts';
import type { MailOptions, MailSecurity } from './options.ts';
import type { Refusal } from './refusal.ts';

/** The account that failed, as far as a remedy depends on it. */
export type TriedAccount = Pick<
  MailOptions,
  'method' | 'server' | 'port' | 'security' | 'anonymous' | 'user' | 'from' | 'allowSelfSigned'
>;

export interface ProbeFacts {
  /** The host names of the certificate that the server showed, wildcards included. */
  readonly certificateNames: readonly string[];
  readonly providers: readonly MailProvider[];
}

/** Where mail servers listen, and how (RFC 8314 § 3.3, RFC 6409, RFC 5321). */
const usualPorts: readonly { readonly port: number; readonly security: MailSecurity }[] = [
  { port: 587, security: 'starttls' },
  { port: 465, security: 'tls' },
  { port: 25, security: 'opportunistic' },
];

/** A remedy offers so many host names of a certificate at most. */
const mostNames = 3;

const microsoft = /(?:^|\.)(?:office365|outlook|hotmail|live)\.com$/;

function fix(name: ProbeFixName, change: AccountChange): ProbeFix {
  return { name, change };
}

/** A name that a mail server can have: labels of letters, digits and hyphens, at least two, no wildcard and no address. */
function isHostName(name: string): boolean {
  const labels = name.split('.');
  const wellFormed = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
  return labels.length >= 2 && name.length <= 253 && wellFormed && !/^\d+$/.test(labels.at(-1) ?? '');
}

function providerOf(server: string, providers: readonly MailProvider[]): MailProvider | undefined {
  return providers.find((provider) => provider.server === server.toLowerCase());
}

/** The provider whose server or name looks like what somebody typed. */
function providerLike(server: string, providers: readonly MailProvider[]): MailProvider | undefined {
  const typed = server.trim().toLowerCase();
  if (typed.length < 3) return undefined;
  const parts = typed.split(/[^a-z0-9]+/);
  const named = providers.find(({ name }) => {
    const words = name.toLowerCase().split(/[^a-z0-9]+/);
    return words.every((word) => parts.includes(word));
  });
  const nearest = providers
    .map((provider) => ({ provider, far: editDistance(typed, provider.server) }))
    .sort((a, b) => a.far - b.far)[0];
  return nearest && nearest.far <= 3 ? nearest.provider : named;
}

function providerFix(provider: MailProvider | undefined): readonly ProbeFix[] {
  if (!provider) return [];
  const { server, port, security } = provider;
  return [fix('provider-server', { server, port, security })];
}

/** The other usual ports, those with the same kind of encryption first. A password does not go where anybody may read it. */
function otherPorts({ port, security, anonymous }: TriedAccount): readonly ProbeFix[] {
  const ports = security === 'tls' ? [...usualPorts].sort((a, b) => rankTls(a) - rankTls(b)) : usualPorts;
  return ports
    .filter((usual) => usual.port !== port)
    .map((usual) => {
      const open = usual.security === 'opportunistic';
      return fix('other-port', { port: usual.port, security: open && !anonymous ? 'starttls' : usual.security });
    });
}

function rankTls({ security }: { readonly security: MailSecurity }): number {
  return security === 'tls' ? 0 : 1;
}

const encryptions = (account: TriedAccount): readonly ProbeFix[] =>
  otherPorts(account).filter(({ change }) => change.port !== 25);

/** No connection, or nobody who speaks SMTP the way it was tried. */
function wayFixes(refusal: Refusal, account: TriedAccount, facts: ProbeFacts): readonly ProbeFix[] {
  const { phase } = refusal;
  const known = providerFix(providerOf(account.server, facts.providers));
  if (phase === 'connect') return [...known, ...otherPorts(account)];
  // A server that is silent may be waiting for TLS to begin; one that breaks TLS off may want to hear STARTTLS first.
  if (phase === 'greeting' && account.security !== 'tls') {
    return [...known, fix('other-security', { security: 'tls' }), ...otherPorts(account)];
  }
  if (phase === 'greeting') return [...known, ...otherPorts(account)];
  if (phase !== 'tls') return [];
  const plainFirst = account.security === 'tls' ? [fix('other-security', { security: 'starttls' })] : [];
  return [...known, ...plainFirst, ...encryptions(account)];
}

function wrongPortFixes(account: TriedAccount, facts: ProbeFacts): readonly ProbeFix[] {
  const known = providerFix(providerOf(account.server, facts.providers));
  const security = account.security === 'tls' ? 'starttls' : 'tls';
  return [...known, fix('other-security', { security }), ...encryptions(account)];
}

/** A name that says that mail is taken there, other than `www` or `imap`. */
const outgoing = /^(?:smtp|mail|mx|out)/;

/** The names of a certificate: those of outgoing mail first, and then those most like the name that was tried. */
function nameFixes({ server }: TriedAccount, { certificateNames }: ProbeFacts): readonly ProbeFix[] {
  const names = [...new Set(certificateNames.map((name) => name.toLowerCase()))].filter(isHostName);
  const unlikeness = (name: string): number => (outgoing.test(name) ? 0 : 1000) + editDistance(name, server);
  return names
    .sort((a, b) => unlikeness(a) - unlikeness(b))
    .slice(0, mostNames)
    .map((name) => fix('certificate-name', { server: name }));
}

function logIn({ anonymous }: TriedAccount): readonly ProbeFix[] {
  return anonymous ? [fix('log-in', { anonymous: false })] : [];
}

function ownSender({ user }: TriedAccount): readonly ProbeFix[] {
  return isEmailAddress(user) ? [fix('own-sender', { from: user.trim() })] : [];
}

function candidates(refusal: Refusal, account: TriedAccount, facts: ProbeFacts): readonly ProbeFix[] {
  switch (refusal.cause) {
    case 'unknown-host':
      return providerFix(providerLike(account.server, facts.providers));
    case 'connection-refused':
    case 'timeout':
    case 'lost-connection':
    case 'tls-failed':
    case 'unexpected-answer':
      return wayFixes(refusal, account, facts);
    case 'tls-wrong-port':
      return wrongPortFixes(account, facts);
    case 'tls-not-offered':
      return [...encryptions(account), fix('no-encryption-wanted', { security: 'opportunistic' })];
    case 'encryption-required':
      return [fix('other-security', { security: 'starttls' }), ...encryptions(account)];
    case 'certificate-self-signed':
      // A provider's certificate is never self-signed: somebody stands in between.
      return providerOf(account.server, facts.providers) ? [] : [fix('allow-self-signed', { allowSelfSigned: true })];
    case 'certificate-wrong-name':
      return nameFixes(account, facts);
    case 'login-required':
      return logIn(account);
    case 'login-not-offered':
      return [
        ...(account.security === 'none' ? [fix('other-security', { security: 'starttls' })] : []),
        ...encryptions(account),
        fix('log-in-not', { anonymous: true }),
      ];
    case 'password-login-closed':
      return microsoft.test(account.server.toLowerCase()) ? [fix('sign-in', { method: 'oauth2' })] : [];
    case 'sender-not-allowed':
      return account.anonymous ? logIn(account) : ownSender(account);
    case 'relay-denied':
      return [...logIn(account), ...(account.port === 25 ? encryptions(account) : [])];
    case 'certificate-expired':
    case 'certificate-other':
    case 'network-unreachable':
    case 'login-refused':
    case 'token-refused':
    case 'recipient-refused':
    case 'mailbox-full':
    case 'rate-limit':
    case 'message-too-large':
    case 'greylisting':
    case 'server-busy':
    case 'server-closing':
    case 'refused':
    case 'sendmail-failed':
    case 'folder-not-writable':
    case 'stopped':
    case 'interrupted':
      return [];
    default:
      return refusal.cause satisfies never;
  }
}

/** Whether a remedy would change anything. */
function changes(account: TriedAccount, change: AccountChange): boolean {
  return Object.entries(change).some(([key, value]) => account[key as keyof AccountChange] !== value);
}

/**
 * What can be done with one key about a failed test mail, the likeliest first; each a set of values to try. Empty when the
 * account is not what is wrong. Every remedy changes something, and none twice.
 */
export function probeFixes(refusal: Refusal, account: TriedAccount, facts: ProbeFacts): readonly ProbeFix[] {
  const seen = new Set<string>();
  return candidates(refusal, account, facts).filter(({ change }) => {
    const what = JSON.stringify(Object.entries({ ...account, ...change }));
    return changes(account, change) && !seen.has(what) && seen.add(what);
  });
}
