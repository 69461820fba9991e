import type { DnsResolver } from '../../src/mail/dns-lookups.ts';

/** Records by name and type, as `korenaar.example TXT`; of a name that is there, other types are empty. */
export type Zone = Readonly<Record<string, readonly string[]>>;

/** What the DNS resolver of Node rejects with. */
export function dnsError(code: string): Error {
  return Object.assign(new Error(`query${code}`), { code });
}

/** Answers from recorded zones, and counts the questions. A long text comes in strings, as from a name server. */
export function zoneResolver(zone: Zone): { readonly resolve: DnsResolver; readonly asked: string[] } {
  const asked: string[] = [];
  const names = new Set(Object.keys(zone).map((key) => key.split(' ')[0]));
  return {
    asked,
    resolve: async (name, type) => {
      asked.push(`${name} ${type}`);
      const values = zone[`${name} ${type}`];
      if (values === undefined) throw dnsError(names.has(name) ? 'ENODATA' : 'ENOTFOUND');
      switch (type) {
        case 'TXT':
          return values.map((text) => text.match(/.{1,255}/gs) ?? []);
        case 'MX':
          return values.map((exchange, index) => ({ priority: 10 * (index + 1), exchange }));
        default:
          return values;
      }
    },
  };
}
