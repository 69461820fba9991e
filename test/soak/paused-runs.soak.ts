import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { deliverInvoices } from '../../src/actions/deliver-invoices.ts';
import { listOutbox } from '../../src/actions/outbox.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import { runOutbox } from '../../src/actions/run-outbox.ts';
import { debtorsOf } from '../helpers/invoice-world.ts';
import { acceptedTimes } from '../process/mail-runs.ts';
import { type MailWorld, mailWorld } from '../process/mail-world.ts';

/** Long enough for several messages to go, if any went. */
const aWhile = 400;

function countedStates(states: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

async function states({ context }: MailWorld): Promise<Readonly<Record<string, number>>> {
  return countedStates((await listOutbox(context, null)).map(({ state }) => state));
}

function request({ invoices }: MailWorld) {
  return { invoices: invoices.map(({ id }) => id), reason: '' };
}

/** Waits until nothing is in hand any more. */
async function untilIdle(world: MailWorld): Promise<Readonly<Record<string, number>>> {
  for (let look = 0; look < 100; look += 1) {
    const counts = await states(world);
    if ((counts['sending'] ?? 0) === 0) return counts;
    await sleep(20);
  }
  throw new Error('something stays in hand');
}

/** A run of 20 that is paused when so many copies have gone, as a person would. */
async function pausedAfter(world: MailWorld, gone: number, signal?: AbortSignal) {
  let paused = false;
  let atPause: () => void = () => {};
  const pausing = new Promise<void>((resolve) => {
    atPause = resolve;
  });
  let count = 0;
  const ended = deliverInvoices(world.context, request(world), {
    ...(signal ? { signal } : {}),
    paused: () => paused,
    progress: () => {
      count += 1;
      if (count !== gone) return;
      paused = true;
      atPause();
    },
  });
  await pausing;
  return {
    ended,
    goOn: () => {
      paused = false;
    },
  };
}

describe.each([
  ['mail', 'pdf', 'accepted'],
  ['paper', 'paper', 'printed'],
] as const)('a run of %s that is paused', (_what, dispatch, done) => {
  const arrived = async ({ peer, context }: MailWorld): Promise<number> =>
    dispatch === 'pdf' ? peer.received.length : (await readdir(join(context.folder, 'printed'))).length;

  it('finishes what is in hand, takes nothing new, and goes on where it was, losing nothing', async () => {
    const world = await mailWorld(debtorsOf(20, { dispatch }));
    const { ended, goOn } = await pausedAfter(world, 4);
    const held = await untilIdle(world);
    expect(held[done]).toBeGreaterThanOrEqual(4);
    // With four connections at most four are in hand when the pause comes.
    expect(held[done]).toBeLessThanOrEqual(8);
    expect(held['queued']).toBe(20 - (held[done] ?? 0));
    expect(await arrived(world)).toBe(held[done]);
    await sleep(aWhile);
    expect(await states(world)).toEqual(held);
    expect(await arrived(world)).toBe(held[done]);
    goOn();
    const sheet = await ended;
    expect(sheet).toMatchObject({ counts: { [done]: 20 }, end: { kind: 'done' } });
    expect(await arrived(world)).toBe(20);
    expect(new Set(acceptedTimes(world.peer.received).values()).size).toBeLessThanOrEqual(1);
  });

  it('can be stopped', async () => {
    const world = await mailWorld(debtorsOf(20, { dispatch }));
    const stop = new AbortController();
    const { ended } = await pausedAfter(world, 4, stop.signal);
    const held = await untilIdle(world);
    stop.abort();
    const { counts, end } = await ended;
    expect(counts).toMatchObject({ [done]: held[done], queued: held['queued'] });
    expect(end).toEqual({ kind: 'aborted' });
    await runOutbox(world.context);
    expect(await states(world)).toEqual({ [done]: 20 });
    expect(await arrived(world)).toBe(20);
  });
});

describe('a paused run', () => {
  it('keeps the outbox to itself, and takes along what came meanwhile', async () => {
    const world = await mailWorld(debtorsOf(6));
    const first = request(world).invoices.slice(0, 5);
    let paused = true;
    await queueCopies(world.context, { invoices: first, reason: '' });
    const run = runOutbox(world.context, { paused: () => paused });
    await sleep(aWhile);
    const other = await deliverInvoices(world.context, { invoices: request(world).invoices.slice(5), reason: '' });
    expect(other).toMatchObject({ end: { kind: 'busy' }, counts: { queued: 1 } });
    expect(world.peer.received).toHaveLength(0);
    paused = false;
    expect(await run).toEqual({ kind: 'done' });
    expect(world.peer.received).toHaveLength(6);
  });
});
