import { describe, expect, it } from 'vitest';
import { addDraft } from '../../src/actions/add-draft.ts';
import { headEdit, saveDraft } from '../../src/actions/change-draft.ts';
import type { Context } from '../../src/actions/context.ts';
import { deleteDraft } from '../../src/actions/delete-draft.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { invoiceText, showInvoice } from '../../src/actions/show-invoice.ts';
import { type DraftEdit, noEdit } from '../../src/domain/change-draft.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { clockFrom, makeBakery, setDebtors } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { debtor } from '../helpers/worlds.ts';

const debtors = [
  debtor('1', { revision: 1 }),
  debtor('2', { consolidateTo: '1', revision: 1 }),
  debtor('3', { revision: 1, closed: true }),
  debtor('4', { revision: 1, country: 'DE', vatId: 'DE123456789' }),
  debtor('5', { revision: 1 }),
];
const week = { deliveredFrom: '2026-11-16', deliveredUntil: '2026-11-20' };
const loaf = {
  article: '10',
  description: 'Volkoren',
  unit: 'stuk',
  quantity: 4000,
  price: 250,
  discount: 0,
  rate: 900,
};

/** Two sessions on the folder of one bakery. */
async function office(): Promise<{ readonly anna: Context & { readonly folder: string }; readonly bram: Context }> {
  const clock = clockFrom('2026-11-23T09:00:00');
  const anna = await makeBakery(debtors, { now: clock.now });
  return { anna, bram: await openBakery(anna.folder, clock.now) };
}

async function draftsOf(context: Context): Promise<readonly Draft[]> {
  return context.company.read(files.drafts);
}

async function withLine(context: Context, base: Draft): Promise<Draft> {
  const outcome = await saveDraft(context, { base, edit: { ...noEdit, added: [{ section: 0, line: loaf }] } });
  if (outcome.outcome !== 'saved') throw new Error(outcome.outcome);
  return outcome.draft;
}

describe('adding an invoice by hand', () => {
  it('keeps a draft for whoever is billed, told in its history and found by the other session', async () => {
    const { anna, bram } = await office();
    const draft = await addDraft(anna, { debtor: '2', ...week });
    expect(draft).toMatchObject({ origin: 'H', debtor: '1', ...week, tax: 'domestic', status: 'draft', gross: 0 });
    expect(draft.history).toMatchObject([{ what: 'made' }]);
    expect(await draftsOf(bram)).toEqual([draft]);
  });

  it.each([
    ['a closed debtor', { debtor: '3', ...week }, 'debtor.closed'],
    ['nobody', { debtor: '9', ...week }, 'debtor.unknown'],
    [
      'a period backwards',
      { debtor: '1', deliveredFrom: '2026-11-20', deliveredUntil: '2026-11-19' },
      'draft.bad-period',
    ],
  ])('refuses %s, and keeps nothing', async (_case, wanted, code) => {
    const { anna } = await office();
    await expect(addDraft(anna, wanted)).rejects.toMatchObject({ code });
    expect(await draftsOf(anna)).toEqual([]);
  });

  it('cannot become final without a line, and becomes it with one, with what was typed', async () => {
    const { anna } = await office();
    const draft = await addDraft(anna, { debtor: '1', ...week });
    expect(await finaliseInvoices(anna, [draft.id])).toMatchObject([
      { outcome: 'incomplete', missing: [{ field: 'lines', screen: 'invoice', record: draft.id }] },
    ]);
    await withLine(anna, draft);
    expect(await finaliseInvoices(anna, [draft.id])).toMatchObject([
      { outcome: 'final', invoice: { number: { text: '2026-00001' }, origin: 'H', net: 1000, vat: 90, gross: 1090 } },
    ]);
    const text = (await invoiceText(anna, await showInvoice(anna, draft.id))).join('\n');
    expect(text).toMatch(/10 +Volkoren +4 /);
  });

  it('can be deleted like any draft; there is no delivery to open', async () => {
    const { anna } = await office();
    const draft = await addDraft(anna, { debtor: '1', ...week });
    expect(await deleteDraft(anna, draft)).toEqual({ outcome: 'deleted' });
    expect(await draftsOf(anna)).toEqual([]);
  });
});

describe('changing the head of an invoice by hand', () => {
  const wanting = async (context: Context, base: Draft, wanted: Parameters<typeof headEdit>[2]): Promise<DraftEdit> => {
    return { ...noEdit, head: await headEdit(context, base, wanted) };
  };

  it('gives it another debtor, the one that is billed, and another period', async () => {
    const { anna } = await office();
    const base = await withLine(anna, await addDraft(anna, { debtor: '5', ...week }));
    const period = { deliveredFrom: '2026-11-09', deliveredUntil: '2026-11-13' };
    const outcome = await saveDraft(anna, { base, edit: await wanting(anna, base, { debtor: '2', ...period }) });
    expect(outcome).toMatchObject({ outcome: 'saved', draft: { debtor: '1', ...period, gross: base.gross } });
    expect((await draftsOf(anna))[0]?.history.at(-1)).toMatchObject({
      what: 'changed',
      changes: [
        { field: 'debtor', before: '5', after: '1' },
        { field: 'deliveredFrom', before: '2026-11-16', after: '2026-11-09' },
        { field: 'deliveredUntil', before: '2026-11-20', after: '2026-11-13' },
      ],
    });
  });

  it('refuses a debtor who is taxed otherwise, when it is chosen and when it became so since', async () => {
    const { anna } = await office();
    const base = await addDraft(anna, { debtor: '1', ...week });
    const other = { code: 'draft.other-tax' };
    await expect(headEdit(anna, base, { debtor: '4', ...week })).rejects.toMatchObject(other);
    const edit = await wanting(anna, base, { debtor: '5', ...week });
    await setDebtors(
      anna,
      debtors.map((one) => (one.number === '5' ? { ...one, country: 'BE', vatId: 'BE0123456749' } : one)),
    );
    await expect(saveDraft(anna, { base, edit })).rejects.toMatchObject(other);
    expect(await draftsOf(anna)).toEqual([base]);
  });

  it.each([
    ['closed', { closed: true }],
    ['consolidated to another', { consolidateTo: '1' }],
    ['taxed otherwise', { country: 'DE', vatId: 'DE123456789' }],
  ])('keeps its debtor when only the period changes, though it is %s by now', async (_case, since) => {
    const { anna } = await office();
    const base = await withLine(anna, await addDraft(anna, { debtor: '5', ...week }));
    await setDebtors(
      anna,
      debtors.map((one) => (one.number === '5' ? { ...one, ...since } : one)),
    );
    const longer = { deliveredFrom: week.deliveredFrom, deliveredUntil: '2026-11-21' };
    const edit = await wanting(anna, base, { debtor: '5', ...longer });
    expect(await saveDraft(anna, { base, edit })).toMatchObject({
      outcome: 'saved',
      draft: { debtor: '5', ...longer },
    });
  });

  it('takes lines along to the rates of another year', async () => {
    const { anna } = await office();
    const base = await withLine(anna, await addDraft(anna, { debtor: '1', ...week }));
    const then = { deliveredFrom: '2018-12-31', deliveredUntil: '2018-12-31' };
    const outcome = await saveDraft(anna, { base, edit: await wanting(anna, base, { debtor: '1', ...then }) });
    expect(outcome).toMatchObject({ outcome: 'saved', draft: { vatTotals: [{ rate: 600, base: 1000, vat: 60 }] } });
  });

  it('overwrites nobody: who saves second is told both, and can put his change on top', async () => {
    const { anna, bram } = await office();
    const base = await addDraft(anna, { debtor: '1', ...week });
    const theirs = await wanting(bram, base, { debtor: '5', ...week });
    expect(await saveDraft(bram, { base, edit: theirs })).toMatchObject({ outcome: 'saved' });
    const later = { debtor: '1', deliveredFrom: '2026-11-17', deliveredUntil: '2026-11-20' };
    const mine: DraftEdit = { ...(await wanting(anna, base, later)), added: [{ section: 0, line: loaf }] };
    const conflict = await saveDraft(anna, { base, edit: mine });
    if (conflict.outcome !== 'conflict') throw new Error(conflict.outcome);
    expect(conflict.changes).toEqual([{ field: 'debtor', before: '1', after: '5' }]);
    expect(conflict.rebased).toEqual({
      edit: { ...noEdit, added: mine.added, head: { deliveredFrom: '2026-11-17' } },
      clashes: [],
    });
    expect((await draftsOf(anna))[0]).toMatchObject({ debtor: '5', deliveredFrom: '2026-11-16', gross: 0 });
    const again = await saveDraft(anna, { base: conflict.now, edit: conflict.rebased.edit });
    expect(again).toMatchObject({
      outcome: 'saved',
      draft: { debtor: '5', deliveredFrom: '2026-11-17', gross: 1090 },
    });
  });
});
