import { describe, expect, it } from 'vitest';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { bakeryWithDrafts } from '../helpers/drafts-world.ts';
import { debtorsOf, deliver, makeBakery } from '../helpers/invoice-world.ts';
import { buildWorker } from '../helpers/processes.ts';
import { creditTogether } from '../process/credit-runs.ts';
import { killCrediting } from '../process/killed-credits.ts';
import { finaliseTogether, makeTogether } from '../process/number-runs.ts';

const finalising = await buildWorker(new URL('../process/finalising.worker.ts', import.meta.url));
const crediting = await buildWorker(new URL('../process/crediting.worker.ts', import.meta.url));
const making = await buildWorker(new URL('../process/making.worker.ts', import.meta.url));

describe('numbers in the long run', () => {
  it('are 1 to 320 when eight processes, each killed six times, make overlapping drafts final', async () => {
    const debtors = debtorsOf(320);
    const context = await makeBakery(debtors);
    const today = context.now().toISOString().slice(0, 10);
    await deliver(context, debtors, today);
    await makeInvoices(context, { until: today, day: null, debtors: null });
    expect(await finaliseTogether(finalising, context, 8, 6, 20261111)).toBeGreaterThanOrEqual(24);
  });

  it('bill every delivery once when eight processes, each killed four times, make invoices', async () => {
    const debtors = debtorsOf(40);
    const context = await makeBakery(debtors);
    for (const day of ['2026-09-07', '2026-10-05', '2026-11-02']) await deliver(context, debtors, day, 4);
    const run = { processes: 8, debtors: 40, until: '2026-11-30', killsEach: 4, seed: 20261112 };
    expect(await makeTogether(making, context, run)).toBeGreaterThanOrEqual(16);
  });

  it('have no gap when six processes, each killed five times, make invoices and credit them in random parts', async () => {
    const debtors = debtorsOf(60);
    const context = await makeBakery(debtors);
    const today = context.now().toISOString().slice(0, 10);
    await deliver(context, debtors, today);
    await makeInvoices(context, { until: today, day: null, debtors: null });
    const run = await creditTogether(crediting, context, { processes: 6, killsEach: 5, seed: 20261124 });
    expect(run.credits).toBeGreaterThanOrEqual(60);
    expect(run.kills).toBeGreaterThanOrEqual(15);
  });

  it('go to a credit invoice or to none, wherever the process that makes it is killed', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    await finaliseInvoices(context, null);
    const { done, undone } = await killCrediting(context.folder, 1);
    expect(done).toBeGreaterThan(20);
    expect(undone).toBeGreaterThan(20);
  });
});
