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
