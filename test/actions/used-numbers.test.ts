import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDrafts } from '../../src/actions/check-drafts.ts';
import { checkCompany } from '../../src/actions/check-store.ts';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { creditProspect } from '../../src/actions/credit-view.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { files } from '../../src/state/files.ts';
import { changeOptions, clockFrom, debtorsOf, deliver, finalInvoices, makeBakery } from '../helpers/invoice-world.ts';

const everything = { until: '2027-12-31', day: null, debtors: null };

/** A bakery whose next invoices get numbers by this format. */
async function bakery(numberFormat: string, start = '2026-11-23T09:00:00') {
  const clock = clockFrom(start);
  const debtors = debtorsOf(1, { collect: 'none' });
  const context = await makeBakery(debtors, { now: clock.now });
  const by = (format: string) => changeOptions(context, { invoices: { numberFormat: format } });
  const draft = async (count: number, day = '2026-11-09') => {
    await deliver(context, debtors, day, count);
    await makeInvoices(context, everything);
  };
  await by(numberFormat);
  return { context, clock, by, draft };
}

async function textsOf(context: Parameters<typeof finalInvoices>[0]) {
  return (await finalInvoices(context)).map(({ number }) => number.text);
}

describe('a number that an invoice has', () => {
  const refusal = {
    code: 'invoice.number-in-use',
    params: { format: '{year}{number}', number: '202611', date: '2026-11-23' },
  };

  it('is not given again by another format: nothing is numbered, and another format helps', async () => {
    const { context, by, draft } = await bakery('{year}1{number}');
    await draft(1);
    await finaliseInvoices(context, null);
    await by('{year}{number}');
    await draft(10, '2026-11-10');
    await expect(checkDrafts(context, null)).rejects.toMatchObject(refusal);
    await expect(finaliseInvoices(context, null)).rejects.toMatchObject(refusal);
    expect(await textsOf(context)).toEqual(['202611']);
    expect(await context.company.read(files.drafts)).toHaveLength(10);
    await by('{year}-{number}');
    await finaliseInvoices(context, null);
    expect(await textsOf(context)).toContain('2026-11');
    expect(await checkCompany(context.company)).toEqual([]);
  });

  it('is not given to a credit invoice either, and that is said before it is made', async () => {
    const { context, by, draft } = await bakery('{year}1{number}');
    await draft(1);
    await finaliseInvoices(context, null);
    await by('{year}{number}');
    await draft(9, '2026-11-10');
    await finaliseInvoices(context, null);
    const [invoice] = await finalInvoices(context);
    if (!invoice) throw new Error('no invoice');
    await expect(creditProspect(context, invoice)).rejects.toMatchObject(refusal);
    await expect(creditInvoice(context, { invoice: invoice.id, lines: null })).rejects.toMatchObject(refusal);
    expect((await finalInvoices(context)).map(({ status }) => status)).toEqual(Array(10).fill('final'));
  });

  it('is found in an earlier month, without its index as with it', async () => {
    const { context, clock, by, draft } = await bakery('{year}1{number}', '2026-09-01T09:00:00');
    await draft(1, '2026-08-31');
    await finaliseInvoices(context, null);
    await by('{year}{number}');
    clock.set('2026-10-01T09:00:00');
    await draft(9, '2026-09-30');
    await finaliseInvoices(context, null);
    clock.set('2026-11-02T09:00:00');
    await draft(1, '2026-10-31');
    const refused = { code: 'invoice.number-in-use', params: { number: '202611', date: '2026-09-01' } };
    await expect(finaliseInvoices(context, null)).rejects.toMatchObject(refused);
    await rm(join(context.company.folder, 'index'), { recursive: true });
    await expect(finaliseInvoices(context, null)).rejects.toMatchObject(refused);
    expect(await finalInvoices(context)).toHaveLength(10);
  });

  it('is found in another year, if that year can be read in it', async () => {
    const { context, clock, by, draft } = await bakery('{year}-{number}-2027', '2026-12-30T09:00:00');
    await draft(1, '2026-12-29');
    await finaliseInvoices(context, null);
    clock.set('2027-01-04T09:00:00');
    await by('2026-{number}-{year}');
    await draft(1, '2027-01-02');
    const [first, second] = await Promise.allSettled([1, 2].map(() => finaliseInvoices(context, null)));
    for (const one of [first, second]) {
      expect(one).toMatchObject({ reason: { code: 'invoice.number-in-use', params: { number: '2026-1-2027' } } });
    }
    expect(await textsOf(context)).toEqual(['2026-1-2027']);
  });

  it('is looked for in the months of years alone that can be read in it', async () => {
    const { context, clock, draft } = await bakery('{year}-{number:5}', '2025-12-30T09:00:00');
    for (const day of ['2025-12-30', '2026-01-05', '2026-02-02']) {
      clock.set(`${day}T09:00:00`);
      await draft(1, day);
      await finaliseInvoices(context, null);
    }
    clock.set('2026-03-02T09:00:00');
    await draft(1, '2026-03-01');
    await finaliseInvoices(context, null);
    // The newest month is in memory.
    expect((await readdir(join(context.company.folder, 'index'))).filter((name) => name.startsWith('ledger-'))).toEqual(
      ['ledger-2026-01.json'],
    );
  });
});
