import { describe, expect, it } from 'vitest';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { files } from '../../src/state/files.ts';
import { debtorsOf, deliver, finalInvoices, makeBakery } from '../helpers/invoice-world.ts';
import { expectSoundNumbers } from './number-runs.ts';

/** A bakery with so many drafts, made today. */
async function bakeryWithDrafts(count: number, now?: () => Date) {
  const debtors = debtorsOf(count);
  const context = await makeBakery(debtors, now ? { now } : {});
  const today = context.now().toISOString().slice(0, 10);
  await deliver(context, debtors, today);
  await makeInvoices(context, { until: today, day: null, debtors: null });
  return context;
}

/** A clock that stands where it is put. */
function standingClock(start: string) {
  let now = new Date(start);
  return {
    now: () => now,
    set: (moment: string) => {
      now = new Date(moment);
    },
  };
}

describe('invoice numbers', { timeout: 120_000 }, () => {
  it('are given once when calls of one session come together, in a month that has no invoice yet', async () => {
    const context = await bakeryWithDrafts(12);
    const drafts = await context.company.read(files.drafts);
    const ids = drafts.map(({ id }) => id);
    await Promise.all([ids.slice(0, 8), ids.slice(4), ids].map((some) => finaliseInvoices(context, some)));
    await expectSoundNumbers(context, drafts);
  });

  it('start at 1 again in a new year, whatever still waits from the old one', async () => {
    const clock = standingClock('2026-12-31T15:00:00Z');
    const context = await bakeryWithDrafts(6, clock.now);
    const ids = (await context.company.read(files.drafts)).map(({ id }) => id);
    await finaliseInvoices(context, ids.slice(0, 4));
    clock.set('2027-01-01T09:00:00Z');
    await finaliseInvoices(context, ids.slice(4));
    expect((await finalInvoices(context)).map(({ number, date }) => [number.text, date])).toEqual([
      ['2026-00001', '2026-12-31'],
      ['2026-00002', '2026-12-31'],
      ['2026-00003', '2026-12-31'],
      ['2026-00004', '2026-12-31'],
      ['2027-00001', '2027-01-01'],
      ['2027-00002', '2027-01-01'],
    ]);
  });

  it.each([
    ['by a day', '2026-11-23T09:00:00Z', '2026-11-22T23:00:00Z'],
    ['into another month', '2026-12-01T09:00:00Z', '2026-11-30T22:00:00Z'],
    ['into the old year', '2027-01-04T09:00:00Z', '2026-12-31T09:00:00Z'],
  ])('are not given when the clock goes back %s', async (_how, first, back) => {
    const clock = standingClock(first);
    const context = await bakeryWithDrafts(2, clock.now);
    const [one, other] = (await context.company.read(files.drafts)).map(({ id }) => id);
    await finaliseInvoices(context, [one ?? '']);
    clock.set(back);
    await expect(finaliseInvoices(context, [other ?? ''])).rejects.toMatchObject({ code: 'invoice.date-before-last' });
    expect(await finalInvoices(context)).toHaveLength(1);
    clock.set(first);
    expect(await finaliseInvoices(context, [other ?? ''])).toMatchObject([{ outcome: 'final' }]);
  });

  it('do not skip one for a draft that lacks something, nor for one that is gone', async () => {
    const context = await bakeryWithDrafts(3);
    const [first, second, third] = (await context.company.read(files.drafts)).map(({ id }) => id);
    await context.company.change(async (transaction) => {
      const debtors = await transaction.open(files.debtors);
      debtors.data = debtors.data.map((debtor) => (debtor.number === '1002' ? { ...debtor, city: '' } : debtor));
      await debtors.write();
    });
    const outcomes = await finaliseInvoices(context, [first, '01JCQ0000000000000000000AA', second, third].map(String));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['final', 'not-draft', 'incomplete', 'final']);
    expect((await finalInvoices(context)).map(({ number }) => number.sequence)).toEqual([1, 2]);
  });
});
