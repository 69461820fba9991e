import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWorker } from '../helpers/processes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { addTogether, addTogetherThroughKills, countThroughKills } from '../state/concurrent-runs.ts';
import { killTwice, scenes, stageOf } from '../state/crash-runs.ts';
import { contendThroughKills } from '../state/lock-runs.ts';

const adding = await buildWorker(new URL('../state/adding.worker.ts', import.meta.url));
const counting = await buildWorker(new URL('../state/counting.worker.ts', import.meta.url));
const contending = await buildWorker(new URL('../state/contending.worker.ts', import.meta.url));
const long = 60 * 60_000;

describe('the store on a real disk, for long', () => {
  it('loses no change of eight processes', { timeout: long }, async () => {
    await addTogether(adding, await temporaryFolder(), 8, 1000);
  });

  it.each([1, 2, 3])('loses no acknowledged change through kills (seed %i)', { timeout: long }, async (seed) => {
    expect(await addTogetherThroughKills(adding, await temporaryFolder(), 8, 300, seed)).toBeGreaterThan(100);
  });

  it.each([1, 2, 3])(
    'keeps several files at one count through 400 kills (seed %i)',
    { timeout: long },
    async (seed) => {
      await countThroughKills(counting, await temporaryFolder(), 200, seed);
    },
  );

  it.each([1, 2, 3])('has one holder of its lock through 600 kills (seed %i)', { timeout: long }, async (seed) => {
    await contendThroughKills(contending, join(await temporaryFolder(), '.lock'), 200, seed);
  });

  it.each(scenes)('keeps a change $name whole through any two kills', { timeout: long }, async (scene) => {
    for (const times of [0, 1, 2]) {
      expect(await killTwice(await stageOf(scene, times), 'change', 1)).toBeGreaterThan(100);
    }
  });

  it('completes a change of several files for a reader through any two kills', { timeout: long }, async () => {
    for (const times of [0, 1, 2]) {
      expect(await killTwice(await stageOf(scenes[0], times), 'read', 1)).toBeGreaterThan(100);
    }
  });
});
