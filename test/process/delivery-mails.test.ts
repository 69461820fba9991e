import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCompany } from '../../src/actions/check-store.ts';
import type { Context } from '../../src/actions/context.ts';
import {
  type DeliveryRequest,
  deliveryMailsFor,
  mailDeliveries,
  queueDeliveries,
} from '../../src/actions/mail-deliveries.ts';
import { listOutbox, retryEntries } from '../../src/actions/outbox.ts';
import { openKeptMail } from '../../src/actions/read-mail.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { changeOptions, debtorsOf, setDebtors } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import type { ReceivedMail } from '../helpers/smtp-peer.ts';
import { deliveriesNow, deliveryWorld, setDeliveries } from './delivery-world.ts';

function all(deliveries: readonly Delivery[], reason = ''): DeliveryRequest {
  return { deliveries: deliveries.map(({ id }) => id), reason };
}

/** The note in a mail, read back. */
async function noteIn({ parsed }: ReceivedMail) {
  const [attachment] = parsed.attachments;
  if (!attachment || parsed.attachments.length > 1) throw new Error(`${parsed.attachments.length} attachments`);
  return { name: attachment.filename, ...(await readPdf(attachment.content)) };
}

async function states(context: Context): Promise<readonly string[]> {
  return (await listOutbox(context, null)).map(({ state }) => state);
}

describe('delivery notes by mail', () => {
  it('go to the debtor that had the delivery, and bring that note', async () => {
    const debtors = debtorsOf(4).map((one, index) => ({
      ...one,
      language: index === 1 ? ('de' as const) : ('nl' as const),
    }));
    const { peer, context, deliveries } = await deliveryWorld(debtors);
    const { counts, rows, end } = await mailDeliveries(context, all(deliveries));
    expect([counts.accepted, end.kind]).toEqual([4, 'done']);
    expect(rows.map(({ debtor, outcome }) => [debtor.number, outcome])).toEqual(
      debtors.map(({ number }) => [number, 'accepted']),
    );
    expect(peer.received).toHaveLength(4);
    for (const mail of peer.received) {
      const debtor = debtors.find(({ email }) => email[0] === mail.to[0]);
      const own = deliveries.find((one) => one.debtor === debtor?.number);
      if (!debtor || !own) throw new Error('mail for nobody');
      const { name, text } = await noteIn(mail);
      expect(mail.to).toEqual(debtor.email);
      expect(text).toContain(`Lunchroom ${debtor.number}`);
      expect(text).toContain(own.number);
      expect(text).toMatch(debtor.language === 'de' ? /LIEFERSCHEIN/ : /LEVERBON/);
      expect(name).toContain(own.number);
      expect(mail.parsed.subject).toBe(
        debtor.language === 'de'
          ? `Lieferschein ${own.number} von Bakkerij De Korenaar`
          : `Bon ${own.number} van Bakkerij De Korenaar`,
      );
      expect(mail.parsed.text).toContain(debtor.language === 'de' ? '23.11.2026' : '23-11-2026');
    }
    expect(await checkCompany(context.company)).toEqual([]);
  });

  it('are told like invoices when they cannot go', async () => {
    const debtors = debtorsOf(2).map((one, index) => (index === 0 ? { ...one, email: [] } : one));
    const { peer, context, deliveries } = await deliveryWorld(debtors);
    const { rows } = await mailDeliveries(context, all(deliveries));
    expect(rows).toMatchObject([
      { outcome: 'failed', problem: 'no-address', carrier: null },
      { outcome: 'accepted', problem: null },
    ]);
    expect(peer.received).toHaveLength(1);
    await changeOptions(context, { mail: { enabled: false } });
    expect(await deliveryMailsFor(context, all(deliveries, 'nog eens'))).toMatchObject([
      { problem: 'mail-disabled' },
      { problem: 'mail-disabled' },
    ]);
  });

  it('go once: named twice, asked for by two sessions at once, and again only with a reason', async () => {
    const { peer, context, clock, deliveries } = await deliveryWorld(debtorsOf(3));
    const [first] = deliveries;
    if (!first) throw new Error('no delivery');
    const other = await openBakery(context.folder, clock.now);
    await Promise.all([
      mailDeliveries(context, { deliveries: [first.id, first.number], reason: '' }),
      mailDeliveries(other, all(deliveries)),
    ]);
    await runOutbox(context);
    expect(peer.received).toHaveLength(3);
    expect((await mailDeliveries(context, all(deliveries))).rows).toMatchObject(
      Array(3).fill({ outcome: 'skipped', problem: 'already-sent' }),
    );
    expect(peer.received).toHaveLength(3);
    expect((await mailDeliveries(context, all([first], 'kwijtgeraakt'))).counts).toMatchObject({ accepted: 1 });
    expect(peer.received).toHaveLength(4);
  });

  it('never bring the note of one debtor to another, whatever happened since they were queued', async () => {
    const { peer, context, deliveries } = await deliveryWorld(debtorsOf(2));
    await queueDeliveries(context, all(deliveries));
    // A hand gives the first delivery to the second debtor.
    await setDeliveries(
      context,
      (await deliveriesNow(context)).map((one) => ({ ...one, debtor: '1002' })),
    );
    await runOutbox(context);
    expect(peer.received.map(({ to }) => to)).toEqual([['lunchroom-1002@example.com']]);
    expect(await listOutbox(context, 'failed')).toMatchObject([{ debtor: '1001', error: { cause: 'unfit' } }]);
  });

  it('fail alone when the delivery is gone, or when an address is refused; a retry brings the rest', async () => {
    let closed = true;
    const onRcpt = (to: string) => (closed && to.includes('1002') ? '550 5.1.1 No such user' : null);
    const { peer, context, deliveries } = await deliveryWorld(debtorsOf(3), { server: { onRcpt } });
    await queueDeliveries(context, all(deliveries));
    const [gone] = deliveries;
    await setDeliveries(
      context,
      deliveries.filter((one) => one !== gone),
    );
    await runOutbox(context);
    expect(await listOutbox(context, 'failed')).toMatchObject([
      { debtor: '1001', error: { cause: 'unfit', reply: 'delivery.unknown' } },
      { debtor: '1002', error: { code: 550 } },
    ]);
    closed = false;
    await setDeliveries(context, deliveries);
    await retryEntries(context, null);
    await runOutbox(context);
    expect(peer.received).toHaveLength(3);
    expect(await states(context)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('are taken over from a failed mail, and not sent again to who had it', async () => {
    let full = true;
    const onRcpt = (to: string) => (full && to.startsWith('b@') ? '550 5.1.1 No such user' : null);
    const debtors = debtorsOf(1, { email: ['a@example.com', 'b@example.com'] });
    const { peer, context, deliveries } = await deliveryWorld(debtors, { server: { onRcpt } });
    expect((await mailDeliveries(context, all(deliveries))).counts).toMatchObject({ failed: 1 });
    full = false;
    expect((await mailDeliveries(context, all(deliveries))).counts).toMatchObject({ accepted: 1 });
    expect(peer.received.map(({ to }) => to)).toEqual([['a@example.com'], ['b@example.com']]);
    expect((await states(context)).toSorted()).toEqual(['accepted', 'cancelled']);
  });

  it('wait for the schedule, and stay under the limits with the invoices', async () => {
    const { peer, context, clock, deliveries } = await deliveryWorld(debtorsOf(3), {
      options: { schedule: { mode: 'schedule' }, limits: { perDay: 2 } },
    });
    clock.set('2026-11-23T09:20:00');
    const { rows } = await mailDeliveries(context, all(deliveries));
    const at = (local: string) => new Date(local).toISOString();
    expect(rows.map(({ carrier }) => carrier?.plannedAt)).toEqual([
      at('2026-11-23T10:00:00'),
      at('2026-11-23T10:00:00'),
      at('2026-11-24T08:00:00'),
    ]);
    expect(peer.received).toHaveLength(0);
    clock.set('2026-11-23T10:00:00');
    await runOutbox(context);
    expect(peer.received).toHaveLength(2);
  });

  it('leave a copy in the archive, and one in the folder unless that is to be removed', async () => {
    const { peer, context, deliveries } = await deliveryWorld(debtorsOf(2));
    const folder = join(context.folder, 'pdf');
    const [first, second] = deliveries;
    if (!first || !second) throw new Error('no deliveries');
    await changeOptions(context, { folders: { pdf: folder } });
    const { rows } = await mailDeliveries(context, all([first]));
    expect(await readdir(folder)).toEqual([(await noteIn(peer.received[0] as ReceivedMail)).name]);
    await changeOptions(context, { mail: { deleteDeliveryPdf: true } });
    await mailDeliveries(context, all([second]));
    expect(await readdir(folder)).toHaveLength(1);
    const carrier = rows[0]?.carrier;
    const kept = carrier?.route === 'mail' ? carrier.kept[0] : undefined;
    if (!kept) throw new Error('nothing kept');
    expect(await openKeptMail(context, kept)).toMatchObject({ untouched: true });
  });

  it('go on when one debtor has changed his address since: the entry keeps the one that was agreed', async () => {
    const { peer, context, deliveries } = await deliveryWorld(debtorsOf(1));
    await queueDeliveries(context, all(deliveries));
    await setDebtors(context, debtorsOf(1, { email: ['nieuw@example.com'] }));
    await runOutbox(context);
    expect(peer.received.map(({ to }) => to)).toEqual([['lunchroom-1001@example.com']]);
  });

  it('have the copies of their own kind, and invoices do not', async () => {
    const { peer, context, deliveries } = await deliveryWorld(debtorsOf(1), {
      options: {
        mail: {
          cc: ['boek@korenaar.example'],
          ccKind: 'invoices',
          bcc: ['expeditie@korenaar.example'],
          bccKind: 'deliveries',
        },
      },
    });
    await mailDeliveries(context, all(deliveries));
    expect(peer.received.map(({ to }) => to)).toEqual([['lunchroom-1001@example.com', 'expeditie@korenaar.example']]);
  });

  it('are not found under a number that does not exist', async () => {
    const { context } = await deliveryWorld(debtorsOf(1));
    const asked = queueDeliveries(context, { deliveries: ['4711'], reason: '' });
    await expect(asked).rejects.toMatchObject({ code: 'delivery.unknown' });
  });
});
