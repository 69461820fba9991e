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
    await addTogether(adding, await temporaryFolder(), 8, 200);
  });

  it('loses no acknowledged change through kills', { timeout: long }, async () => {
    expect(await addTogetherThroughKills(adding, await temporaryFolder(), 8, 100, 1)).toBeGreaterThan(30);
  });

  it('keeps several files at one count through 200 kills', { timeout: long }, async () => {
    await countThroughKills(counting, await temporaryFolder(), 100, 1);
  });

  it('has one holder of its lock through 300 kills', { timeout: long }, async () => {
    await contendThroughKills(contending, join(await temporaryFolder(), '.lock'), 100, 1);
  });

  it.each(scenes)(
    'keeps a change $name whole through two kills, the first at every third step',
    { timeout: long },
    async (scene) => {
      expect(await killTwice(await stageOf(scene, 1), 'change', 3)).toBeGreaterThan(30);
    },
  );

  it('completes a change of several files for a reader through two kills', { timeout: long }, async () => {
    expect(await killTwice(await stageOf(scenes[0], 1), 'read', 3)).toBeGreaterThan(30);
  });
});
