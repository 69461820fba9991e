import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { changeOptions, clockFrom, debtorsOf, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { startPeer } from '../helpers/smtp-peer.ts';

/** A bakery with its mail server, on a clock that is months ahead for a while. */
async function worldAt(start: string, limits = {}) {
  const peer = await startPeer();
  const clock = clockFrom(start);
  const context = await makeBakery(debtorsOf(2), { now: clock.now });
  await changeOptions(context, { mail: { port: peer.port }, limits });
  const [first, second] = (await invoiceEach(context, debtorsOf(2))).map(({ id }) => id);
  const deliver = async (...invoices: readonly (string | undefined)[]) =>
    (await deliverInvoices(context, { invoices: invoices.filter((id) => id !== undefined), reason: '' })).counts;
  return { peer, clock, deliver, first, second };
}

describe('a clock that was months ahead and was put right', () => {
  it('when invoices were made does not let them go twice', async () => {
    const { peer, clock, deliver, first, second } = await worldAt('2027-02-15T09:00:00');
    clock.set('2026-11-23T09:30:00');
    expect(await deliver(first, second)).toMatchObject({ accepted: 2 });
    expect(await deliver(first, second)).toMatchObject({ accepted: 0, skipped: 2 });
    expect(peer.received).toHaveLength(2);
    await peer.close();
  });

  it('when mail went does not hold up what goes now', async () => {
    const { peer, clock, deliver, first, second } = await worldAt('2026-11-23T09:00:00', { perHour: 1 });
    clock.set('2027-02-15T09:00:00');
    expect(await deliver(first)).toMatchObject({ accepted: 1 });
    clock.set('2026-11-23T09:30:00');
    expect(await deliver(second)).toMatchObject({ accepted: 1, planned: 0 });
    expect(peer.received).toHaveLength(2);
    await peer.close();
  });
});
