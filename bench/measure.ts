import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../src/actions/context.ts';
import { openStore } from '../src/state/store.ts';

/** Runs in a new company of a data folder of its own, which is removed afterwards. */
export async function inNewCompany(work: (context: Context) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'factuurpost-bench-'));
  try {
    const store = await openStore(folder);
    await store.addCompany({ id: 'bench' });
    await work({ company: await store.company('bench'), now: () => new Date() });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Seconds that a piece of work takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The middle of several times, in milliseconds. */
export async function medianMs(times: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) taken.push((await seconds(() => work(round))) * 1000);
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** Highest resident memory of this process so far, in megabytes. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Prints one figure. */
export function figure(what: string, value: number, unit: string): void {
  console.log(`${what.padEnd(64)} ${value.toFixed(value < 100 ? 1 : 0).padStart(10)} ${unit}`);
}

/** The least of several times, in milliseconds: what a key takes when nothing else does. */
export async function leastMs(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15; round += 1) least = Math.min(least, (await seconds(async () => work())) * 1000);
  return least;
}

/** Notes for how long at a stretch nothing else could have had its turn. @returns ends it, and gives that in milliseconds */
export function watchTurns(): () => number {
  let longest = 0;
  let last = performance.now();
  let on = true;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    on = false;
    return longest;
  };
}

/** Resident memory of this process now, in megabytes. */
export function residentMemory(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

/** What this process's heap holds after collecting, in megabytes; needs `--expose-gc`. */
export async function collected(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** What a list of many rows is, whatever it lists. */
interface LoadedRows {
  readonly rows: readonly unknown[];
  load(changed: () => void, signal: AbortSignal): Promise<unknown>;
}

/** Loads a list, and prints how soon there is something, how long all of it takes, and what it needs. */
export async function loadMeasured(list: LoadedRows, least: number): Promise<void> {
  const heapBefore = await collected();
  const residentBefore = residentMemory();
  let first: number | null = null;
  let notices = 0;
  const stop = watchTurns();
  const start = performance.now();
  await list.load(() => {
    notices += 1;
    first ??= performance.now() - start;
  }, new AbortController().signal);
  const complete = performance.now() - start;
  const longest = stop();
  figure('  first rows', first ?? complete, 'ms');
  figure('  all rows', complete, 'ms');
  figure('  notices', notices, '');
  figure('  longest stretch without a turn for others', longest, 'ms');
  figure('  resident memory that reading added', residentMemory() - residentBefore, 'MB');
  figure('  rows alone', (await collected()) - heapBefore, 'MB');
  if (list.rows.length < least) throw new Error(`${list.rows.length} rows`);
}
