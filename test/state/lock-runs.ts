import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Worker, WorkerProcess } from '../helpers/processes.ts';
import { seeded } from './random.ts';

/** What a contender tells of each time it had the lock. */
export interface Turn {
  readonly alone: boolean;
  readonly inherited: boolean;
}

/** Contenders that are ready and wait for the word. */
export async function contenders(
  worker: Worker,
  path: string,
  count: number,
  rounds: number,
): Promise<readonly WorkerProcess[]> {
  const processes = Array.from({ length: count }, () => worker.start([path, rounds]));
  for (const process of processes) expect(await process.next()).toBe('ready');
  return processes;
}

/** What contenders told so far. */
export function turnsOf(processes: readonly WorkerProcess[]): readonly Turn[] {
  return processes.flatMap((process) => process.messages.filter((message) => typeof message === 'object')) as Turn[];
}

/** Contenders take a lock in turns and are killed at random moments, holders and those who take over alike. */
export async function contendThroughKills(worker: Worker, path: string, sets: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const turns: Turn[] = [];
  for (let set = 0; set < sets; set += 1) {
    const processes = await contenders(worker, path, 3, 1_000_000);
    for (const process of processes) process.send('go');
    for (const process of processes) {
      await sleep(10 + random() * 40);
      process.kill('SIGKILL');
    }
    await Promise.all(processes.map((process) => process.exit));
    turns.push(...turnsOf(processes));
  }
  expect(turns.length).toBeGreaterThan(sets);
  expect(turns.some((turn) => turn.inherited)).toBe(true);
  expect(turns.filter((turn) => !turn.alone)).toEqual([]);
}
