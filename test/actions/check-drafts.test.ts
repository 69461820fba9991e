import { describe, expect, it } from 'vitest';
import { checkDrafts } from '../../src/actions/check-drafts.ts';
import { deleteDraft } from '../../src/actions/delete-draft.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { sum } from '../../src/domain/money.ts';
import { contentsOf } from '../helpers/folder-contents.ts';
import { clockFrom, debtorsOf, deliver, finalInvoices, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';

/** A bakery in December with three finals of November and four drafts, the second of a debtor without address. */
async function december() {
  const clock = clockFrom('2026-11-23T09:00:00');
  const incomplete = debtorsOf(4).map((one) => (one.number === '1002' ? { ...one, address: '', postcode: ' ' } : one));
  const context = await makeBakery(incomplete, { now: clock.now });
  await invoiceEach(
    context,
    incomplete.filter(({ number }) => number !== '1002'),
  );
  clock.set('2026-12-07T09:00:00');
  await deliver(context, incomplete, '2026-12-01');
  const { drafts } = await makeInvoices(context, { until: '2026-12-07', day: null, debtors: null });
  expect(drafts).toHaveLength(4);
  return { context, clock, drafts };
}

describe('checking drafts before they become final', () => {
  it('shows what finalising then does: the same date, numbers, sums and gaps', async () => {
    const { context, drafts } = await december();
    const check = await checkDrafts(context, null);
    const outcomes = await finaliseInvoices(context, null);
    const finals = outcomes.flatMap((one) => (one.outcome === 'final' ? [one.invoice] : []));
    expect(check.rows.map(({ draft }) => draft)).toEqual(drafts);
    expect(check.rows.flatMap(({ number }) => number ?? [])).toEqual(finals.map(({ number }) => number));
    expect(check.rows.map(({ missing }) => missing)).toEqual(
      outcomes.map((one) => (one.outcome === 'incomplete' ? one.missing : [])),
    );
    expect(new Set(finals.map(({ date }) => date))).toEqual(new Set([check.date]));
    expect(check).toMatchObject({
      date: '2026-12-07',
      count: 3,
      net: sum(finals.map(({ net }) => net)),
      vat: sum(finals.map(({ vat }) => vat)),
      gross: sum(finals.map(({ gross }) => gross)),
      first: { text: '2026-00004' },
      last: { text: '2026-00006' },
      gone: [],
    });
    expect(check.rows[1]).toMatchObject({ debtorName: 'Lunchroom 1002', number: null });
    expect(check.rows[1]?.missing.map(({ field }) => field)).toEqual(['buyer-address', 'buyer-postcode']);
  });

  it('writes nothing but an index of what was there', async () => {
    const { context } = await december();
    const before = await contentsOf(context.folder);
    await checkDrafts(context, null);
    const after = Object.entries(await contentsOf(context.folder)).filter(([path]) => !path.includes('/index/'));
    expect(Object.fromEntries(after)).toEqual(before);
    expect(await finalInvoices(context)).toHaveLength(3);
  });

  it('takes the chosen ones in their order, and names those that are no drafts any more', async () => {
    const { context, drafts } = await december();
    const [one, two, three, four] = drafts as readonly [Draft, Draft, Draft, Draft];
    await finaliseInvoices(context, [one.id]);
    await deleteDraft(context, four);
    const check = await checkDrafts(context, [three.id, one.id, two.id, four.id]);
    expect(check.rows.map(({ draft, number }) => [draft.debtor, number?.text ?? null])).toEqual([
      ['1003', '2026-00005'],
      ['1002', null],
    ]);
    expect(check.gone).toEqual([one.id, four.id]);
    expect(check).toMatchObject({ count: 1, gross: three.gross, first: check.last });
  });

  it('has no numbers and no sums when nothing can become final', async () => {
    const { context, drafts } = await december();
    const check = await checkDrafts(context, [drafts[1]?.id ?? '']);
    expect(check).toMatchObject({ count: 0, net: 0, vat: 0, gross: 0, first: null, last: null });
    expect((await checkDrafts(context, [])).rows).toEqual([]);
  });

  it('says so when the clock stands before the last invoice', async () => {
    const { context, clock } = await december();
    clock.set('2026-11-22T09:00:00');
    await expect(checkDrafts(context, null)).rejects.toMatchObject({ code: 'invoice.date-before-last' });
  });
});
