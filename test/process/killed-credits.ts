import { cp } from 'node:fs/promises';
import { expect } from 'vitest';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { finalInvoices } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { memoryPlace, temporaryFolder } from '../helpers/temporary-folder.ts';
import { declareDead, only, stepsOf, ways } from '../state/crash-runs.ts';
import { withFaults } from '../state/faults.ts';
import { expectSoundCredits } from './credit-runs.ts';

async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder(memoryPlace());
  await cp(folder, copy, { recursive: true });
  return copy;
}

/**
 * Kills the crediting of a part of an invoice at every `stride`-th call that changes the disk: it has happened or it has not,
 * and the rest can be credited after it. Gives how often it had and had not.
 * @param folder a data folder with one final invoice
 */
export async function killCrediting(folder: string, stride: number): Promise<{ done: number; undone: number }> {
  const creditPart = async (place: string) => {
    const context = await openBakery(place);
    const [invoice] = await finalInvoices(context);
    const lines = [{ section: 0, line: 0, quantity: 1000 }];
    return creditInvoice(context, { invoice: invoice?.id ?? '', lines });
  };
  const sample = await copyOf(folder);
  const steps = await stepsOf(sample, () => creditPart(sample));
  const count = { done: 0, undone: 0 };
  for (const step of steps.filter(({ number }) => number % stride === 0)) {
    for (const fault of ways(step)) {
      const place = await copyOf(folder);
      const what = `${fault} at ${step.number} ${step.call} ${step.path}`;
      expect(await withFaults(place, only(step.number, fault), () => creditPart(place)), what).toBe('frozen');
      await declareDead(`${place}/bakkerij`);
      const context = await openBakery(place);
      const [invoice] = await finalInvoices(context);
      const credits = await expectSoundCredits(context);
      expect(credits.length, what).toBeLessThanOrEqual(1);
      count[credits.length === 1 ? 'done' : 'undone'] += 1;
      const rest = await creditInvoice(context, { invoice: invoice?.id ?? '', lines: null });
      expect(rest, what).toMatchObject({ outcome: 'credited', invoice: { status: 'credited' } });
      await expectSoundCredits(context);
    }
  }
  return count;
}
