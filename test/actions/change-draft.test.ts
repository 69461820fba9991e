import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineRates, saveDraft } from '../../src/actions/change-draft.ts';
import type { Context } from '../../src/actions/context.ts';
import { deleteDraft } from '../../src/actions/delete-draft.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { invoicePdf, invoiceText } from '../../src/actions/show-invoice.ts';
import { changedDraft, type DraftEdit, noEdit } from '../../src/domain/change-draft.ts';
import type { Draft } from '../../src/domain/invoice.ts';
import { files } from '../../src/state/files.ts';
import { openMonthsFile, writeDeliveries } from '../../src/state/open-months.ts';
import { anyEdit } from '../helpers/edited-draft.ts';
import { clockFrom, debtorsOf, deliver, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { delivery, deliveryLine } from '../helpers/worlds.ts';

const monday = '2026-11-23T10:32:00';
const all = { until: '2026-11-30', day: null, debtors: null };

interface Office {
  readonly anna: Context & { readonly folder: string };
  /** Another session on the same folder. */
  readonly bram: Context;
  readonly draft: Draft;
}

/** Two sessions on the folder of a bakery with one draft: ten Volkoren and three Taart of October and November. */
async function office(): Promise<Office> {
  const clock = clockFrom(monday);
  const anna = await makeBakery(debtorsOf(1), { now: clock.now });
  await anna.company.change(async (transaction) => {
    for (const [month, day] of [
      ['2026-10', '2026-10-30'],
      ['2026-11', '2026-11-02'],
    ] as const) {
      const id = month === '2026-10' ? '01KA0000000000000000000001' : '01KA0000000000000000000002';
      const lines = [
        deliveryLine('10', { description: 'Volkoren', quantity: 5000 }),
        ...(month === '2026-10' ? [] : [deliveryLine('20', { description: 'Taart', quantity: 3000, price: 1895 })]),
      ];
      const note = delivery(month, { id, date: day, debtor: '1001', lines, revision: 1 });
      await writeDeliveries(transaction, month, [note]);
    }
  });
  const [draft, ...others] = (await makeInvoices(anna, all)).drafts;
  if (!draft || others.length > 0) throw new Error('not one draft');
  return { anna, bram: await openBakery(anna.folder, clock.now), draft };
}

const first = { section: 0, line: 0 };
const setting = (fields: DraftEdit['changed'][number]['fields'], at = first): DraftEdit => ({
  ...noEdit,
  changed: [{ ...at, fields }],
});

async function draftsOf(context: Context): Promise<readonly Draft[]> {
  return context.company.read(files.drafts);
}

async function saved(context: Context, base: Draft, edit: DraftEdit): Promise<Draft> {
  const outcome = await saveDraft(context, { base, edit });
  if (outcome.outcome !== 'saved') throw new Error(outcome.outcome);
  return outcome.draft;
}

async function deeds(context: Context): Promise<readonly { action: string; subject: string; detail: string }[]> {
  const text = await readFile(`${context.company.folder}/record/2026-11.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('saving a changed draft', () => {
  it('keeps lines, totals and who changed what, for every session to see', async () => {
    const { anna, bram, draft } = await office();
    const after = await saved(anna, draft, setting({ quantity: 12_000 }));
    expect(await draftsOf(bram)).toEqual([after]);
    expect(after.revision).toBe(2);
    expect(after.gross).toBe(1200 + 5685 + 108 + 512);
    expect(after.history.at(-1)).toMatchObject({
      what: 'changed',
      changes: [{ ...first, label: 'Volkoren', field: 'quantity', before: 10_000, after: 12_000 }],
    });
    expect((await deeds(anna)).at(-1)).toMatchObject({ action: 'draft.change', subject: draft.id });
  });

  it('writes nothing when nothing changes', async () => {
    const { anna, draft } = await office();
    const before = (await deeds(anna)).length;
    expect(await saved(anna, draft, setting({ quantity: 10_000 }))).toEqual(draft);
    expect(await saved(anna, draft, noEdit)).toEqual(draft);
    expect((await draftsOf(anna))[0]?.revision).toBe(1);
    expect(await deeds(anna)).toHaveLength(before);
  });

  it('writes nothing for a line that cannot be', async () => {
    const { anna, draft } = await office();
    await expect(saveDraft(anna, { base: draft, edit: setting({ discount: 10_001 }) })).rejects.toMatchObject({
      code: 'draft.bad-discount',
    });
    expect(await draftsOf(anna)).toEqual([draft]);
  });

  it('can still be shown when a whole delivery note has come off', async () => {
    const clock = clockFrom(monday);
    const debtors = debtorsOf(1, { invoiceType: 'specified' });
    const context = await makeBakery(debtors, { now: clock.now });
    await deliver(context, debtors, '2026-11-20', 2);
    const [draft] = (await makeInvoices(context, all)).drafts;
    if (!draft) throw new Error('no draft');
    const after = await saved(context, draft, { ...noEdit, removed: [first] });
    const text = (await invoiceText(context, after)).join('\n');
    expect(text).toContain('Leverbon 2026-11-20-1001-0');
    expect(text.match(/Brood 10/g)).toHaveLength(1);
    expect((await invoicePdf(context, after)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('takes the changes of its history into the final invoice', async () => {
    const { anna, bram, draft } = await office();
    await saved(anna, draft, setting({ price: 105 }));
    const [outcome] = await finaliseInvoices(bram, [draft.id]);
    if (outcome?.outcome !== 'final') throw new Error('not final');
    expect(outcome.invoice.history.map(({ what }) => what)).toEqual(['made', 'changed', 'finalised']);
    const [kept] = await (await openBakery(anna.folder)).company.read(files.invoices('2026-11'));
    expect(kept).toEqual(outcome.invoice);
  });

  it('offers for a typed line the rates that the seller has on the last day of delivery', async () => {
    const { anna, draft } = await office();
    const rates = await lineRates(anna, draft);
    expect(rates).toEqual([
      { code: 'high', rate: 2100 },
      { code: 'low', rate: 900 },
      { code: 'zero', rate: 0 },
    ]);
    expect(await lineRates(anna, { ...draft, tax: 'reverse-charge' })).toEqual([{ code: 'zero', rate: 0 }]);
  });
});

describe('two people at one draft', () => {
  it('tells the second what the first did, and writes nothing', async () => {
    const { anna, bram, draft } = await office();
    const now = await saved(anna, draft, setting({ quantity: 12_000 }));
    const outcome = await saveDraft(bram, { base: draft, edit: setting({ price: 110 }) });
    expect(outcome).toEqual({
      outcome: 'conflict',
      now,
      by: now.history.at(-1)?.by,
      at: now.history.at(-1)?.at,
      changes: [{ ...first, label: 'Volkoren', field: 'quantity', before: 10_000, after: 12_000 }],
      rebased: { edit: setting({ price: 110 }), clashes: [] },
    });
    expect(await draftsOf(anna)).toEqual([now]);
  });

  it('loses neither change when the second puts his on top', async () => {
    const { anna, bram, draft } = await office();
    await saved(anna, draft, { ...setting({ quantity: 12_000 }), removed: [] });
    const outcome = await saveDraft(bram, { base: draft, edit: setting({ price: 110 }) });
    if (outcome.outcome !== 'conflict') throw new Error(outcome.outcome);
    const both = await saved(bram, outcome.now, outcome.rebased.edit);
    expect(both.sections[0]?.lines[0]).toMatchObject({ quantity: 12_000, price: 110, net: 1320 });
    expect(both.history.map(({ what }) => what)).toEqual(['made', 'changed', 'changed']);
  });

  it('follows a line that moved up because the one before it went', async () => {
    const { anna, bram, draft } = await office();
    await saved(anna, draft, { ...noEdit, removed: [first] });
    const edit = setting({ quantity: 4000 }, { section: 0, line: 1 });
    const outcome = await saveDraft(bram, { base: draft, edit });
    if (outcome.outcome !== 'conflict') throw new Error(outcome.outcome);
    const both = await saved(bram, outcome.now, outcome.rebased.edit);
    expect(both.sections[0]?.lines.map(({ description, quantity }) => [description, quantity])).toEqual([
      ['Taart', 4000],
    ]);
  });

  it('is no conflict when the other changed it back', async () => {
    const { anna, bram, draft } = await office();
    const between = await saved(anna, draft, setting({ quantity: 12_000 }));
    await saved(anna, between, setting({ quantity: 10_000 }));
    const after = await saved(bram, draft, setting({ price: 110 }));
    expect(after).toMatchObject({ revision: 4, net: 6785 });
    expect(after.history.map(({ what }) => what)).toEqual(['made', 'changed', 'changed', 'changed']);
  });

  it('is no conflict that one has the draft as it was just made, and the other as it was read', async () => {
    const { anna, bram, draft } = await office();
    const [read] = await draftsOf(await openBakery(anna.folder));
    if (!read) throw new Error('no draft');
    expect(JSON.stringify(read)).not.toBe(JSON.stringify(draft));
    const after = await saved(bram, draft, setting({ price: 110 }));
    expect(await saveDraft(anna, { base: read, edit: setting({ price: 1 }) })).toMatchObject({
      outcome: 'conflict',
      now: after,
    });
    expect(await deleteDraft(anna, after)).toEqual({ outcome: 'deleted' });
  });

  it('notices another draft that stands under the same revision, as after a backup that was put back', async () => {
    const { anna, bram, draft } = await office();
    const mine = await saved(bram, draft, setting({ quantity: 12_000 }));
    await anna.company.change(async (transaction) => {
      const drafts = await transaction.open(files.drafts);
      drafts.data = [{ ...changedDraft(draft, setting({ price: 999 })), revision: mine.revision }];
      await drafts.write();
    });
    const outcome = await saveDraft(bram, { base: mine, edit: setting({ quantity: 1000 }) });
    expect(outcome).toMatchObject({ outcome: 'conflict', rebased: { edit: noEdit } });
    expect((await draftsOf(anna))[0]?.sections[0]?.lines[0]).toMatchObject({ price: 999, quantity: 10_000 });
  });

  it('lets one of many who save at once through, and tells all others', async () => {
    const { anna, draft } = await office();
    const sessions = await Promise.all([1, 2, 3, 4, 5, 6].map(() => openBakery(anna.folder, anna.now)));
    const outcomes = await Promise.all(
      sessions.map((session, index) =>
        saveDraft(session, { base: draft, edit: setting({ quantity: 1000 * (index + 1) }) }),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(5).fill('conflict'), 'saved']);
    expect((await draftsOf(anna))[0]?.revision).toBe(2);
  });

  it('loses nothing in any order of random edits, each put on top of what came between', async () => {
    const { anna, bram, draft } = await office();
    await fc.assert(
      fc.asyncProperty(anyEdit(draft), anyEdit(draft), async (mine, theirs) => {
        await anna.company.change(async (transaction) => {
          const drafts = await transaction.open(files.drafts);
          drafts.data = [draft];
          await drafts.write();
        });
        const [base] = await draftsOf(anna);
        if (!base) throw new Error('no draft');
        const between = await saved(anna, base, theirs);
        const outcome = await saveDraft(bram, { base, edit: mine });
        if (outcome.outcome === 'gone') throw new Error('gone');
        const last = outcome.outcome === 'saved' ? outcome.draft : await saved(bram, outcome.now, outcome.rebased.edit);
        const [kept] = await draftsOf(anna);
        expect(kept).toEqual(last);
        const lines = last.sections.flatMap((section) => section.lines);
        expect(lines.filter(({ article }) => article === '')).toHaveLength(mine.added.length + theirs.added.length);
        // Its amounts are those that its lines come to when they are computed again.
        expect(changedDraft(last, noEdit)).toEqual(last);
        expect(last.deliveries).toEqual(between.deliveries);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a draft that is no draft any more', () => {
  it('says that somebody made it final, under which number, and keeps the change away from the invoice', async () => {
    const { anna, bram, draft } = await office();
    const [final] = await finaliseInvoices(anna, [draft.id]);
    if (final?.outcome !== 'final') throw new Error('not final');
    for (const outcome of [
      await saveDraft(bram, { base: draft, edit: setting({ price: 1 }) }),
      await deleteDraft(bram, draft),
    ]) {
      const { by, at } = final.invoice.history.at(-1) ?? {};
      expect(outcome).toEqual({
        outcome: 'gone',
        became: 'final',
        invoice: final.invoice,
        number: '2026-00001',
        by,
        at,
      });
    }
    expect(await bram.company.read(files.invoices('2026-11'))).toEqual([final.invoice]);
  });

  it('says that somebody deleted it, and who', async () => {
    const { anna, bram, draft } = await office();
    await deleteDraft(anna, draft);
    const deed = (await deeds(anna)).at(-1) as unknown as { by: string; at: string };
    const gone = { outcome: 'gone', became: 'deleted', by: deed.by, at: deed.at };
    expect(await saveDraft(bram, { base: draft, edit: setting({ price: 1 }) })).toEqual(gone);
    expect(await deleteDraft(bram, draft)).toEqual(gone);
    expect(await draftsOf(bram)).toEqual([]);
  });
});

describe('deleting a draft', () => {
  it('opens its deliveries of every month again, and making invoices gives the same draft', async () => {
    const { anna, bram, draft } = await office();
    expect(await anna.company.read(openMonthsFile)).toEqual([]);
    expect(await deleteDraft(anna, draft)).toEqual({ outcome: 'deleted' });
    expect(await draftsOf(bram)).toEqual([]);
    for (const month of ['2026-10', '2026-11']) {
      const notes = await bram.company.read(files.deliveries(month));
      expect(notes.map(({ invoice, revision }) => [invoice, revision])).toEqual([[null, 3]]);
    }
    const [again] = (await makeInvoices(bram, all)).drafts;
    const { id: _id, history: _history, ...same } = draft;
    expect(again).toMatchObject(same);
    expect(again?.id).not.toBe(draft.id);
  });

  it('leaves the deliveries of other drafts alone', async () => {
    const { anna, draft } = await office();
    const others = debtorsOf(3).slice(1);
    await anna.company.change(async (transaction) => {
      const kept = await transaction.open(files.debtors);
      kept.data = debtorsOf(3);
      await kept.write();
    });
    await deliver(anna, others, '2026-11-20');
    const made = (await makeInvoices(anna, all)).drafts;
    expect(made).toHaveLength(2);
    await deleteDraft(anna, draft);
    const marks = (await anna.company.read(files.deliveries('2026-11'))).map(({ invoice }) => invoice);
    expect(marks).toEqual([null, ...made.map(({ id }) => id)]);
  });

  it('does not delete what somebody changed since, and shows the change', async () => {
    const { anna, bram, draft } = await office();
    const now = await saved(anna, draft, setting({ quantity: 12_000 }));
    expect(await deleteDraft(bram, draft)).toMatchObject({ outcome: 'conflict', now, changes: [{ after: 12_000 }] });
    expect(await draftsOf(bram)).toEqual([now]);
    expect((await bram.company.read(files.deliveries('2026-11')))[0]?.invoice).toBe(draft.id);
    expect(await deleteDraft(bram, now)).toEqual({ outcome: 'deleted' });
  });
});
