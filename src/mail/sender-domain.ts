import { domainToASCII, domainToUnicode } from 'node:url';
import { checkAddress } from '../domain/email-address.ts';
import {
  type DkimReport,
  type DmarcReport,
  dmarcPolicy,
  domainsUpward,
  type SenderDomainReport,
  type SpfJudgement,
  type SpfLine,
  type SpfTrouble,
} from '../domain/sender-domain.ts';
import { isSpfRecord, type SpfSender, spfChanges } from '../domain/spf-record.ts';
import { UserError } from '../domain/user-error.ts';
import { oneLine } from './clean-text.ts';
import { DnsLookups, type DnsResolver, type LookupTimes, systemResolver, usualTimes } from './dns-lookups.ts';
import { faultAtEnd, judgeSpf } from './judge-spf.ts';
import { addressTerm, type OutgoingMail, outgoingMail } from './outgoing.ts';
import { orderNowAddress, providerOfDomain } from './providers.ts';

/** What is to be looked at. */
export interface SenderDomainQuestion {
  /** The sender's address. */
  readonly from: string;
  /** The mail server; null: the mail leaves by none. */
  readonly server: string | null;
  /** OrderNow sends for the domain too. */
  readonly withOrderNow: boolean;
}

export interface SenderDomainSettings {
  /** Default: the computer's own name servers. */
  readonly resolver?: DnsResolver;
  /** Name servers by address, to be asked instead. */
  readonly nameServers?: readonly string[];
  readonly times?: LookupTimes;
}

/** Names under which signing keys often stand: of Microsoft, Google, Mailchimp, Amazon and usual mail servers. */
const usualSelectors = ['selector1', 'selector2', 'google', 'default', 'dkim', 'mail', 'k1', 's1', 's2'];

/** Characters of a record of somebody else's that are kept. */
const longest = 2000;

function cleaned(record: string): string {
  return oneLine(record).slice(0, longest);
}

/** @throws UserError `mail.no-sender`, `mail.bad-address` */
function domainOf(from: string): { readonly domain: string; readonly asciiDomain: string } {
  if (from.trim() === '') throw new UserError('mail.no-sender');
  const check = checkAddress(from);
  if (!check.ok) throw new UserError('mail.bad-address', { address: from, problem: check.problem });
  const asciiDomain = domainToASCII(check.address.slice(check.address.lastIndexOf('@') + 1));
  if (asciiDomain === '') throw new UserError('mail.bad-address', { address: from, problem: 'domain' });
  return { domain: domainToUnicode(asciiDomain), asciiDomain };
}

async function dmarcOf(lookups: DnsLookups, asciiDomain: string): Promise<DmarcReport> {
  for (const domain of domainsUpward(asciiDomain)) {
    const answer = await lookups.texts(`_dmarc.${domain}`);
    if (answer.state === 'no-answer') return { state: 'no-answer' };
    const texts = answer.state === 'found' ? answer.values : [];
    const records = texts.map(cleaned).filter((text) => /^v\s*=\s*DMARC1\s*(?:;|$)/i.test(text));
    // A registry's own record is about names that nobody has registered.
    const [record] = records.filter((one) => domain === asciiDomain || !/;\s*psd\s*=\s*y/i.test(one));
    if (records.length > 1) return { state: 'several' };
    if (record !== undefined) {
      return { state: 'found', domain, policy: dmarcPolicy(record, domain !== asciiDomain), record };
    }
  }
  return { state: 'absent' };
}

/** A key (RFC 6376 § 3.6.1): `p=` with something behind it; without, it was withdrawn. */
function isKey(text: string): boolean {
  return /(?:^|;)\s*p\s*=\s*[^;\s]/i.test(text) && !/^v\s*=\s*(?!DKIM1)/i.test(text);
}

async function dkimOf(lookups: DnsLookups, asciiDomain: string): Promise<DkimReport> {
  const answers = await Promise.all(
    usualSelectors.map(async (selector) => {
      return { selector, answer: await lookups.texts(`${selector}._domainkey.${asciiDomain}`) };
    }),
  );
  const selectors = answers.flatMap(({ selector, answer }) =>
    answer.state === 'found' && answer.values.some(isKey) ? [selector] : [],
  );
  if (selectors.length > 0) return { state: 'found', selectors };
  return { state: answers.some(({ answer }) => answer.state === 'no-answer') ? 'no-answer' : 'not-found' };
}

/** The zone as it would be with this record in place of the SPF records that it has. */
function zoneWith(lookups: DnsLookups, domain: string, record: string): DnsResolver {
  return async (name, type) =>
    name.toLowerCase() === domain && type === 'TXT' ? [[record]] : lookups.resolve(name, type);
}

/** The smallest change with which all addresses pass, and the record is whole to its end if one such is to be had. */
async function lineFor(
  lookups: DnsLookups,
  domain: string,
  records: readonly string[],
  senders: readonly SpfSender[],
  addresses: readonly string[],
  dead: ReadonlySet<string>,
): Promise<SpfLine | null> {
  let second: SpfLine | null = null;
  for (const change of spfChanges(records, senders, dead)) {
    const zone = zoneWith(lookups, domain, change.record);
    const { result } = await judgeSpf(domain, addresses, zone);
    if (result !== 'pass') continue;
    const line = { ...change, replaces: records, fault: await faultAtEnd(domain, zone) };
    if (line.fault === null) return line;
    second ??= line;
  }
  return second;
}

interface Judged {
  readonly server: SpfJudgement | null;
  readonly orderNow: SpfJudgement | null;
  readonly fault: SpfTrouble | null;
  readonly line: SpfLine | null;
}

const unjudged: Judged = { server: null, orderNow: null, fault: null, line: null };

/** The addresses that do not pass, by name where a way names them by address: those that pass need no term. */
function missing(judgement: SpfJudgement | null, sender: SpfSender): readonly SpfSender[] {
  if (judgement === null || judgement.result === 'pass') return [];
  const passing = new Set(
    judgement.addresses.filter(({ result }) => result === 'pass').map(({ address }) => addressTerm(address)),
  );
  return [{ ways: sender.ways.map((way) => way.filter((term) => !passing.has(term))) }];
}

async function judged(
  lookups: DnsLookups,
  domain: string,
  records: readonly string[],
  mail: OutgoingMail,
  withOrderNow: boolean,
): Promise<Judged> {
  const others = withOrderNow ? [orderNowAddress()] : [];
  const judge = (addresses: readonly string[]) => {
    return addresses.length === 0 ? null : judgeSpf(domain, addresses, lookups.resolve);
  };
  const [server, orderNow] = await Promise.all([judge(mail.addresses), judge(others)]);
  const fault = records.length === 0 ? null : await faultAtEnd(domain, lookups.resolve);
  const found = { server, orderNow, fault };
  const senders = [...missing(server, mail), ...missing(orderNow, { ways: [others.map(addressTerm)] })];
  const unsure = [server, orderNow].some((one) => one?.result === 'temperror');
  const nothingToDo = senders.length === 0 && fault === null;
  if (nothingToDo || unsure || providerOfDomain(domain) !== null) return { ...found, line: null };
  const troubles = [server?.trouble, orderNow?.trouble, fault];
  const dead = troubles.flatMap((one) => (one?.name === 'no-record' ? [one.subject.toLowerCase()] : []));
  const addresses = [...mail.addresses, ...others];
  return { ...found, line: await lineFor(lookups, domain, records, senders, addresses, new Set(dead)) };
}

async function look(
  lookups: DnsLookups,
  { server, withOrderNow }: SenderDomainQuestion,
  names: { readonly domain: string; readonly asciiDomain: string },
): Promise<SenderDomainReport> {
  const { asciiDomain } = names;
  const [texts, mail, dmarc, dkim] = await Promise.all([
    lookups.texts(asciiDomain),
    outgoingMail(lookups, server, asciiDomain),
    dmarcOf(lookups, asciiDomain),
    dkimOf(lookups, asciiDomain),
  ]);
  const report = {
    ...names,
    providersOwn: providerOfDomain(asciiDomain),
    outgoing: mail.outgoing,
    records: texts.state === 'found' ? texts.values.filter(isSpfRecord).map(cleaned) : [],
    dmarc,
    dkim,
  };
  if (!lookups.anyAnswer) return { ...report, ...unjudged, state: 'offline' };
  // Some name servers deny a name when they only lack the type.
  if (texts.state === 'no-name' && (await lookups.addresses(asciiDomain, 'A')).state === 'no-name') {
    return { ...report, ...unjudged, state: 'no-domain' };
  }
  return { ...report, ...(await judged(lookups, asciiDomain, report.records, mail, withOrderNow)), state: 'checked' };
}

/**
 * Looks whether receivers can see that the mail server may send for the sender's domain (SPF, RFC 7208), and whether the
 * domain publishes DMARC and DKIM. That there is no network is an answer too, and comes within seconds.
 * @throws UserError `mail.no-sender`, `mail.bad-address`
 */
export async function lookAtSenderDomain(
  question: SenderDomainQuestion,
  { resolver, nameServers = [], times = usualTimes }: SenderDomainSettings = {},
): Promise<SenderDomainReport> {
  const names = domainOf(question.from);
  const system = systemResolver(nameServers);
  try {
    return await look(new DnsLookups(resolver ?? system.resolve, times), question, names);
  } finally {
    system.close();
  }
}
