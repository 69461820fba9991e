import { describe, it } from 'vitest';
import { breakEverywhere, fillEverywhere, killEverywhere, scenes, stageOf } from '../state/crash-runs.ts';

// 0: its files and folders are not there yet; 1: there is no previous copy yet.
describe.each(scenes)('a change $name', (scene) => {
  it.each([
    [0, 'change'],
    [1, 'read'],
  ] as const)('made after %i others is whole for the next one, wherever its process is killed', async (times, next) => {
    await killEverywhere(await stageOf(scene, times), next);
  });

  it('of files that are not there yet does not happen on a full disk, nor later of itself', async () => {
    await fillEverywhere(await stageOf(scene, 0));
  });

  it('of files that are not there yet is whole or not there when a step fails', async () => {
    await breakEverywhere(await stageOf(scene, 0));
  });
});
