import { describe, expect, it } from 'vitest';
import { checkSenderDomain } from '../../src/actions/check-sender-domain.ts';
import { addCompany, openDataFolder } from '../../src/actions/data-folder.ts';
import { setOptions } from '../../src/actions/options.ts';
import { startDnsServer } from '../helpers/dns-server.ts';
import { type Zone, zoneResolver } from '../helpers/dns-zone.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';

const zone: Zone = {
  'korenaar.example TXT': ['site-verification=1', 'v=spf1 ip4:203.0.113.25 -all'],
  'other.example TXT': [
    `v=spf1 ${Array.from({ length: 15 }, (_, index) => `ip4:198.51.100.${index + 10}`).join(' ')} -all`,
  ],
  'smtp.provider.example A': ['203.0.113.25'],
  'smtp.elsewhere.example A': ['203.0.113.77'],
  '_dmarc.korenaar.example TXT': ['v=DMARC1; p=reject'],
};

async function bakery() {
  const store = await openDataFolder(await temporaryFolder(memoryPlace()));
  await addCompany(store, 'bakkerij');
  const context = { company: await store.company('bakkerij'), now: () => new Date('2026-11-23T09:00:00') };
  await setOptions(context, [
    ['mail.from', 'facturen@korenaar.example'],
    ['mail.server', 'smtp.provider.example'],
  ]);
  return context;
}

const { resolve: resolver } = zoneResolver(zone);
const check = (answers: Readonly<Record<string, string>> = {}, withOrderNow = false) => {
  return { answers: new Map(Object.entries(answers)), withOrderNow };
};

describe('the check of the sender’s domain', () => {
  it('takes the account that is saved, and what stands on the form instead of it', async () => {
    const context = await bakery();
    expect(await checkSenderDomain(context, check(), { resolver })).toMatchObject({ server: { result: 'pass' } });
    const otherServer = await checkSenderDomain(context, check({ 'mail.server': 'smtp.elsewhere.example' }), {
      resolver,
    });
    expect(otherServer.line?.record).toBe('v=spf1 ip4:203.0.113.25 ip4:203.0.113.77 -all');
    const otherSender = await checkSenderDomain(context, check({ 'mail.from': 'a@other.example' }, true), { resolver });
    expect(otherSender).toMatchObject({
      domain: 'other.example',
      server: { result: 'fail' },
      orderNow: { result: 'fail' },
    });
    const withPassword = check({ 'mail.password': 'geheim', 'mail.anonymous': 'nee' });
    expect(JSON.stringify(await checkSenderDomain(context, withPassword, { resolver }))).not.toContain('geheim');
  });

  it('does not take a server that the method does not use', async () => {
    const context = await bakery();
    const report = await checkSenderDomain(context, check({ 'mail.method': 'sendmail' }), { resolver });
    expect(report.outgoing).toMatchObject({ kind: 'unknown', why: 'no-server' });
  });

  it('refuses an answer that could not be saved', async () => {
    const context = await bakery();
    const refused = { code: 'option.bad-value', params: { key: 'mail.from' } };
    await expect(checkSenderDomain(context, check({ 'mail.from': 'x' }), { resolver })).rejects.toMatchObject(refused);
  });

  it('asks real name servers, also for a text of several strings', async () => {
    const context = await bakery();
    const nameServers = [await startDnsServer(zone)];
    const report = await checkSenderDomain(context, check(), { nameServers });
    expect(report).toMatchObject({
      state: 'checked',
      records: ['v=spf1 ip4:203.0.113.25 -all'],
      server: { result: 'pass' },
      dmarc: { state: 'found', policy: 'reject' },
      dkim: { state: 'not-found' },
    });
    const other = await checkSenderDomain(context, check({ 'mail.from': 'a@other.example' }), { nameServers });
    expect(other.records).toEqual(zone['other.example TXT']);
    expect(other.server?.result).toBe('fail');
    const nowhere = await checkSenderDomain(context, check({ 'mail.from': 'a@nowhere.example' }), { nameServers });
    expect(nowhere.state).toBe('no-domain');
  });

  it('is offline with a name server that is silent, or not there', async () => {
    const context = await bakery();
    const times = { query: 300, total: 900 };
    const silent = await checkSenderDomain(context, check(), { nameServers: [await startDnsServer(null)], times });
    expect(silent.state).toBe('offline');
    // Nothing listens on the discard port of loopback.
    const gone = await checkSenderDomain(context, check(), { nameServers: ['127.0.0.1:9'], times });
    expect(gone.state).toBe('offline');
  });
});
