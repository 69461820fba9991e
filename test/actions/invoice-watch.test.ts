import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDraft } from '../../src/actions/add-draft.ts';
import { checkDrafts } from '../../src/actions/check-drafts.ts';
import { checkCompany } from '../../src/actions/check-store.ts';
import type { Context } from '../../src/actions/context.ts';
import { creditInvoice } from '../../src/actions/credit-invoice.ts';
import { invoiceBoard } from '../../src/actions/invoice-board.ts';
import { lateInvoices } from '../../src/actions/late-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { numberReport } from '../../src/actions/number-report.ts';
import { cancelEntries } from '../../src/actions/outbox.ts';
import { queueCopies } from '../../src/actions/queue-copies.ts';
import { undeliveredInvoices } from '../../src/actions/undelivered-invoices.ts';
import { usualAmounts } from '../../src/actions/usual-amounts.ts';
import type { FinalInvoice } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import {
  clockFrom,
  debtorsOf,
  deliver,
  finalInvoices,
  invoiceAll,
  invoiceEach,
  makeBakery,
} from '../helpers/invoice-world.ts';
import { debtor } from '../helpers/worlds.ts';

/** Changes final invoices as nothing in the program would: in the file itself. */
async function tamper(
  { company }: Context,
  month: string,
  change: (invoices: readonly FinalInvoice[]) => readonly FinalInvoice[],
): Promise<void> {
  const path = join(company.folder, files.invoices(month).path);
  const content = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...content, revision: content.revision + 1, data: change(content.data) }));
}

/** A bakery whose one debtor got invoices of one, two, … loaves, a week after each other. */
async function billed(times: number) {
  const clock = clockFrom('2026-06-01T09:00:00');
  const debtors = debtorsOf(1);
  const context = await makeBakery(debtors, { now: clock.now });
  for (let time = 0; time < times; time += 1) {
    clock.set(new Date(Date.UTC(2026, 5, 1 + 7 * time, 9)).toISOString());
    await invoiceEach(context, debtors, time + 1);
  }
  return { context, clock, debtors };
}

describe('what debtors are usually billed', () => {
  it('is what their last eight invoices came to without VAT, the newest first', async () => {
    const { context } = await billed(10);
    expect(await usualAmounts(context, ['1001', '9'])).toEqual(
      new Map([
        ['1001', [1000, 900, 800, 700, 600, 500, 400, 300]],
        ['9', []],
      ]),
    );
  });

  it('counts no credit invoice, none that was taken back, and none of three years ago', async () => {
    const { context, clock } = await billed(4);
    const [first, second] = await finalInvoices(context);
    if (!first || !second) throw new Error('no invoices');
    await creditInvoice(context, { invoice: first.id, lines: null });
    await creditInvoice(context, { invoice: second.id, lines: [{ section: 0, line: 0, quantity: 1000 }] });
    expect((await usualAmounts(context, ['1001'])).get('1001')).toEqual([400, 300, 200]);
    clock.set('2029-06-01T09:00:00');
    expect((await usualAmounts(context, ['1001'])).get('1001')).toEqual([]);
  });

  it('is beside each draft before it becomes final, and stops none', async () => {
    const { context, debtors } = await billed(4);
    await deliver(context, debtors, context.now().toISOString().slice(0, 10), 6);
    await makeInvoices(context, { until: '2026-12-31', day: null, debtors: null });
    const { rows, count } = await checkDrafts(context, null);
    expect(rows.map(({ amount }) => amount)).toEqual([{ kind: 'high', compared: 4, median: 250 }]);
    expect(count).toBe(1);
  });
});

describe('what must be invoiced by the fifteenth of the next month', () => {
  it('is named by the debtor that is billed, on delivery notes and on drafts, until it is final', async () => {
    const clock = clockFrom('2026-11-27T09:00:00');
    const debtors = [...debtorsOf(2), debtor('2001', { consolidateTo: '1001', revision: 1 })];
    const context = await makeBakery(debtors, { now: clock.now });
    await deliver(context, debtors.slice(1), '2026-11-20');
    await deliver(context, debtors, '2026-12-01');
    expect(await lateInvoices(context)).toEqual([]);
    clock.set('2026-12-10T09:00:00');
    const late = [
      { debtor: '1002', name: 'Lunchroom 1002', oldest: '2026-11-20', lastDay: '2026-12-15', daysLeft: 5 },
      { debtor: '1001', name: 'Lunchroom 1001', oldest: '2026-11-20', lastDay: '2026-12-15', daysLeft: 5 },
    ];
    expect(new Set(await lateInvoices(context))).toEqual(new Set(late));
    await makeInvoices(context, { until: '2026-12-31', day: null, debtors: null });
    expect(new Set(await lateInvoices(context))).toEqual(new Set(late));
    clock.set('2026-12-17T09:00:00');
    expect((await lateInvoices(context)).map(({ daysLeft }) => daysLeft)).toEqual([-2, -2]);
    await invoiceAll(context);
    expect(await lateInvoices(context)).toEqual([]);
  });

  it('is also what an invoice made by hand bills, by the first day of its period', async () => {
    const clock = clockFrom('2026-12-20T09:00:00');
    const context = await makeBakery(debtorsOf(1), { now: clock.now });
    await addDraft(context, { debtor: '1001', deliveredFrom: '2026-11-30', deliveredUntil: '2026-12-18' });
    expect(await lateInvoices(context)).toMatchObject([{ debtor: '1001', oldest: '2026-11-30', daysLeft: -5 }]);
  });
});

describe('the board of invoice days', () => {
  it('agrees with what there is: deliveries, drafts, and final invoices that have not gone', async () => {
    const clock = clockFrom('2026-11-23T09:00:00');
    const debtors = [
      ...debtorsOf(2, { discount: 1000 }),
      debtor('2001', { consolidateTo: '3001', revision: 1 }),
      debtor('3001', { invoiceDay: 'none', revision: 1 }),
    ];
    const context = await makeBakery(debtors, { now: clock.now });
    await invoiceEach(context, debtors.slice(0, 2));
    await deliver(context, debtors.slice(0, 1), '2026-11-20');
    await makeInvoices(context, { until: '2026-11-30', day: null, debtors: null });
    await deliver(context, debtors, '2026-11-21', 3);
    const { rows, today, late } = await invoiceBoard(context);
    expect([today, late]).toEqual(['2026-11-23', []]);
    expect(rows[0]).toEqual({
      day: 'monday',
      debtors: 2,
      waitingDebtors: 2,
      deliveries: 6,
      net: 540,
      oldest: '2026-11-21',
      drafts: 1,
      undelivered: 2,
    });
    expect(rows.at(-1)).toMatchObject({ day: 'none', debtors: 1, waitingDebtors: 1, deliveries: 6, net: 600 });
  });

  it('counts an invoice whose sending was taken back among those that have not gone', async () => {
    const context = await makeBakery(debtorsOf(1), { now: clockFrom('2026-11-23T09:00:00').now });
    const [invoice] = await invoiceEach(context, debtorsOf(1));
    const { rows } = await queueCopies(context, { invoices: [invoice?.id ?? ''], reason: '' });
    const undelivered = async () => (await invoiceBoard(context)).rows[0]?.undelivered;
    expect(await undelivered()).toBe(0);
    await cancelEntries(
      context,
      rows.flatMap(({ entryId }) => entryId ?? []),
    );
    expect(await undelivered()).toBe(1);
    expect(await undeliveredInvoices(context, false)).toEqual([invoice?.id]);
  });

  it('leads to invoices for those that are invoiced by hand, and for nobody else', async () => {
    const debtors = [...debtorsOf(1), debtor('3001', { invoiceDay: 'none', revision: 1 })];
    const context = await makeBakery(debtors, { now: clockFrom('2026-11-23T09:00:00').now });
    await deliver(context, debtors, '2026-11-21');
    const { drafts, skipped } = await makeInvoices(context, { until: '2026-11-23', day: 'none', debtors: null });
    expect(drafts.map(({ debtor: of, origin }) => [of, origin])).toEqual([['3001', 'A']]);
    expect(skipped['other-day']).toBe(1);
  });
});

describe('the report on invoice numbers', () => {
  it('finds nothing wrong with what was made final, and what somebody took out or changed by hand', async () => {
    const { context } = await billed(6);
    expect(await numberReport(context)).toMatchObject({ faults: 0, years: [{ year: 2026, count: 6, faults: [] }] });
    await tamper(context, '2026-06', (invoices) =>
      invoices
        .filter((_invoice, index) => index !== 1)
        .map((invoice, index) => (index === 1 ? { ...invoice, date: '2026-05-31' } : invoice)),
    );
    const faults = [
      { kind: 'gap', from: 2, until: 2 },
      { kind: 'date-back', invoice: { number: '2026-00003', date: '2026-05-31' }, before: { number: '2026-00001' } },
    ];
    expect(await numberReport(context, 2026)).toMatchObject({ faults: 2, years: [{ faults }] });
    expect(await numberReport(context, 2025)).toEqual({ faults: 0, years: [] });
    expect(await checkCompany(context.company)).toMatchObject([
      { kind: 'number-missing', year: 2026, fault: faults[0] },
      { kind: 'date-order', year: 2026, fault: faults[1] },
    ]);
  });

  it('sees what another session changed since', async () => {
    const { context } = await billed(2);
    await numberReport(context);
    await tamper(context, '2026-06', ([first, second]) =>
      first && second ? [first, { ...second, number: first.number }] : [],
    );
    expect(await numberReport(context)).toMatchObject({
      years: [{ faults: [{ kind: 'twice', sequence: 1, invoices: [{ number: '2026-00001' }, {}] }] }],
    });
  });
});
