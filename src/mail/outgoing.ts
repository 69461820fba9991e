import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Outgoing } from '../domain/sender-domain.ts';
import { firstAddress, isSpfRecord, referredDomain, type SpfSender, spfTerms } from '../domain/spf-record.ts';
import type { DnsLookups } from './dns-lookups.ts';
import { isPrivateAddress } from './private-address.ts';
import { providerOfServer } from './providers.ts';

/** From where mail leaves, the addresses to try, and how a record names them. */
export interface OutgoingMail extends SpfSender {
  readonly outgoing: Outgoing;
  readonly addresses: readonly string[];
}

/** Ranges of a provider that are tried: a record that lets these in was made with the provider's own terms. */
const samples = 4;
/** Records of a provider that are read: RFC 7208 § 4.6.4 allows no more. */
const mostRecords = 10;
/** More addresses than this make a line that nobody wants to publish; then the server's name stands for them. */
const mostAddresses = 4;

/** An address as a term. */
export function addressTerm(address: string): string {
  return `ip${isIP(address)}:${address}`;
}

/** The first addresses of ranges that terms name, themselves or by the records that they refer to. */
async function sampleAddresses(lookups: DnsLookups, terms: readonly string[]): Promise<readonly string[]> {
  const found = terms.flatMap((term) => firstAddress(term) ?? []);
  const waiting = terms.flatMap((term) => referredDomain(term) ?? []);
  for (let read = 0; read < mostRecords && found.length < samples; read += 1) {
    const domain = waiting[read];
    if (domain === undefined) break;
    const answer = await lookups.texts(domain);
    const record = answer.state === 'found' ? answer.values.find(isSpfRecord) : undefined;
    if (record === undefined) continue;
    found.push(...spfTerms(record).flatMap((term) => firstAddress(term) ?? []));
    waiting.push(...spfTerms(record).flatMap((term) => referredDomain(term) ?? []));
  }
  return found.slice(0, samples);
}

function unknown(why: Extract<Outgoing, { kind: 'unknown' }>['why'], server: string): OutgoingMail {
  return { outgoing: { kind: 'unknown', why, server }, addresses: [], ways: [] };
}

function ofServer(server: string, addresses: readonly string[], ways: OutgoingMail['ways']): OutgoingMail {
  const outside = addresses.filter((address) => !isPrivateAddress(address));
  if (outside.length === 0) return unknown('private', server);
  return { outgoing: { kind: 'server', server, addresses: outside }, addresses: outside, ways };
}

function isBelow(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

async function ofNamedServer(lookups: DnsLookups, server: string, domain: string): Promise<OutgoingMail> {
  const answers = await Promise.all((['A', 'AAAA'] as const).map((type) => lookups.addresses(server, type)));
  const addresses = answers.flatMap((answer) => (answer.state === 'found' ? answer.values : []));
  if (addresses.length === 0) {
    return unknown(answers.some(({ state }) => state === 'no-answer') ? 'no-answer' : 'not-found', server);
  }
  const outside = addresses.filter((address) => isIP(address) !== 0 && !isPrivateAddress(address));
  const byAddress = outside.map(addressTerm);
  const byName = [server === domain ? 'a' : `a:${server}`];
  // The domain's own server may move, and the record then goes with it; someone else's is named by what it is now.
  const nameFirst = isBelow(server, domain) || outside.length > mostAddresses;
  return ofServer(server, outside, nameFirst ? [byName, byAddress] : [byAddress, byName]);
}

/**
 * From where a mail server's mail reaches its receivers. Large providers take mail in at one address and send it from
 * others, so for them what they publish counts, not the addresses of the server's name.
 * @param server null: the mail leaves by none (sendmail, a folder)
 * @param domain the sender's, as the name servers know it
 */
export async function outgoingMail(lookups: DnsLookups, server: string | null, domain: string): Promise<OutgoingMail> {
  const wanted = (server ?? '').trim().replace(/^\[(.*)\]$/, '$1');
  if (wanted === '') return unknown('no-server', '');
  if (isIP(wanted) !== 0) return ofServer(wanted, [wanted], [[addressTerm(wanted)]]);
  const name = domainToASCII(wanted.toLowerCase().replace(/\.$/, ''));
  if (!name.includes('.')) return unknown(name === '' ? 'not-found' : 'private', wanted);
  const provider = providerOfServer(name);
  if (provider !== null && provider.spf.length > 0) {
    const addresses = await sampleAddresses(lookups, provider.spf);
    const outgoing = { kind: 'provider', provider: provider.name } as const;
    if (addresses.length > 0) return { outgoing, addresses, ways: [provider.spf] };
  }
  return ofNamedServer(lookups, name, domain);
}
