import { describe, expect, it } from 'vitest';
import { breakEverywhere, fillEverywhere, killEverywhere, killTwice, scenes, stageOf } from '../state/crash-runs.ts';

describe.each(scenes)('a change $name', (scene) => {
  // 0: its files and folders are not there yet; 1: there is no previous copy yet; 2: there is.
  it.each([
    [0, 'change'],
    [1, 'read'],
    [2, 'change'],
  ] as const)('made after %i others is whole for the next one, wherever its process is killed', async (times, next) => {
    await killEverywhere(await stageOf(scene, times), next);
  });

  it.each([0, 2])('made after %i others does not happen on a full disk, nor later of itself', async (times) => {
    await fillEverywhere(await stageOf(scene, times));
  });

  it.each([0, 2])('made after %i others is whole or not there when a step fails', async (times) => {
    await breakEverywhere(await stageOf(scene, times));
  });

  it('is whole when the one who completes it is killed too', async () => {
    expect(await killTwice(await stageOf(scene, 1), 'change', 17)).toBeGreaterThan(10);
  });
});
