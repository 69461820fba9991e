/** What a record begins with (RFC 7208 § 4.5). */
const version = /^v=spf1(?:\s|$)/i;
const modifier = /^([a-z][a-z0-9_.-]*)=(.*)$/i;
const mechanism = /^([+\-~?]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?::(.+)|(\/.+))?$/i;
const address4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$|\/)|(?=$|\/))){4}(?:\/(?:3[0-2]|[12]?\d))?$/;
const address6 = /^[0-9a-f:.]*:[0-9a-f:.]*(?:\/(?:12[0-8]|1[01]\d|[1-9]?\d))?$/i;

/** From the strictest to the softest. `+all` lets everybody send, so no merged record gets it. */
const endings = ['-all', '~all', '?all'] as const;
/** What a record of our own ends with: other servers are marked, not refused, for nobody may have thought of them all. */
const softEnding = '~all';

/** A TXT record holds strings of at most so many characters (RFC 1035 § 3.3); a longer text goes in several. */
export const longestTxtString = 255;

/** A server, or a group of them, that is to be let in by a record. */
export interface SpfSender {
  /** Terms that name it, such as `include:_spf.example.net`: each way whole, the best one first. */
  readonly ways: readonly (readonly string[])[];
}

/** A record as it could be, and how it differs from what is there. */
export interface SpfChange {
  readonly record: string;
  readonly added: readonly string[];
  /** Terms that make a record void, left out or mended. */
  readonly dropped: readonly string[];
}

/** True for the text of a TXT record that is an SPF record. */
export function isSpfRecord(text: string): boolean {
  return version.test(text.trim());
}

/** The terms of a record, without its version. */
export function spfTerms(record: string): readonly string[] {
  return record.trim().split(/\s+/).slice(1);
}

const bare = (term: string) => term.replace(/^\+/, '').toLowerCase();
const isAll = (term: string) => /^[+\-~?]?all$/i.test(term);
const isModifier = (term: string) => modifier.test(term) && !mechanism.test(term);

/** The domain that an `include` or `redirect` names; null for any other term. */
export function referredDomain(term: string): string | null {
  const [, domain] = /^(?:[+\-~?]?include:|redirect=)(.+)$/i.exec(term) ?? [];
  return domain?.replace(/\.$/, '').toLowerCase() ?? null;
}

/** The address with which a term's range begins; null for any other term. */
export function firstAddress(term: string): string | null {
  const [, range] = /^\+?ip[46]:(.+)$/i.exec(term) ?? [];
  return range === undefined || mendedTerm(term) === null ? null : range.replace(/\/.*$/, '');
}

/**
 * A term that every receiver understands: as it is, or mended where it is clear what was meant (`ipv4:`, an address alone);
 * null when it makes the whole record void (RFC 7208 § 4.6).
 */
function mendedTerm(term: string): string | null {
  if (!/^[\x21-\x7e]+$/.test(term)) return null;
  if (isModifier(term)) return modifier.exec(term)?.[2] === '' ? null : term;
  const written = term.replace(/^([+\-~?]?)ipv([46])[:=]/i, '$1ip$2:');
  if (address4.test(written)) return `ip4:${written}`;
  if (address6.test(written)) return `ip6:${written}`;
  const [, , name = '', value = '', size = ''] = mechanism.exec(written) ?? [];
  switch (name.toLowerCase()) {
    case 'all':
      return value === '' && size === '' ? written : null;
    case 'include':
    case 'exists':
      return value === '' ? null : written;
    case 'ip4':
      return address4.test(value) ? written : null;
    case 'ip6':
      return address6.test(value) ? written : null;
    case 'a':
    case 'mx':
    case 'ptr':
      return written;
    default:
      return null;
  }
}

interface Base {
  readonly terms: readonly string[];
  readonly dropped: readonly string[];
}

/** The softest ending of all records; without one a merged record is soft. */
function mergedEnding(terms: readonly string[]): string {
  const found = terms.filter(isAll).map((term) => term.toLowerCase());
  return endings.findLast((ending) => found.includes(ending)) ?? softEnding;
}

/** The terms of all records as one: each once, a `redirect` as what it stands for, one ending, last. */
function merged(records: readonly (readonly string[])[]): readonly string[] {
  const all = records.flat();
  const terms = all
    .filter((term) => !isAll(term))
    .map((term) => (/^redirect=/i.test(term) ? `include:${term.slice('redirect='.length)}` : term));
  const once = terms.filter((term, index) => terms.findIndex((other) => bare(other) === bare(term)) === index);
  const places = once.filter((term) => !isModifier(term));
  // Two explanations are as wrong as two records (RFC 7208 § 6).
  const explanation = once.find((term) => /^exp=/i.test(term));
  return [...places, mergedEnding(all), ...(explanation === undefined ? [] : [explanation])];
}

function baseOf(records: readonly string[], dead: ReadonlySet<string>): Base {
  const dropped: string[] = [];
  const mend = (term: string): readonly string[] => {
    const mended = dead.has(referredDomain(term) ?? '') ? null : mendedTerm(term);
    if (mended !== term) dropped.push(term);
    return mended === null ? [] : [mended];
  };
  const terms = records.map((record) => spfTerms(record).flatMap(mend));
  return { terms: terms.length > 1 ? merged(terms) : (terms[0] ?? []), dropped };
}

type Place = 'before-all' | 'in-front';

/** The terms with others put in; in front, a term that is there already moves. */
function withTerms(terms: readonly string[], added: readonly string[], place: Place): readonly string[] {
  const wanted = new Set(added.map(bare));
  if (place === 'in-front') return [...added, ...terms.filter((term) => !wanted.has(bare(term)))];
  const present = new Set(terms.map(bare));
  const missing = added.filter((term) => !present.has(bare(term)));
  const all = terms.findIndex(isAll);
  const modifiers = terms.findIndex(isModifier);
  const at = [all, modifiers, terms.length].find((index) => index >= 0) ?? terms.length;
  return [...terms.slice(0, at), ...missing, ...terms.slice(at)];
}

function written(terms: readonly string[]): string {
  return ['v=spf1', ...terms].join(' ');
}

/**
 * The records that could take the place of those there are, the smallest change first: mended or made one, then with the
 * senders put before `all`, then with them in front, for each way of naming them. Which of them does it has to be tried:
 * that depends on what other domains publish.
 * @param records the SPF records of a domain; none: a new one, with a soft ending
 * @param senders those that the records do not let in
 * @param dead domains without a record of their own; a term that refers to one is left out
 */
export function spfChanges(
  records: readonly string[],
  senders: readonly SpfSender[],
  dead: ReadonlySet<string> = new Set(),
): readonly SpfChange[] {
  const base = records.length === 0 ? { terms: [softEnding], dropped: [] } : baseOf(records, dead);
  const changes: SpfChange[] = [];
  const add = (terms: readonly string[], added: readonly string[]): void => {
    const record = written(terms);
    // Of two records one may be the answer: then the other one goes.
    const isThere = records.length === 1 && records[0] === record;
    if (!isThere && !changes.some((change) => change.record === record)) {
      changes.push({ record, added, dropped: base.dropped });
    }
  };
  if (records.length > 1 || base.dropped.length > 0) add(base.terms, []);
  const count = senders.reduce((most, { ways }) => Math.max(most, ways.length), 0);
  for (let way = 0; way < count; way += 1) {
    const added = [...new Set(senders.flatMap(({ ways }) => ways[Math.min(way, ways.length - 1)] ?? []))];
    for (const place of ['before-all', 'in-front'] as const) add(withTerms(base.terms, added, place), added);
  }
  return changes;
}
