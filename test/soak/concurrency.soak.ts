import { describe, expect, it } from 'vitest';
import { buildWorker } from '../helpers/processes.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { addTogether, addTogetherThroughKills, countThroughKills } from '../state/concurrent-runs.ts';

const adding = await buildWorker(new URL('../state/adding.worker.ts', import.meta.url));
const counting = await buildWorker(new URL('../state/counting.worker.ts', import.meta.url));

// The long ones are in the soak.
describe('several processes on one folder', { timeout: 120_000 }, () => {
  it('lose no change and make none twice when eight add to one file 40 times each', async () => {
    await addTogether(adding, await temporaryFolder(memoryPlace()), 8, 40);
  });

  it('keep every acknowledged change, and no half of any other, when they are killed again and again', async () => {
    const kills = await addTogetherThroughKills(adding, await temporaryFolder(memoryPlace()), 8, 30, 20261101);
    expect(kills).toBeGreaterThanOrEqual(10);
  });

  it('leave three files and a record file at one count, wherever twenty kills come', async () => {
    await countThroughKills(counting, await temporaryFolder(memoryPlace()), 10, 20261102);
  });
});
