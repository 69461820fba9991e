import { describe, expect, it } from 'vitest';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { bakeryWithDrafts } from '../helpers/drafts-world.ts';
import { debtorsOf, deliver, makeBakery } from '../helpers/invoice-world.ts';
import { buildWorker } from '../helpers/processes.ts';
import { creditTogether } from './credit-runs.ts';
import { killCrediting } from './killed-credits.ts';

const crediting = await buildWorker(new URL('./crediting.worker.ts', import.meta.url));

describe('credit invoices', { timeout: 240_000 }, () => {
  it('share one series with invoices, without a gap, when processes make and credit the same at once and are killed', async () => {
    const debtors = debtorsOf(5);
    const context = await makeBakery(debtors);
    const today = context.now().toISOString().slice(0, 10);
    await deliver(context, debtors, today);
    await makeInvoices(context, { until: today, day: null, debtors: null });
    const run = await creditTogether(crediting, context, { processes: 2, killsEach: 2, seed: 20261123 });
    expect(run.credits).toBeGreaterThanOrEqual(5);
    expect(run.kills).toBeGreaterThanOrEqual(2);
  });

  it('have been made or have not, wherever their process is killed', async () => {
    const { context } = await bakeryWithDrafts(debtorsOf(1));
    await finaliseInvoices(context, null);
    const { done, undone } = await killCrediting(context.folder, 9);
    expect(done).toBeGreaterThan(2);
    expect(undone).toBeGreaterThan(2);
  });
});
