import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { door } from '../helpers/door.ts';
import { changeOptions, debtorsOf, finalInvoices, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { buildWorker } from '../helpers/processes.ts';
import { type PeerOptions, startPeer } from '../helpers/smtp-peer.ts';
import { acceptedTimes, mails, queueAll, sendThroughKills } from '../process/mail-runs.ts';

const running = await buildWorker(new URL('../process/outbox-run.worker.ts', import.meta.url));

/** A bakery with so many mails queued to a server of its own. */
async function queuedMails(count: number, options: PeerOptions = {}) {
  const peer = await startPeer(options);
  onTestFinished(() => peer.close());
  const debtors = debtorsOf(count);
  const context = await makeBakery(debtors);
  await changeOptions(context, { mail: { port: peer.port } });
  await invoiceEach(context, debtors);
  await queueAll(context);
  return { peer, context, debtors };
}

describe('a mail run in a process of its own', { timeout: 120_000 }, () => {
  it('loses no mail and sends none twice, wherever it is killed', async () => {
    const { kills } = await sendThroughKills(running, { count: 30, kills: 5, seed: 20261104, most: 4 });
    expect(kills).toBeGreaterThanOrEqual(4);
  });

  it('loses no delivery note and sends none twice either', async () => {
    const { kills } = await sendThroughKills(running, {
      count: 24,
      kills: 4,
      seed: 20261123,
      most: 4,
      brings: 'deliveries',
    });
    expect(kills).toBeGreaterThanOrEqual(3);
  });

  it('is the only one: a second process is told who is at it, and sends nothing', async () => {
    const { arrival, open, onEnd } = door();
    const { peer, context } = await queuedMails(3, { onEnd });
    const first = running.start([context.folder]);
    await arrival;
    const second = running.start([context.folder]);
    expect(await second.exit, second.stderr).toEqual({ code: 0, signal: null });
    expect(second.messages).toEqual([{ end: 'busy' }]);
    open();
    expect(await first.exit).toEqual({ code: 0, signal: null });
    expect([...acceptedTimes(peer.received).values()]).toEqual([1, 1, 1]);
  });

  it('takes along what another process queues while it is on', async () => {
    const { arrival, open, onEnd } = door();
    const { peer, context, debtors } = await queuedMails(2, { onEnd });
    const worker = running.start([context.folder]);
    await arrival;
    const added = await invoiceEach(context, debtors.slice(0, 1));
    const sheet = await deliverInvoices(context, { invoices: added.map(({ id }) => id), reason: '' });
    expect(sheet).toMatchObject({ end: { kind: 'busy', holder: { pid: worker.pid } }, counts: { queued: 1 } });
    open();
    expect(await worker.exit).toEqual({ code: 0, signal: null });
    expect((await mails(context)).map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(peer.received).toHaveLength((await finalInvoices(context)).length);
  });

  it('stops at the end of a record when it is asked to, with nothing left in its hands', async () => {
    let ended = 0;
    const asked = new EventTarget();
    const { peer, context } = await queuedMails(30, {
      onEnd: () => {
        ended += 1;
        if (ended === 5) asked.dispatchEvent(new Event('stop'));
        return null;
      },
    });
    const worker = running.start([context.folder]);
    await once(asked, 'stop');
    worker.kill('SIGTERM');
    expect(await worker.exit).toEqual({ code: 0, signal: null });
    expect(worker.messages.at(-1)).toEqual({ end: 'aborted' });
    const states = (await mails(context)).map(({ state }) => state);
    const accepted = states.filter((state) => state === 'accepted');
    expect(new Set(states)).toEqual(new Set(['accepted', 'queued']));
    expect(accepted.length).toBe(peer.received.length);
    expect(accepted.length).toBeLessThan(30);
  });
});
