import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAddress, isSpfRecord, referredDomain, spfChanges } from '../../src/domain/spf-record.ts';

const server = { ways: [['a:mail.korenaar.example'], ['ip4:203.0.113.25']] };
const orderNow = { ways: [['ip4:84.246.4.155']] };

function offered(records: readonly string[], senders = [server], dead: readonly string[] = []): readonly string[] {
  return spfChanges(records, senders, new Set(dead)).map(({ record }) => record);
}

describe('the records that could take another’s place', () => {
  it('are a new soft one where there is none', () => {
    expect(offered([])[0]).toBe('v=spf1 a:mail.korenaar.example ~all');
    expect(offered([], [server, orderNow])[0]).toBe('v=spf1 a:mail.korenaar.example ip4:84.246.4.155 ~all');
  });

  it('have the server before `all`, then in front, by each of its names', () => {
    expect(offered(['v=spf1 mx -all'])).toEqual([
      'v=spf1 mx a:mail.korenaar.example -all',
      'v=spf1 a:mail.korenaar.example mx -all',
      'v=spf1 mx ip4:203.0.113.25 -all',
      'v=spf1 ip4:203.0.113.25 mx -all',
    ]);
  });

  it.each([
    ['V=SPF1 MX -ALL', 'v=spf1 MX a:mail.korenaar.example -ALL'],
    ['v=spf1  mx   -all', 'v=spf1 mx a:mail.korenaar.example -all'],
    ['v=spf1', 'v=spf1 a:mail.korenaar.example'],
    ['v=spf1 mx exp=why.example', 'v=spf1 mx a:mail.korenaar.example exp=why.example'],
    ['v=spf1 -all mx', 'v=spf1 a:mail.korenaar.example -all mx'],
  ])('keep everything else of %s', (record, changed) => {
    expect(offered([record])[0]).toBe(changed);
  });

  it('do not name twice what is there, but may put it in front', () => {
    expect(offered(['v=spf1 ~mx +A:mail.korenaar.example -all'])).toEqual([
      'v=spf1 a:mail.korenaar.example ~mx -all',
      'v=spf1 ~mx +A:mail.korenaar.example ip4:203.0.113.25 -all',
      'v=spf1 ip4:203.0.113.25 ~mx +A:mail.korenaar.example -all',
    ]);
  });

  it.each([
    [['v=spf1 a -all', 'v=spf1 mx ~all'], 'v=spf1 a mx ~all'],
    [['v=spf1 a -all', 'v=spf1 a mx -all'], 'v=spf1 a mx -all'],
    [['v=spf1 a', 'v=spf1 mx'], 'v=spf1 a mx ~all'],
    [['v=spf1 a +all', 'v=spf1 mx -all'], 'v=spf1 a mx -all'],
    [['v=spf1 redirect=x.example', 'v=spf1 include:x.example -all'], 'v=spf1 include:x.example -all'],
    [['v=spf1 a exp=e.example -all', 'v=spf1 mx exp=f.example ?all'], 'v=spf1 a mx ?all exp=e.example'],
  ])('are one where there are several: %j', (records, one) => {
    expect(offered(records, [])).toEqual([one]);
  });

  it.each([
    ['v=spf1 ipv4:192.0.2.1 -all', 'v=spf1 ip4:192.0.2.1 -all'],
    ['v=spf1 ip6:192.0.2.1 a -all', 'v=spf1 a -all'],
    ['v=spf1 ip4:192.0.2.300 a -all', 'v=spf1 a -all'],
    ['v=spf1 ip4:192.0.2.0/33 a -all', 'v=spf1 a -all'],
    ['v=spf1 192.0.2.0/24 2001:db8::/32 -all', 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all'],
    ['v=spf1 include: a -all', 'v=spf1 a -all'],
    ['v=spf1 -all:x a -all', 'v=spf1 a -all'],
    ['v=spf1 redirect= a', 'v=spf1 a'],
    ['v=spf1 smtp.example.com a -all', 'v=spf1 a -all'],
    ['v=spf1 ä a -all', 'v=spf1 a -all'],
  ])('are mended where every receiver would give up: %s', (record, mended) => {
    const [change] = spfChanges([record], []);
    expect(change).toMatchObject({ record: mended, added: [] });
    expect(change?.dropped.length).toBeGreaterThan(0);
  });

  it.each([
    'v=spf1 a mx ptr include:_spf.example.com exists:%{i}.x.example ip4:192.0.2.0/24 ip6:2001:db8::/32 ?all',
    'v=spf1 a:x.example/24//64 mx/24 +include:a.example redirect=b.example',
    'v=spf1 unknown=thing -all',
  ])('are none where nothing is wrong and nobody is to be let in: %s', (record) => {
    expect(spfChanges([record], [])).toEqual([]);
  });

  it('leave out what refers to a domain without a record', () => {
    expect(offered(['v=spf1 include:Gone.example. ?include:gone.example mx -all'], [], ['gone.example'])).toEqual([
      'v=spf1 mx -all',
    ]);
  });

  it('are records in every case, and hold nothing but what can be typed', () => {
    const term = fc.oneof(
      fc.constantFrom('a', 'mx', '-all', '~all', 'include:x.example', 'redirect=y.example', 'exp=z', 'ip4:192.0.2.1'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const record = fc.array(term, { maxLength: 8 }).map((terms) => `v=spf1 ${terms.join(' ')}`);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 3 }), (records) => {
        const changes = spfChanges(records, [server, orderNow]);
        expect(changes.length).toBeGreaterThan(0);
        for (const { record: one } of changes) {
          expect(isSpfRecord(one)).toBe(true);
          expect(one).toMatch(/^[\x20-\x7e]+$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the parts of a record', () => {
  it.each([
    ['v=spf1', true],
    [' V=SPF1 -all', true],
    ['v=spf10 -all', false],
    ['v=spf2.0/pra -all', false],
    ['spf1 v=spf1', false],
  ])('%s is one: %s', (text, is) => {
    expect(isSpfRecord(text)).toBe(is);
  });

  it('name domains and ranges', () => {
    expect(referredDomain('~include:Spf.Example.')).toBe('spf.example');
    expect(referredDomain('redirect=a.example')).toBe('a.example');
    expect(referredDomain('mx')).toBeNull();
    expect(firstAddress('ip4:192.0.2.0/24')).toBe('192.0.2.0');
    expect(firstAddress('+ip6:2001:db8::/32')).toBe('2001:db8::');
    expect(firstAddress('-ip4:192.0.2.0/24')).toBeNull();
    expect(firstAddress('ip4:300.0.2.0/24')).toBeNull();
  });
});
