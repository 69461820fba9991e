import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/debtor.ts';
import { type SenderDomainReport, senderDomainVerdict } from '../../src/domain/sender-domain.ts';
import { senderDomainLines } from '../../src/i18n/sender-domain.ts';
import type { DnsResolver } from '../../src/mail/dns-lookups.ts';
import { lookAtSenderDomain, type SenderDomainQuestion } from '../../src/mail/sender-domain.ts';
import { dnsError, type Zone, zoneResolver } from '../helpers/dns-zone.ts';

const domain = 'korenaar.example';

/** What stands around the sender's own record in every zone: a provider of its own address, a mail service, Microsoft and Google. */
const world: Zone = {
  'korenaar.example MX': ['mx.korenaar.example'],
  'mx.korenaar.example A': ['198.51.100.5'],
  'smtp.provider.example A': ['203.0.113.25'],
  'smtp.six.example A': ['203.0.113.26'],
  'smtp.six.example AAAA': ['2001:db8:6::26'],
  'mail.korenaar.example A': ['198.51.100.7'],
  'smtp.office365.com A': ['192.0.2.200'],
  'spf.protection.outlook.com TXT': ['v=spf1 ip4:192.0.2.0/26 ip6:2001:db8:365::/48 -all'],
  'smtp.gmail.com A': ['192.0.2.201'],
  '_spf.google.com TXT': ['v=spf1 include:_netblocks.google.com ~all'],
  '_netblocks.google.com TXT': ['v=spf1 ip4:192.0.2.64/26 ~all'],
  'hosting.example TXT': ['v=spf1 ip4:198.51.100.0/28 ip4:203.0.113.80 -all'],
  'newsletter.example TXT': ['v=spf1 include:deep.newsletter.example ~all'],
  'deep.newsletter.example TXT': ['v=spf1 ip4:203.0.113.25 -all'],
};

/** A domain whose record asks as many times as it may, or more. */
function greedy(count: number): Zone {
  const records = Array.from(
    { length: count },
    (_, index) => [`s${index}.greedy.example TXT`, ['v=spf1 -all']] as const,
  );
  return Object.fromEntries(records);
}
const greedyRecord = (count: number) =>
  `v=spf1 ${Array.from({ length: count }, (_, index) => `include:s${index}.greedy.example`).join(' ')} -all`;

interface Asked extends Partial<SenderDomainQuestion> {
  readonly zone?: Zone;
}

function lookIn(zone: Zone, asked: Partial<SenderDomainQuestion> = {}): Promise<SenderDomainReport> {
  const question = { from: `facturen@${domain}`, server: 'smtp.provider.example', withOrderNow: false, ...asked };
  return lookAtSenderDomain(question, { resolver: zoneResolver(zone).resolve });
}

/** A look at a domain with these SPF records. */
function look(records: readonly string[], { zone = {}, ...asked }: Asked = {}): Promise<SenderDomainReport> {
  const txt = records.length === 0 ? {} : { [`${domain} TXT`]: records };
  return lookIn({ ...world, ...zone, ...txt }, asked);
}

/** The line that is offered, after it was proven: put into the zone, it makes the check pass. */
async function provenLine(records: readonly string[], asked: Asked = {}): Promise<string | null> {
  const { line } = await look(records, asked);
  if (line === null) return null;
  expect(line.replaces).toEqual(records);
  const after = await look([line.record], asked);
  expect([after.server?.result ?? 'pass', after.orderNow?.result ?? 'pass']).toEqual(['pass', 'pass']);
  expect(after.line).toBeNull();
  expect(after.fault).toEqual(line.fault);
  return line.record;
}

describe('the SPF record of the sender’s domain', () => {
  it.each([
    ['none', [], 'warning', 'v=spf1 ip4:203.0.113.25 ~all'],
    ['pass', ['v=spf1 ip4:203.0.113.25 -all'], 'good', null],
    ['pass', ['v=spf1 a mx include:newsletter.example -all'], 'good', null],
    ['neutral', ['v=spf1 mx ?all'], 'warning', 'v=spf1 mx ip4:203.0.113.25 ?all'],
    ['neutral', ['v=spf1 mx'], 'warning', 'v=spf1 mx ip4:203.0.113.25'],
    ['softfail', ['v=spf1 mx ~all'], 'warning', 'v=spf1 mx ip4:203.0.113.25 ~all'],
    ['fail', ['v=spf1 include:hosting.example -all'], 'bad', 'v=spf1 include:hosting.example ip4:203.0.113.25 -all'],
    ['fail', ['v=spf1 redirect=hosting.example'], 'bad', 'v=spf1 ip4:203.0.113.25 redirect=hosting.example'],
    ['fail', ['v=spf1 -ip4:203.0.113.25 -all'], 'bad', 'v=spf1 ip4:203.0.113.25 -ip4:203.0.113.25 -all'],
  ] as const)('says %s of %j, %s, and what to publish', async (result, records, verdict, line) => {
    const report = await look(records);
    expect(report).toMatchObject({ state: 'checked', records, server: { result } });
    expect(senderDomainVerdict(report)).toBe(verdict);
    expect(await provenLine(records)).toBe(line);
  });

  it('does not count when there are two: one merged record takes their place', async () => {
    const records = ['v=spf1 a mx -all', 'v=spf1 mx include:hosting.example ~all'];
    const report = await look(records);
    expect(report.server).toMatchObject({ result: 'permerror', trouble: { name: 'two-records', subject: domain } });
    expect(await provenLine(records)).toBe('v=spf1 a mx include:hosting.example ip4:203.0.113.25 ~all');
    const letIn = ['v=spf1 ip4:203.0.113.25 -all', 'v=spf1 redirect=hosting.example'];
    expect(await provenLine(letIn)).toBe('v=spf1 ip4:203.0.113.25 include:hosting.example -all');
  });

  it('is made one, or mended, also when it is not known from where the mail leaves', async () => {
    const asked = { server: '192.168.1.1' };
    expect(await provenLine(['v=spf1 mx ~all', 'v=spf1 -all'], asked)).toBe('v=spf1 mx ~all');
    expect(await provenLine(['v=spf1 include:gone.example mx -all'], asked)).toBe('v=spf1 mx -all');
  });

  it('is not to be found where it refers to nothing, and the line leaves that out', async () => {
    const report = await look(['v=spf1 include:gone.example mx -all']);
    expect(report.server).toMatchObject({
      result: 'permerror',
      trouble: { name: 'no-record', subject: 'gone.example' },
    });
    expect(report.line?.dropped).toEqual(['include:gone.example']);
    expect(await provenLine(['v=spf1 include:gone.example mx -all'])).toBe('v=spf1 mx ip4:203.0.113.25 -all');
  });

  it('asks ten times at most: with eleven the server goes in front, and the rest is told', async () => {
    const full = await look([greedyRecord(11)], { zone: greedy(11) });
    expect(full.server).toMatchObject({ result: 'permerror', trouble: { name: 'too-many-lookups' } });
    expect(full.line?.record).toBe(greedyRecord(11).replace('v=spf1', 'v=spf1 ip4:203.0.113.25'));
    expect(full.line?.fault).toMatchObject({ name: 'too-many-lookups' });
    const passing = await look([full.line?.record ?? ''], { zone: greedy(11) });
    expect(passing).toMatchObject({ server: { result: 'pass' }, fault: { name: 'too-many-lookups' } });
    const ten = await look([greedyRecord(10)], { zone: greedy(10) });
    expect(ten).toMatchObject({ server: { result: 'fail' }, fault: null, line: { fault: null } });
  });

  it('does not count when a term is wrong: what is clear is mended, the rest left out', async () => {
    const record = 'v=spf1 ipv4:198.51.100.9 mx: 192.0.2.7 include:hosting.example -all';
    const report = await look([record]);
    expect(report.server).toMatchObject({ result: 'permerror', trouble: { name: 'syntax' } });
    expect(await provenLine([record])).toBe(
      'v=spf1 ip4:198.51.100.9 ip4:192.0.2.7 include:hosting.example ip4:203.0.113.25 -all',
    );
    expect(report.line?.dropped).toEqual(['ipv4:198.51.100.9', 'mx:', '192.0.2.7']);
  });

  it('is found among other texts, and in a text of several strings', async () => {
    const many = Array.from({ length: 14 }, (_, index) => `ip4:198.51.100.${index + 100}/32`).join(' ');
    const report = await look(['google-site-verification=abc', `v=spf1 ${many} ip4:203.0.113.25 -all`, 'v=spf10 -all']);
    expect(report).toMatchObject({ server: { result: 'pass' } });
    expect(report.records).toEqual([`v=spf1 ${many} ip4:203.0.113.25 -all`]);
  });
});

describe('the mail server', () => {
  it('of a provider that publishes its addresses is let in by the provider’s own term, not by the server’s address', async () => {
    const asked = { server: 'smtp.office365.com' };
    expect((await look([], asked)).outgoing).toEqual({ kind: 'provider', provider: 'Microsoft 365' });
    expect(await provenLine([], asked)).toBe('v=spf1 include:spf.protection.outlook.com ~all');
    expect(await provenLine(['v=spf1 mx -all'], asked)).toBe('v=spf1 mx include:spf.protection.outlook.com -all');
    const right = await look(['v=spf1 include:spf.protection.outlook.com -all'], asked);
    expect(right.server?.result).toBe('pass');
    expect(await provenLine(['v=spf1 -all'], { server: 'SMTP.gmail.com' })).toBe('v=spf1 include:_spf.google.com -all');
    expect(await provenLine([], { server: 'securesmtp.t-online.de' })).toBe(
      'v=spf1 ip4:194.25.134.16/29 ip4:194.25.134.80/29 ~all',
    );
  });

  it('keeps a full record within its ten questions if it can: by address instead of by name', async () => {
    const asked = { server: 'mail.korenaar.example', zone: greedy(10) };
    expect(await provenLine([greedyRecord(10)], asked)).toBe(
      greedyRecord(10).replace(' -all', ' ip4:198.51.100.7 -all'),
    );
  });

  it('of the domain itself is let in by name, so that its address may change', async () => {
    expect(await provenLine(['v=spf1 -all'], { server: 'mail.korenaar.example' })).toBe(
      'v=spf1 a:mail.korenaar.example -all',
    );
  });

  it('with two addresses of which one is missing gets that one', async () => {
    const report = await look(['v=spf1 ip4:203.0.113.26 -all'], { server: 'smtp.six.example' });
    expect(report.server?.addresses).toEqual([
      { address: '203.0.113.26', result: 'pass' },
      { address: '2001:db8:6::26', result: 'fail' },
    ]);
    expect(await provenLine(['v=spf1 ip4:203.0.113.26 -all'], { server: 'smtp.six.example' })).toBe(
      'v=spf1 ip4:203.0.113.26 ip6:2001:db8:6::26 -all',
    );
    expect(senderDomainLines('nl', report).join('\n')).toContain('Dat geldt voor 2001:db8:6::26;');
  });

  it.each([
    ['203.0.113.99', { kind: 'server', addresses: ['203.0.113.99'] }, 'v=spf1 ip4:203.0.113.99 ~all'],
    ['[2001:db8::9]', { kind: 'server', addresses: ['2001:db8::9'] }, 'v=spf1 ip6:2001:db8::9 ~all'],
    ['192.168.1.1', { kind: 'unknown', why: 'private' }, null],
    ['mailserver', { kind: 'unknown', why: 'private' }, null],
    ['smtp.nowhere.example', { kind: 'unknown', why: 'not-found' }, null],
    [null, { kind: 'unknown', why: 'no-server' }, null],
  ] as const)('given as %s is taken as %j', async (server, outgoing, line) => {
    const report = await look([], { server });
    expect(report.outgoing).toMatchObject(outgoing);
    expect(report.line?.record ?? null).toBe(line);
    if (outgoing.kind === 'unknown') expect(senderDomainVerdict(report)).not.toBe('good');
  });
});

describe('OrderNow', () => {
  it('is let in as well when it is asked for', async () => {
    const asked = { withOrderNow: true };
    expect(await provenLine([], asked)).toBe('v=spf1 ip4:203.0.113.25 ip4:84.246.4.155 ~all');
    const record = 'v=spf1 ip4:203.0.113.25 -all';
    const report = await look([record], asked);
    expect(report).toMatchObject({ server: { result: 'pass' }, orderNow: { result: 'fail' } });
    expect(senderDomainVerdict(report)).toBe('bad');
    expect(await provenLine([record], asked)).toBe('v=spf1 ip4:203.0.113.25 ip4:84.246.4.155 -all');
    expect(await provenLine(['v=spf1 ip4:203.0.113.25 ip4:84.246.4.0/24 -all'], asked)).toBeNull();
  });
});

describe('the sender’s domain', () => {
  it('is asked for as the name servers know it when it has an umlaut', async () => {
    const ascii = 'xn--bckerei-5wa.example';
    const zone = { ...world, [`${ascii} TXT`]: ['v=spf1 -all'] };
    const report = await lookIn(zone, { from: 'rechnung@Bäckerei.example' });
    expect(report).toMatchObject({ domain: 'bäckerei.example', asciiDomain: ascii, server: { result: 'fail' } });
    expect(report.line?.record).toBe('v=spf1 ip4:203.0.113.25 -all');
    expect(senderDomainLines('de', report)[0]).toContain(`bäckerei.example (${ascii})`);
  });

  it('that is not registered is told to be missing', async () => {
    const report = await lookIn(world, { from: 'info@korenaer.example' });
    expect(report).toMatchObject({ state: 'no-domain', server: null, line: null });
    expect(senderDomainVerdict(report)).toBe('bad');
  });

  it('of a provider gets no line: there is nothing that its users could publish', async () => {
    const zone = { ...world, 'ziggo.nl TXT': ['v=spf1 -all'] };
    const report = await lookIn(zone, { from: 'korenaar@ziggo.nl' });
    expect(report).toMatchObject({ providersOwn: 'Ziggo', server: { result: 'fail' }, line: null });
    expect(senderDomainLines('nl', report).join('\n')).toContain('Verstuur via de mailserver van Ziggo');
  });

  it.each([
    ['', 'mail.no-sender'],
    ['  ', 'mail.no-sender'],
    ['geen adres', 'mail.bad-address'],
    ['a@b', 'mail.bad-address'],
    ['ü@korenaar.example', 'mail.bad-address'],
  ])('is refused without a good address: %j', async (from, code) => {
    await expect(lookIn(world, { from })).rejects.toMatchObject({ code });
  });
});

describe('DMARC and DKIM', () => {
  it.each([
    [{ '_dmarc.korenaar.example TXT': ['v=DMARC1; p=reject; rua=mailto:a@korenaar.example'] }, 'reject'],
    [{ '_dmarc.korenaar.example TXT': ['v=DMARC1;p=QUARANTINE'] }, 'quarantine'],
    [{ '_dmarc.korenaar.example TXT': ['v=DMARC1; p=whatever'] }, 'none'],
    [{ '_dmarc.korenaar.example TXT': ['something else'] }, null],
    [{}, null],
  ] as const)('%j: the policy is %s', async (zone, policy) => {
    const { dmarc } = await look([], { zone });
    expect(dmarc).toMatchObject(policy === null ? { state: 'absent' } : { state: 'found', domain, policy });
  });

  it('of a subdomain are those of the domain above it, with its policy for subdomains', async () => {
    const zone = {
      '_dmarc.korenaar.example TXT': ['v=DMARC1; p=reject; sp=none'],
      'post.korenaar.example A': ['192.0.2.1'],
    };
    const { dmarc } = await look([], { zone, from: 'info@post.korenaar.example' });
    expect(dmarc).toMatchObject({ state: 'found', domain, policy: 'none' });
  });

  it('two DMARC records are as none', async () => {
    const zone = { '_dmarc.korenaar.example TXT': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] };
    expect((await look([], { zone })).dmarc).toEqual({ state: 'several' });
  });

  it('keys are found under the usual names, withdrawn ones and other texts are not', async () => {
    const zone = {
      'selector1._domainkey.korenaar.example TXT': ['v=DKIM1; k=rsa; p=MIGfMA0'],
      'default._domainkey.korenaar.example TXT': ['k=rsa; p='],
      'mail._domainkey.korenaar.example TXT': ['v=spf1 -all'],
    };
    expect((await look([], { zone })).dkim).toEqual({ state: 'found', selectors: ['selector1'] });
    expect((await look([])).dkim).toEqual({ state: 'not-found' });
  });
});

describe('without name servers', () => {
  const quick = { query: 40, total: 120 };
  const question = { from: `facturen@${domain}`, server: 'smtp.provider.example', withOrderNow: true };

  it.each<readonly [string, DnsResolver]>([
    ['never answer', () => new Promise(() => undefined)],
    ['refuse the connection', () => Promise.reject(dnsError('ECONNREFUSED'))],
    ['fail', () => Promise.reject(dnsError('ESERVFAIL'))],
    ['throw something else', () => Promise.reject(new TypeError('no'))],
  ])('that %s it says that it is offline', async (_, resolver) => {
    const begun = performance.now();
    const report = await lookAtSenderDomain(question, { resolver, times: quick });
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(report).toMatchObject({ state: 'offline', server: null, orderNow: null, line: null });
    expect(senderDomainVerdict(report)).toBe('unknown');
    expect(senderDomainLines('nl', report).join('\n')).toContain('geen antwoord');
  });

  it('that answer for others only it says that it does not know, and offers no line', async () => {
    const { resolve } = zoneResolver({ ...world, [`${domain} TXT`]: ['v=spf1 include:slow.example -all'] });
    const resolver: DnsResolver = (name, type) =>
      name === 'slow.example' ? new Promise(() => undefined) : resolve(name, type);
    const report = await lookAtSenderDomain(question, { resolver, times: quick });
    expect(report).toMatchObject({ state: 'checked', server: { result: 'temperror', trouble: { name: 'no-answer' } } });
    expect(report.line).toBeNull();
    const deaf: DnsResolver = (name, type) =>
      name === domain ? Promise.reject(dnsError('ESERVFAIL')) : resolve(name, type);
    const unknown = await lookAtSenderDomain(question, { resolver: deaf, times: quick });
    expect(unknown).toMatchObject({ state: 'checked', records: [], server: { result: 'temperror' }, line: null });
    expect(senderDomainLines('nl', unknown).join('\n')).not.toContain('er is geen record');
  });

  it('asks nothing twice', async () => {
    const { resolve, asked } = zoneResolver({ ...world, [`${domain} TXT`]: ['v=spf1 include:hosting.example -all'] });
    await lookAtSenderDomain(question, { resolver: resolve });
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('what a person reads', () => {
  const shapes: readonly (readonly [readonly string[], Asked])[] = [
    [[], {}],
    [['v=spf1 -all'], { withOrderNow: true }],
    [['v=spf1 -all', 'v=spf1 mx ~all'], { withOrderNow: true }],
    [['v=spf1 include:gone.example -all'], { server: '10.0.0.1' }],
    [[greedyRecord(11)], { zone: greedy(11), server: 'smtp.gmail.com' }],
    [[`v=spf1 ${Array.from({ length: 20 }, (_, index) => `ip4:198.51.100.${index}`).join(' ')} -all`], {}],
    [['v=spf1 \u001b[2Jipv4:1.2.3.4 \u202eall -all'], { withOrderNow: true }],
  ];

  it.each(languages)('has no gaps and nothing that acts on a screen in %s, and the line whole', async (language) => {
    for (const [records, asked] of shapes) {
      const report = await look(records, asked);
      const lines = senderDomainLines(language, report);
      for (const line of lines) expect(line).not.toMatch(/\{\w+\}|[\p{Cc}\p{Bidi_Control}]/u);
      if (report.line !== null) expect(lines).toContain(`  ${report.line.record}`);
    }
  });

  it('tells whom to ask to publish it', async () => {
    const told = async (records: readonly string[]) => senderDomainLines('nl', await look(records)).join('\n');
    expect(await told([])).toContain(
      'Zet dit als TXT-record bij de beheerder van uw domein, onder de naam korenaar.example:',
    );
    expect(await told(['v=spf1 -all'])).toContain('in plaats van het SPF-record dat er staat:');
    expect(await told(['v=spf1 -all', 'v=spf1 mx -all'])).toContain('in plaats van alle 2 SPF-records');
  });
});
