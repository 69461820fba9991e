import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { queueCopies, runSheetFor } from '../../src/actions/queue-copies.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { changeOptions, debtorsOf } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { until } from '../helpers/weekly-run.ts';
import { type MailWorld, mailWorld } from '../process/mail-world.ts';

/** How many times faster than real the clock of a paced world goes. */
const pace = 20;

/** When each message began and ended at the server, in milliseconds of the world's clock. */
interface Traffic {
  readonly begun: number[];
  readonly ended: number[];
}

async function pacedWorld(count: number, limits: Readonly<Record<string, number>>, schedule = {}) {
  const traffic: Traffic = { begun: [], ended: [] };
  const world: MailWorld = await mailWorld(debtorsOf(count), {
    server: {
      onMail: () => {
        traffic.begun.push(world.clock.now().getTime());
        return null;
      },
      onEnd: async () => {
        // Long enough that a pause from begin to begin would be a shorter one from end to begin.
        await sleep(100);
        traffic.ended.push(world.clock.now().getTime());
        return null;
      },
    },
    options: { limits, schedule },
    pace,
  });
  return { ...world, traffic };
}

/** The shortest time between the end of a message and the begin of the next. */
function shortestPause({ begun, ended }: Traffic): number {
  return Math.min(...begun.slice(1).map((moment, index) => moment - (ended[index] ?? 0)));
}

const request = (invoices: readonly FinalInvoice[]) => ({ invoices: invoices.map(({ id }) => id), reason: '' });

describe('the pause between two messages', () => {
  it('is kept from the end of one to the begin of the next, on one connection', async () => {
    const { peer, deliver, traffic } = await pacedWorld(4, { pauseSeconds: 10 });
    expect((await deliver()).counts).toMatchObject({ accepted: 4 });
    expect(shortestPause(traffic)).toBeGreaterThanOrEqual(10_000);
    expect(peer.connections()).toBe(1);
  });

  it('is kept between two runs of two sessions as well', async () => {
    const { context, clock, invoices, traffic } = await pacedWorld(2, { pauseSeconds: 20 });
    await deliverInvoices(context, request(invoices.slice(0, 1)));
    const other = await openBakery(context.folder, clock.now);
    expect((await deliverInvoices(other, request(invoices.slice(1)))).counts).toMatchObject({ accepted: 1 });
    expect(shortestPause(traffic)).toBeGreaterThanOrEqual(20_000);
  });

  it('is in the plan that the run sheet shows, and in the moments of the entries', async () => {
    const { context, invoices, clock } = await pacedWorld(4, { pauseSeconds: 30 });
    const now = clock.now().getTime();
    const { plan, rows } = await runSheetFor(context, request(invoices));
    expect([plan.now, plan.later.map(({ count }) => count), plan.never]).toEqual([1, [1, 1, 1], 0]);
    const moments = rows.map(({ moment }) => (moment?.kind === 'later' ? Date.parse(moment.at) : now));
    expect(moments.map((moment) => Math.round((moment - now) / 30_000))).toEqual([0, 1, 2, 3]);
    await queueCopies(context, request(invoices));
    const planned = (await listOutbox(context, 'planned')).map(({ plannedAt }) => Date.parse(plannedAt ?? ''));
    expect(planned.map((moment) => Math.round((moment - now) / 30_000))).toEqual([1, 2, 3]);
  });

  it('lets all that a run of the schedule has go in that run', async () => {
    const { peer, context, clock, deliver, traffic } = await pacedWorld(3, { pauseSeconds: 20 }, { mode: 'schedule' });
    clock.set('2026-11-23T09:30:00');
    const { rows } = await deliver();
    expect(new Set(rows.map(({ at }) => at))).toEqual(new Set([new Date('2026-11-23T10:00:00').toISOString()]));
    clock.set('2026-11-23T10:00:00');
    expect(await runOutbox(context)).toEqual({ kind: 'done' });
    expect(peer.received).toHaveLength(3);
    expect(shortestPause(traffic)).toBeGreaterThanOrEqual(20_000);
  });

  it('does not hold up a person: the run stops, or goes on, at once', async () => {
    const { peer, context, invoices } = await mailWorld(debtorsOf(3), { options: { limits: { pauseSeconds: 3600 } } });
    await queueCopies(context, request(invoices));
    const stop = new AbortController();
    let paused = false;
    const run = runOutbox(context, { signal: stop.signal, paused: () => paused });
    await until(() => peer.received.length === 1);
    paused = true;
    await sleep(250);
    paused = false;
    await sleep(250);
    const asked = performance.now();
    stop.abort();
    expect(await run).toEqual({ kind: 'aborted' });
    expect(performance.now() - asked).toBeLessThan(500);
    expect(peer.received).toHaveLength(1);
    expect(await listOutbox(context, 'sending')).toEqual([]);
  });
});

describe('messages per connection', () => {
  it('are no more than the option says', async () => {
    const { peer, context, invoices } = await mailWorld(debtorsOf(6), { options: { limits: { perConnection: 1 } } });
    await deliverInvoices(context, request(invoices.slice(0, 3)));
    expect([peer.received.length, peer.connections()]).toEqual([3, 3]);
    await changeOptions(context, { limits: { perConnection: 3, pauseSeconds: 1 } });
    await deliverInvoices(context, request(invoices.slice(3)));
    expect([peer.received.length, peer.connections()]).toEqual([6, 4]);
  });
});
