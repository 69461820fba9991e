import { importDeliveries } from '../src/actions/import-deliveries.ts';
import { figure, inNewCompany, peakMemory, seconds } from './measure.ts';
import { deliveriesCsv, seedWorld } from './world.ts';

await inNewCompany(async (context) => {
  await seedWorld(context, 300);
  const csv = deliveriesCsv(6_667, 15, 300, '2026-11-09');
  const taken = await seconds(() => importDeliveries(context, { name: 'deliveries.csv', bytes: csv }));
  figure('import of 100,000 delivery lines', taken, 's');
  figure('  peak memory', peakMemory(), 'MB');
});
