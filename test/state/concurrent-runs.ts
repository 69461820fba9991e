import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { StoreFolder } from '../../src/state/store-folder.ts';
import type { Worker } from '../helpers/processes.ts';
import { seeded } from './random.ts';
import { countOn, leftovers, type Note, noteBy, notes, stand, standOf } from './samples.ts';

async function notesBy(folder: string, by: string): Promise<readonly Note[]> {
  return (await new StoreFolder(folder).read(notes)).filter((note) => note.by === by);
}

/** Several processes add to one file at once: every note is there, once, in its writer's order. */
export async function addTogether(worker: Worker, folder: string, writers: number, changes: number): Promise<void> {
  const names = Array.from({ length: writers }, (_, index) => `writer-${index}`);
  const endings = await Promise.all(names.map((by) => worker.start([folder, by, 1, changes]).exit));
  expect(endings).toEqual(names.map(() => ({ code: 0, signal: null })));
  for (const by of names) {
    expect(await notesBy(folder, by)).toEqual(Array.from({ length: changes }, (_, index) => noteBy(by, index + 1)));
  }
  expect(await new StoreFolder(folder).read(notes)).toHaveLength(writers * changes);
  expect(await leftovers(folder)).toEqual([]);
}

interface KilledWriter {
  readonly by: string;
  readonly acknowledged: ReadonlySet<number>;
  readonly kills: number;
}

/** A writer that is killed at random moments and started again behind the number that it had in hand. */
async function addThroughKills(
  worker: Worker,
  folder: string,
  by: string,
  changes: number,
  random: () => number,
): Promise<KilledWriter> {
  const acknowledged = new Set<number>();
  let kills = 0;
  for (let from = 1; from <= changes; ) {
    const process = worker.start([folder, by, from, changes]);
    const share = Math.min(changes - from + 1, 1 + Math.floor(random() * 20));
    for (let change = 0; change < share; change += 1) await process.next();
    await sleep(random() * 30);
    process.kill('SIGKILL');
    if ((await process.exit).signal === 'SIGKILL') kills += 1;
    for (const number of process.messages as number[]) acknowledged.add(number);
    from = Math.max(...acknowledged) + 2;
  }
  return { by, acknowledged, kills };
}

/** As `addTogether`, with every process killed again and again. Gives the number of kills. */
export async function addTogetherThroughKills(
  worker: Worker,
  folder: string,
  writers: number,
  changes: number,
  seed: number,
): Promise<number> {
  const runs = Array.from({ length: writers }, (_, index) =>
    addThroughKills(worker, folder, `writer-${index}`, changes, seeded(seed + index)),
  );
  const finished = await Promise.all(runs);
  await new StoreFolder(folder).change(async () => {});
  for (const { by, acknowledged } of finished) {
    const present = await notesBy(folder, by);
    const numbers = present.map((note) => note.number);
    expect(new Set(numbers).size, 'a note twice').toBe(numbers.length);
    expect([...acknowledged].filter((number) => !numbers.includes(number))).toEqual([]);
    expect(present).toEqual(numbers.map((number) => noteBy(by, number)));
  }
  expect(await leftovers(folder)).toEqual([]);
  return finished.reduce((sum, one) => sum + one.kills, 0);
}

/**
 * Two processes change three files and a record file together and are killed at a random moment, in turns; whoever comes
 * next, by reading or by changing, finds all of them at one count, with nothing lost that was acknowledged.
 */
export async function countThroughKills(worker: Worker, folder: string, turns: number, seed: number): Promise<void> {
  const random = seeded(seed);
  let acknowledged = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const processes = [1, 2].map((by) => worker.start([folder, `writer-${by}`, 1_000_000, '002']));
    for (const process of processes) await process.next();
    await sleep(random() * 30);
    for (const process of processes) process.kill('SIGKILL');
    for (const process of processes) expect(await process.exit).toEqual({ code: null, signal: 'SIGKILL' });
    for (const process of processes) acknowledged = Math.max(acknowledged, ...(process.messages as number[]));
    const store = new StoreFolder(folder);
    if (random() < 0.5) acknowledged = await countOn(store, 'the next one');
    const { counts, lines } = await standOf(store);
    expect({ counts, lines }).toEqual(stand(lines.length));
    expect(lines.length).toBeGreaterThanOrEqual(acknowledged);
  }
  await new StoreFolder(folder).change(async () => {});
  expect(await leftovers(folder)).toEqual([]);
}
