import { join } from 'node:path';
import { ulid } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { deleteDelivery } from '../../src/actions/delete-delivery.ts';
import { deleteDraft } from '../../src/actions/delete-draft.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { importDeliveries } from '../../src/actions/import-deliveries.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { deliveriesToRepeat } from '../../src/actions/repeat-delivery.ts';
import { addDelivery, saveDelivery } from '../../src/actions/save-delivery.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { contentOf, type DeliveryContent } from '../../src/domain/delivery-problems.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { deliveryFateText } from '../../src/i18n/delivery-entry.ts';
import { explainError } from '../../src/i18n/errors.ts';
import { deliveryNumbersFile } from '../../src/state/delivery-numbers.ts';
import { files } from '../../src/state/files.ts';
import { openMonthsFile } from '../../src/state/open-months.ts';
import { deedsOf } from '../helpers/deeds.ts';
import { bakeryToEnter, deliveriesOf, entered } from '../helpers/delivery-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { buildWorker } from '../helpers/processes.ts';
import { delivery, deliveryLine } from '../helpers/worlds.ts';

const worker = await buildWorker(new URL('./entering.worker.ts', import.meta.url));
const everything = { until: '2027-12-31', day: null, debtors: null };

function csv(...numbers: readonly string[]) {
  const rows = numbers.map((number) => `${number};deliverynote;2026-10-05;1002;101;3`);
  return {
    name: 'deliveries.csv',
    bytes: Buffer.from(['number;kind;date;debtor;article;quantity', ...rows].join('\n')),
  };
}

/** The delivery with other lines, as a person would save it. */
function withLines(base: Delivery, ...lines: readonly [code: string, quantity: number][]): DeliveryContent {
  const wanted = lines.map(([code, quantity]) => deliveryLine(code, { quantity: quantity * 1000 }));
  return { ...contentOf(base), lines: wanted };
}

const quantities = ({ lines }: Delivery) => lines.map(({ article, quantity }) => [article, quantity / 1000]);

describe('a delivery that is entered', () => {
  it('gets the next number of the month of its day, and is open to be invoiced', async () => {
    const context = await bakeryToEnter();
    const numbers: string[] = [];
    for (const date of ['2026-11-23', '2026-11-24', '2026-12-01', '2026-11-02']) {
      numbers.push((await entered(context, { date })).number);
    }
    expect(numbers).toEqual(['2611-0001', '2611-0002', '2612-0001', '2611-0003']);
    expect(await context.company.read(openMonthsFile)).toEqual(['2026-11', '2026-12']);
    expect(await context.company.read(deliveryNumbersFile)).toEqual({ '2026-11': 3, '2026-12': 1 });
    expect((await makeInvoices(context, everything)).drafts).toHaveLength(1);
  });

  it('is recorded with who entered it', async () => {
    const context = await bakeryToEnter();
    const { id } = await entered(context);
    const [deed] = (await deedsOf(context)).filter(({ action }) => action === 'delivery.add');
    expect(deed?.subject).toBe(id);
    expect(deed?.detail).toContain('2611-0001');
  });

  it('is kept once when it is handed in again, as after an error that came too late', async () => {
    const context = await bakeryToEnter();
    const note = { ...contentOf(delivery('', { date: '2026-11-23', debtor: '1001' })), id: ulid() };
    const lines = [deliveryLine('101')];
    const first = await addDelivery(context, { ...note, lines });
    const again = await addDelivery(context, { ...note, lines });
    expect(again).toEqual(first);
    expect(await deliveriesOf(context, '2026-11')).toHaveLength(1);
  });

  it('is refused with everything that is wrong with it, and nothing is written', async () => {
    const context = await bakeryToEnter();
    const wrong = contentOf(delivery('', { date: '2026-11-23', debtor: '9999', lines: [deliveryLine('999')] }));
    const refusal: unknown = await addDelivery(context, wrong).catch((error: unknown) => error);
    if (!(refusal instanceof UserError)) throw new Error('it was taken');
    const told = [refusal, ...refusal.others].map((one) => explainError('nl', one).message);
    expect(told).toEqual([
      'Debiteur 9999 bestaat niet, of niet meer. De bon voor debiteur 9999 is niet bewaard.',
      'Regel 1: artikel 999 bestaat niet, of niet meer. De bon voor debiteur 9999 is niet bewaard.',
    ]);
    expect(await deliveriesOf(context, '2026-11')).toEqual([]);
    expect((await entered(context)).number).toBe('2611-0001');
  });
});

describe('numbers of deliveries', () => {
  it('are not given again after their delivery was deleted, the last one either', async () => {
    const context = await bakeryToEnter();
    await entered(context);
    const last = await entered(context);
    expect(await deleteDelivery(context, last)).toEqual({ outcome: 'deleted' });
    expect((await entered(context)).number).toBe('2611-0003');
  });

  it('pass those that an import took, in that month and in another month of the year', async () => {
    const context = await bakeryToEnter();
    await importDeliveries(context, csv('2610-0001', '2611-0002', 'A-7'));
    expect((await entered(context, { date: '2026-10-09' })).number).toBe('2610-0002');
    expect((await entered(context)).number).toBe('2611-0003');
  });

  it('are given once each when four sessions enter at the same time, and no delivery is lost', async () => {
    const context = await bakeryToEnter();
    const sessions = ['a', 'b', 'c', 'd'].map((name) => worker.start([context.folder, name]));
    await Promise.all(sessions.map((session) => session.next()));
    for (const session of sessions) session.send({ count: 15, date: '2026-11-23' });
    for (const session of sessions) {
      while ((await session.next<unknown>()) !== 'done');
    }
    const kept = await deliveriesOf(context, '2026-11');
    const expected = Array.from({ length: 60 }, (_, index) => `2611-${String(index + 1).padStart(4, '0')}`);
    expect(kept.map(({ number }) => number)).toEqual(expected);
    expect(new Set(kept.map(({ reference }) => reference)).size).toBe(60);
  });
});

interface Office {
  readonly anna: Context & { readonly folder: string };
  /** Another session on the same folder. */
  readonly bram: Context;
  readonly base: Delivery;
}

async function office(): Promise<Office> {
  const anna = await bakeryToEnter();
  const lines = [deliveryLine('101', { quantity: 5000 }), deliveryLine('102', { quantity: 2000 })];
  const base = await entered(anna, { lines });
  return { anna, bram: await openBakery(anna.folder, anna.now), base };
}

describe('a delivery that is changed', () => {
  it('keeps its number and is there for every session, with what was changed by whom', async () => {
    const { anna, bram, base } = await office();
    const outcome = await saveDelivery(anna, { base, next: withLines(base, ['101', 6], ['102', 2]) });
    expect(outcome).toMatchObject({
      outcome: 'saved',
      others: [],
      numberBefore: null,
      delivery: { number: base.number },
    });
    const [kept] = await deliveriesOf(bram, '2026-11');
    expect(kept && quantities(kept)).toEqual([
      ['101', 6],
      ['102', 2],
    ]);
    const [deed] = (await deedsOf(anna)).filter(({ action }) => action === 'delivery.change');
    expect(deed?.detail).toContain('"field":"quantity","before":5000,"after":6000');
  });

  it('writes nothing when nothing was changed', async () => {
    const { anna, base } = await office();
    const outcome = await saveDelivery(anna, { base, next: contentOf(base) });
    expect(outcome).toMatchObject({ outcome: 'saved', delivery: { revision: 1 } });
    expect((await deedsOf(anna)).map(({ action }) => action)).not.toContain('delivery.change');
  });

  it('keeps what both changed, when that was not the same', async () => {
    const { anna, bram, base } = await office();
    await saveDelivery(bram, { base, next: { ...withLines(base, ['101', 5], ['102', 9]), reference: 'PO-1' } });
    const outcome = await saveDelivery(anna, { base, next: withLines(base, ['101', 6], ['102', 2], ['103', 1]) });
    if (outcome.outcome !== 'saved') throw new Error(outcome.outcome);
    expect(quantities(outcome.delivery)).toEqual([
      ['101', 6],
      ['102', 9],
      ['103', 1],
    ]);
    expect(outcome.delivery.reference).toBe('PO-1');
    expect(outcome.others.map((one) => one.of)).toEqual(['head', 'field']);
  });

  it('is not overwritten where both changed the same: who, when and what are told, and mine can go on top', async () => {
    const { anna, bram, base } = await office();
    await saveDelivery(bram, { base, next: withLines(base, ['101', 8], ['102', 2]) });
    const outcome = await saveDelivery(anna, { base, next: withLines(base, ['101', 6], ['102', 3]) });
    if (outcome.outcome !== 'conflict') throw new Error(outcome.outcome);
    expect(outcome.merged.clashes).toEqual([
      { of: 'field', label: 'Brood 101', field: 'quantity', mine: 6000, theirs: 8000 },
    ]);
    expect(deliveryFateText('nl', outcome, anna.now())).toMatch(
      /^\S+.* wijzigde deze bon om 06:3\d: regel Brood 101, aantal 5 → 8\.$/,
    );
    const [kept] = await deliveriesOf(anna, '2026-11');
    expect(kept && quantities(kept)).toEqual([
      ['101', 8],
      ['102', 2],
    ]);
    const again = await saveDelivery(anna, { base: outcome.now, next: outcome.merged.content });
    if (again.outcome !== 'saved') throw new Error(again.outcome);
    expect(quantities(again.delivery)).toEqual([
      ['101', 6],
      ['102', 3],
    ]);
  });

  it('moves to the month of its new day in one change, with a number of that month', async () => {
    const { anna, base } = await office();
    await entered(anna, { date: '2026-12-02' });
    const outcome = await saveDelivery(anna, { base, next: { ...contentOf(base), date: '2026-12-01' } });
    expect(outcome).toMatchObject({ outcome: 'saved', numberBefore: '2611-0001', delivery: { number: '2612-0002' } });
    expect(await deliveriesOf(anna, '2026-11')).toEqual([]);
    expect((await deliveriesOf(anna, '2026-12')).map(({ id }) => id)).toContain(base.id);
    expect(await anna.company.read(openMonthsFile)).toEqual(['2026-12']);
    expect((await entered(anna)).number).toBe('2611-0002');
  });

  it('is found by who read it before it moved, and nothing is lost', async () => {
    const { anna, bram, base } = await office();
    await saveDelivery(bram, { base, next: { ...contentOf(base), date: '2026-12-01' } });
    const outcome = await saveDelivery(anna, { base, next: withLines(base, ['101', 7], ['102', 2]) });
    if (outcome.outcome !== 'conflict') throw new Error(outcome.outcome);
    expect(outcome.merged.content).toMatchObject({ date: '2026-12-01' });
    const again = await saveDelivery(anna, { base: outcome.now, next: outcome.merged.content });
    expect(again).toMatchObject({ outcome: 'saved', delivery: { number: '2612-0001', date: '2026-12-01' } });
  });

  it('cannot be changed or deleted once it is on an invoice, draft or final, and the invoice is named', async () => {
    const { anna, bram, base } = await office();
    const { drafts } = await makeInvoices(bram, everything);
    const next = withLines(base, ['101', 1]);
    const onDraft = await saveDelivery(anna, { base, next });
    expect(onDraft).toMatchObject({ outcome: 'invoiced', invoice: { id: drafts[0]?.id, number: null } });
    await finaliseInvoices(bram, null);
    for (const outcome of [await saveDelivery(anna, { base, next }), await deleteDelivery(anna, base)]) {
      if (outcome.outcome !== 'invoiced') throw new Error(outcome.outcome);
      expect(deliveryFateText('nl', outcome, anna.now())).toBe(
        'Bon 2611-0001 staat op factuur 2026-00001 van 23-11-2026 en kan niet meer gewijzigd worden. Corrigeer met een creditfactuur.',
      );
    }
    const [kept] = await deliveriesOf(anna, '2026-11');
    expect(kept && quantities(kept)).toEqual([
      ['101', 5],
      ['102', 2],
    ]);
  });

  it('can be changed again when the draft that it was on is deleted', async () => {
    const { anna, bram, base } = await office();
    const [draft] = (await makeInvoices(bram, everything)).drafts;
    if (!draft) throw new Error('no draft');
    await deleteDraft(bram, draft);
    expect(await saveDelivery(anna, { base, next: withLines(base, ['101', 1]) })).toMatchObject({ outcome: 'saved' });
  });

  it('may go on naming an article that was closed meanwhile', async () => {
    const { anna, base } = await office();
    await anna.company.change(async (transaction) => {
      const articles = await transaction.open(files.articles);
      articles.data = articles.data.map((one) => ({ ...one, closed: true }));
      await articles.write();
    });
    expect(await saveDelivery(anna, { base, next: withLines(base, ['101', 1]) })).toMatchObject({ outcome: 'saved' });
    await expect(saveDelivery(anna, { base, next: withLines(base, ['101', 1], ['103', 1]) })).rejects.toMatchObject({
      code: 'delivery.refused',
      params: { fault: 'article-closed', line: 2 },
    });
  });
});

describe('a delivery that is deleted', () => {
  it('is gone for all, with its lines in the record, and its month is no longer open', async () => {
    const { anna, bram, base } = await office();
    expect(await deleteDelivery(anna, base)).toEqual({ outcome: 'deleted' });
    expect(await deliveriesOf(bram, '2026-11')).toEqual([]);
    expect(await bram.company.read(openMonthsFile)).toEqual([]);
    const [deed] = (await deedsOf(anna)).filter(({ action }) => action === 'delivery.delete');
    expect(deed?.detail).toContain('Brood 102');
  });

  it('is told as gone to who still has it on the screen, with who did it', async () => {
    const { anna, bram, base } = await office();
    await deleteDelivery(bram, base);
    for (const outcome of [
      await deleteDelivery(anna, base),
      await saveDelivery(anna, { base, next: withLines(base, ['101', 1]) }),
    ]) {
      if (outcome.outcome !== 'gone') throw new Error(outcome.outcome);
      expect(deliveryFateText('nl', outcome, anna.now())).toMatch(/ verwijderde deze bon om 06:3\d\.$/);
    }
  });

  it('stays when somebody changed it since it was read', async () => {
    const { anna, bram, base } = await office();
    await saveDelivery(bram, { base, next: withLines(base, ['101', 8]) });
    const outcome = await deleteDelivery(anna, base);
    expect(outcome).toMatchObject({ outcome: 'conflict', now: { revision: 2 } });
    expect(await deliveriesOf(anna, '2026-11')).toHaveLength(1);
  });
});

describe('repeating', () => {
  it("finds yesterday's note and that of the same weekday last week, over the end of a month", async () => {
    const context = await bakeryToEnter();
    await entered(context, { date: '2026-11-24' });
    const lastWeek = await entered(context, { date: '2026-11-25' });
    const yesterday = await entered(context, { date: '2026-12-01' });
    await entered(context, { date: '2026-12-01', debtor: '1002' });
    const wanted = { date: '2026-12-02', debtor: '1001', address: null };
    expect(await deliveriesToRepeat(context, wanted)).toEqual([yesterday, lastWeek]);
    // A session that has read nothing yet.
    const other = await openBakery(join(context.folder), context.now);
    expect(await deliveriesToRepeat(other, wanted)).toEqual([yesterday, lastWeek]);
    expect(await deliveriesToRepeat(other, { ...wanted, debtor: '1003' })).toEqual([]);
  });
});
