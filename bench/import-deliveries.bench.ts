import { setImmediate as turn } from 'node:timers/promises';
import { importDeliveries } from '../src/actions/import-deliveries.ts';
import { previewImport } from '../src/actions/preview-import.ts';
import { figure, inNewCompany, peakMemory, seconds } from './measure.ts';
import { deliveriesCsv, seedWorld } from './world.ts';

/** The longest time for which others of this process had no turn while this went on, in milliseconds. */
async function longestWait(work: Promise<unknown>): Promise<number> {
  let going = true;
  const ended = work.finally(() => {
    going = false;
  });
  let longest = 0;
  for (let since = performance.now(); going; ) {
    await turn();
    const now = performance.now();
    longest = Math.max(longest, now - since);
    since = now;
  }
  await ended;
  return longest;
}

await inNewCompany(async (context) => {
  await seedWorld(context, 300);
  const small = { name: 'deliveries.csv', bytes: deliveriesCsv(1_800, 15, 300, '2026-10-05') };
  let wait = 0;
  const shown = await seconds(async () => {
    wait = await longestWait(previewImport(context, 'deliveries', small, { words: 'nl' }));
  });
  figure('preview of 27,000 delivery lines', shown, 's');
  figure('  longest time that a key waits for it', wait, 'ms');
  const csv = deliveriesCsv(6_667, 15, 300, '2026-11-09');
  const taken = await seconds(() => importDeliveries(context, { name: 'deliveries.csv', bytes: csv }));
  figure('import of 100,000 delivery lines', taken, 's');
  figure('  peak memory', peakMemory(), 'MB');
});
