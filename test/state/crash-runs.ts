import { cp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { StoreFolder } from '../../src/state/store-folder.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { broken, type Fault, noSpace, type Step, withFaults } from './faults.ts';
import { addNote, countOn, leftovers, noteBy, notes, stand, standOf } from './samples.ts';

/** A change, and how to tell how often it has happened; that throws when it finds half of one. */
export interface Scene {
  readonly name: string;
  readonly change: (store: StoreFolder) => Promise<unknown>;
  readonly timesDone: (store: StoreFolder) => Promise<number>;
}

const severalFiles: Scene = {
  name: 'of three files and a line',
  change: (store) => countOn(store, 'me'),
  timesDone: async (store) => {
    const found = await standOf(store);
    expect(found).toEqual(stand(found.lines.length));
    return found.lines.length;
  },
};

const oneFile: Scene = {
  name: 'of one file',
  change: (store) => addNote(store, noteBy('me', 1)),
  timesDone: async (store) => (await store.read(notes)).length,
};

const lineOnly: Scene = {
  name: 'of a line only',
  change: (store) => store.change(async (transaction) => transaction.append('record/2026-11.jsonl', { count: 1 })),
  timesDone: async (store) => {
    const text = await readFile(join(store.folder, 'record/2026-11.jsonl'), 'utf8').catch(() => '');
    const times = text.split('\n').length - 1;
    expect(text).toBe('{"count":1}\n'.repeat(times));
    return times;
  },
};

export const scenes = [severalFiles, oneFile, lineOnly] as const;

/** A scene after its change was made so many times, to be copied for each try. */
export interface Stage {
  readonly scene: Scene;
  readonly times: number;
  readonly folder: string;
}

export async function stageOf(scene: Scene, times: number): Promise<Stage> {
  const folder = await temporaryFolder(memoryPlace());
  const store = new StoreFolder(folder);
  for (let time = 0; time < times; time += 1) await scene.change(store);
  return { scene, times, folder };
}

async function copyOf(stage: Stage): Promise<string> {
  const folder = await temporaryFolder(memoryPlace());
  await cp(stage.folder, folder, { recursive: true });
  return folder;
}

/** Makes what this process holds in a folder look like a killed one's: its pid is there, with another start time. */
export async function declareDead(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('.lock')) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    if (text.endsWith('}')) await writeFile(path, JSON.stringify({ ...JSON.parse(text), start: '1' }));
    // Killed before it had written who it is: as old as that has to be for the next one to clear it away.
    else await utimes(path, 0, 0);
  }
}

/** Every step of something done in a folder, when nothing fails. */
export async function stepsOf(folder: string, run: () => Promise<unknown>): Promise<readonly Step[]> {
  const steps: Step[] = [];
  await withFaults(folder, (step) => (steps.push(step) > 0 ? 'none' : 'none'), run);
  return steps;
}

async function stepsOfChange(stage: Stage): Promise<readonly Step[]> {
  const folder = await copyOf(stage);
  const steps = await stepsOf(folder, () => stage.scene.change(new StoreFolder(folder)));
  expect(steps.length).toBeGreaterThan(10);
  return steps;
}

/** A fault at one step. */
export function only(number: number, fault: Fault): (step: Step) => Fault {
  return (step) => (step.number === number ? fault : 'none');
}

/** How a process can be killed at a step. */
export function ways({ call }: Step): readonly Fault[] {
  return /writeFile|appendFile/.test(call) ? ['freeze', 'tear'] : ['freeze'];
}

export type Recovery = 'read' | 'change';

function recoveredBy(recovery: Recovery, store: StoreFolder): Promise<unknown> {
  return recovery === 'read' ? store.read(notes) : store.change(async () => {});
}

/** The change has happened or has not; a next one does all the same, and nothing lies about after it. */
async function expectWhole({ scene, times }: Stage, folder: string, what: string): Promise<number> {
  const store = new StoreFolder(folder);
  const done = await scene.timesDone(store);
  expect([times, times + 1], what).toContain(done);
  await scene.change(store);
  expect(await scene.timesDone(new StoreFolder(folder)), what).toBe(done + 1);
  expect(await leftovers(folder), what).toEqual([]);
  return done;
}

async function killedAt(stage: Stage, { number, call, path }: Step, fault: Fault): Promise<[string, string]> {
  const folder = await copyOf(stage);
  const what = `${fault} at ${number} ${call} ${path}`;
  const change = () => stage.scene.change(new StoreFolder(folder));
  expect(await withFaults(folder, only(number, fault), change), what).toBe('frozen');
  await declareDead(folder);
  return [folder, what];
}

/** Kills a change at each of its steps. */
export async function killEverywhere(stage: Stage, recovery: Recovery): Promise<void> {
  const outcomes = new Set<number>();
  for (const step of await stepsOfChange(stage)) {
    for (const fault of ways(step)) {
      const [folder, what] = await killedAt(stage, step, fault);
      await recoveredBy(recovery, new StoreFolder(folder));
      outcomes.add(await expectWhole(stage, folder, what));
    }
  }
  expect(outcomes).toEqual(new Set([stage.times, stage.times + 1]));
}

/** Kills a change, at every `stride`-th step, and then each step of whoever completes it. Gives the number of pairs. */
export async function killTwice(stage: Stage, recovery: Recovery, stride: number): Promise<number> {
  let pairs = 0;
  for (const first of (await stepsOfChange(stage)).filter((step) => step.number % stride === 0)) {
    const [sample] = await killedAt(stage, first, 'freeze');
    for (const second of await stepsOf(sample, () => recoveredBy(recovery, new StoreFolder(sample)))) {
      for (const fault of ways(second)) {
        const [folder, what] = await killedAt(stage, first, 'freeze');
        const recover = () => recoveredBy(recovery, new StoreFolder(folder));
        expect(await withFaults(folder, only(second.number, fault), recover), what).toBe('frozen');
        await declareDead(folder);
        await recover();
        await expectWhole(stage, folder, `${what}, then ${second.number} ${second.call} ${second.path}`);
        pairs += 1;
      }
    }
  }
  return pairs;
}

function fills({ call }: Step): boolean {
  return /^(open|mkdir|link|writeFile|appendFile)$/.test(call);
}

/** The sync of a file may find out that there is no space for it; once that is cut off, the next one is well. */
function syncsFile({ call, path }: Step): boolean {
  return /sync/.test(call) && /\.(tmp|jsonl)$/.test(path);
}

/** Fills the disk at each step of a change that needs space: what was refused has not happened and does not later. */
export async function fillEverywhere(stage: Stage): Promise<void> {
  const { scene, times } = stage;
  for (const { number, call, path } of (await stepsOfChange(stage)).filter((one) => fills(one) || syncsFile(one))) {
    const folder = await copyOf(stage);
    const what = `full from ${number} ${call} ${path}`;
    const full = (step: Step) => (step.number === number || (step.number > number && fills(step)) ? noSpace : 'none');
    const store = new StoreFolder(folder);
    const attempt = withFaults(folder, full, () => scene.change(store)).catch((error: unknown) => error);
    expect(await attempt, what).toMatchObject({ name: 'UserError', code: 'store.disk-full' });
    expect(await leftovers(folder), what).toEqual([]);
    expect(await scene.timesDone(store), what).toBe(times);
    expect(await expectWhole(stage, folder, what)).toBe(times);
  }
}

/** Breaks each step of a change: what was promised has happened, and anything else is whole or not there. */
export async function breakEverywhere(stage: Stage): Promise<void> {
  const { scene, times } = stage;
  for (const { number, call, path } of await stepsOfChange(stage)) {
    const folder = await copyOf(stage);
    const what = `broken at ${number} ${call} ${path}`;
    const store = new StoreFolder(folder);
    const attempt = withFaults(folder, only(number, broken), () => scene.change(store));
    const refusal = await attempt.then(
      () => null,
      (error: unknown) => error,
    );
    if (refusal !== null) expect(refusal, what).toMatchObject({ code: 'store.io', params: { reason: 'EIO' } });
    await store.change(async () => {});
    const done = await scene.timesDone(store);
    expect(refusal ? [times, times + 1] : [times + 1], what).toContain(done);
    await scene.change(store);
    expect(await scene.timesDone(new StoreFolder(folder)), what).toBe(done + 1);
  }
}
