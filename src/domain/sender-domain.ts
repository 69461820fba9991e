import type { SpfChange } from './spf-record.ts';

/** What a receiver makes of a sender (RFC 7208 § 2.6), the best first; the worst of several addresses counts. */
export const spfResults = ['pass', 'none', 'temperror', 'neutral', 'softfail', 'permerror', 'fail'] as const;
export type SpfResult = (typeof spfResults)[number];

/** Why a record cannot be used; `subject` is the domain or the words that it is about, cleaned, perhaps empty. */
export const spfTroubleNames = [
  /** More than one SPF record; none of them counts (RFC 7208 § 4.5). */
  'two-records',
  /** An `include` or `redirect` of a domain without a record (§ 5.2, § 6.1). */
  'no-record',
  /** More than ten terms that ask the name servers (§ 4.6.4). */
  'too-many-lookups',
  /** More than two of them that find nothing (§ 4.6.4). */
  'too-many-empty',
  'syntax',
  'no-answer',
] as const;
export type SpfTroubleName = (typeof spfTroubleNames)[number];

export interface SpfTrouble {
  readonly name: SpfTroubleName;
  readonly subject: string;
}

/** What the record says of the addresses from which mail leaves. */
export interface SpfJudgement {
  readonly result: SpfResult;
  readonly trouble: SpfTrouble | null;
  readonly addresses: readonly { readonly address: string; readonly result: SpfResult }[];
}

/** From where the mail reaches its receivers, as far as that can be known. */
export type Outgoing =
  /** A known provider, that publishes from where it sends. */
  | { readonly kind: 'provider'; readonly provider: string }
  /** The addresses of the mail server's name. A provider may send from others. */
  | { readonly kind: 'server'; readonly server: string; readonly addresses: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: UnknownOutgoing; readonly server: string };

/** private: a server in one's own network is seen by receivers under another address. */
export const unknownOutgoings = ['no-server', 'private', 'not-found', 'no-answer'] as const;
export type UnknownOutgoing = (typeof unknownOutgoings)[number];

/** A TXT record to publish. It was tried: with it every address in question passes. */
export interface SpfLine extends SpfChange {
  /** The records that it takes the place of. */
  readonly replaces: readonly string[];
  /** What stays wrong with it for whoever reads it to its end; null: nothing. */
  readonly fault: SpfTrouble | null;
}

export const dmarcPolicies = ['none', 'quarantine', 'reject'] as const;
export type DmarcPolicy = (typeof dmarcPolicies)[number];

/** What the domain, or the one above it, asks receivers to do with mail that fails (RFC 7489). */
export type DmarcReport =
  | { readonly state: 'found'; readonly domain: string; readonly policy: DmarcPolicy; readonly record: string }
  | { readonly state: 'absent' | 'several' | 'no-answer' };

/** Whether keys for signatures are published (RFC 6376). Their names can only be guessed. */
export type DkimReport =
  | { readonly state: 'found'; readonly selectors: readonly string[] }
  | { readonly state: 'not-found' | 'no-answer' };

/** What came of a look at the sender's domain. Plain data; what other people's servers said is cleaned. */
export interface SenderDomainReport {
  /** As a person writes it. */
  readonly domain: string;
  /** As the name servers know it. */
  readonly asciiDomain: string;
  /** offline: no name server answered anything · no-domain: it is not registered. */
  readonly state: 'checked' | 'offline' | 'no-domain';
  /** The provider to which the domain belongs, so that there is nothing to publish; null: it may be the company's own. */
  readonly providersOwn: string | null;
  readonly outgoing: Outgoing;
  readonly records: readonly string[];
  /** Null: it is not known from where the mail leaves, or nothing was checked. */
  readonly server: SpfJudgement | null;
  /** Null: not asked for, or nothing was checked. */
  readonly orderNow: SpfJudgement | null;
  /** What is wrong with the record for a receiver that reads it to its end, as for mail from other servers; null: nothing. */
  readonly fault: SpfTrouble | null;
  /** Null: nothing to add, or nothing that would do. */
  readonly line: SpfLine | null;
  readonly dmarc: DmarcReport;
  readonly dkim: DkimReport;
}

export type SenderDomainVerdict = 'good' | 'warning' | 'bad' | 'unknown';

/** The worst of several results. */
export function worstResult(results: readonly SpfResult[]): SpfResult {
  return spfResults[results.reduce((worst, result) => Math.max(worst, spfResults.indexOf(result)), 0)] ?? 'pass';
}

function verdictOf(result: SpfResult): SenderDomainVerdict {
  switch (result) {
    case 'pass':
      return 'good';
    case 'none':
    case 'neutral':
    case 'softfail':
      return 'warning';
    case 'fail':
    case 'permerror':
      return 'bad';
    case 'temperror':
      return 'unknown';
    default:
      return result satisfies never;
  }
}

/** The whole report in a word: whether receivers see that the mail server may send for the domain. */
export function senderDomainVerdict(report: SenderDomainReport): SenderDomainVerdict {
  if (report.state === 'offline') return 'unknown';
  if (report.state === 'no-domain') return 'bad';
  const judged = [report.server, report.orderNow].filter((one) => one !== null);
  const verdict = verdictOf(worstResult(judged.map(({ result }) => result)));
  // Where the mail leaves from is not known, so that nothing can be called good.
  return report.server === null && verdict === 'good' ? 'unknown' : verdict;
}

/**
 * The policy of a DMARC record; a record without one that is understood asks for nothing (RFC 7489 § 6.6.3).
 * @param above the record is of a domain above the sender's, whose `sp` then counts
 */
export function dmarcPolicy(record: string, above = false): DmarcPolicy {
  const [, policy] = /;\s*p\s*=\s*(\w+)/i.exec(record) ?? [];
  const [, ofSubdomains] = /;\s*sp\s*=\s*(\w+)/i.exec(record) ?? [];
  const asked = (above ? ofSubdomains : undefined) ?? policy ?? '';
  return dmarcPolicies.find((one) => one === asked.toLowerCase()) ?? 'none';
}

/**
 * A domain and those above it, down to two labels: where a DMARC record is looked for. Without a list of public suffixes
 * this can ask one name too many (`co.uk`), whose record then says `psd=y`.
 */
export function domainsUpward(domain: string): readonly string[] {
  const labels = domain.split('.');
  const all = labels.map((_, index) => labels.slice(index).join('.')).filter((one) => one.includes('.'));
  return all.length > 5 ? [domain, ...all.slice(-4)] : all;
}
