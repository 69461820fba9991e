import {
  type SpfJudgement,
  type SpfResult,
  type SpfTrouble,
  spfResults,
  worstResult,
} from '../domain/sender-domain.ts';
import { oneLine } from './clean-text.ts';
import type { DnsResolver, RecordType } from './dns-lookups.ts';

/** One verdict of the library, as far as it is used. */
interface Verdict {
  readonly result: SpfResult;
  readonly trouble: SpfTrouble | null;
}

/** What the library says of a failure, which it has as a sentence only. */
const sayings: readonly (readonly [RegExp, SpfTrouble['name']])[] = [
  [/multiple SPF records found for (\S+)/, 'two-records'],
  [/no SPF records found for (\S+)/, 'no-record'],
  [/Too many DNS requests/, 'too-many-lookups'],
  [/Too many void DNS results/, 'too-many-empty'],
  [/DNS timeout|DNS request refused/, 'no-answer'],
];

function troubleOf(result: SpfResult, comment: string): SpfTrouble | null {
  if (result !== 'permerror' && result !== 'temperror') return null;
  for (const [pattern, name] of sayings) {
    const match = pattern.exec(comment);
    if (match) return { name, subject: oneLine(match[1] ?? '') };
  }
  if (result === 'temperror') return { name: 'no-answer', subject: '' };
  return { name: 'syntax', subject: oneLine(comment.replace(/^.*during lookup of [^:]*:?\s*/, '')) };
}

/** No mail ever comes from here, so that every term of a record is tried (RFC 1122 § 3.2.1.3). */
const nobody = '0.0.0.1';

async function verdictOn(ip: string, domain: string, resolver: DnsResolver): Promise<Verdict> {
  // Takes long to load, and nothing but this needs it.
  const { spf } = await import('./spf-library.ts');
  // The library sorts what it is given.
  const resolve = async (name: string, type: string) => [...(await resolver(name, type as RecordType))] as string[];
  const sender = `postmaster@${domain}`;
  const { status } = await spf({ sender, ip, helo: domain, mta: 'localhost', resolver: resolve });
  const result = spfResults.find((one) => one === status.result) ?? 'permerror';
  return { result, trouble: troubleOf(result, status.comment || '') };
}

/**
 * What a receiver makes of mail from these addresses; the worst of them counts.
 * @param domain as the name servers know it
 */
export async function judgeSpf(
  domain: string,
  addresses: readonly string[],
  resolver: DnsResolver,
): Promise<SpfJudgement> {
  const verdicts = await Promise.all(addresses.map((address) => verdictOn(address, domain, resolver)));
  const result = worstResult(verdicts.map((one) => one.result));
  return {
    result,
    trouble: verdicts.find((one) => one.result === result)?.trouble ?? null,
    addresses: addresses.map((address, index) => ({ address, result: verdicts[index]?.result ?? result })),
  };
}

/** What is wrong with a domain's record for whoever reads it to its end; null: nothing. */
export async function faultAtEnd(domain: string, resolver: DnsResolver): Promise<SpfTrouble | null> {
  const { result, trouble } = await verdictOn(nobody, domain, resolver);
  return result === 'permerror' ? trouble : null;
}
