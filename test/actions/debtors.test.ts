import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { addDebtor, proposedDebtor } from '../../src/actions/add-debtor.ts';
import { saveDebtor } from '../../src/actions/change-debtor.ts';
import { changeDebtors } from '../../src/actions/change-debtors.ts';
import type { Context } from '../../src/actions/context.ts';
import { DebtorUses } from '../../src/actions/debtor-use.ts';
import { deleteDebtor } from '../../src/actions/delete-debtor.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { changeOptions, clockFrom, debtorsOf, deliver, invoiceEach, makeBakery } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { debtor, delivery, deliveryAddress, topBakkers } from '../helpers/worlds.ts';

const deliveryId = '01KAAAAAAAAAAAAAAAAAAAAAAA';

/** Two sessions on a bakery with these debtors. */
async function office(debtors: readonly Debtor[]): Promise<{ anna: Context & { folder: string }; bram: Context }> {
  const { now } = clockFrom('2026-11-13T10:32:00');
  const anna = await makeBakery(debtors, { now });
  return { anna, bram: await openBakery(anna.folder, now) };
}

function all(context: Context): Promise<readonly Debtor[]> {
  return context.company.read(files.debtors);
}

async function one(context: Context, number: string): Promise<Debtor> {
  const found = (await all(context)).find((debtor) => debtor.number === number);
  if (!found) throw new Error(`no debtor ${number}`);
  return found;
}

async function refusal(attempt: Promise<unknown>): Promise<readonly string[]> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error;
  return [error, ...error.others].map(({ code, params }) => [code, params['rule']].join(' ').trim());
}

async function deeds(context: Context & { folder: string }): Promise<readonly string[]> {
  const text = await readFile(`${context.company.folder}/record/2026-11.jsonl`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ action, subject }) => `${action} ${subject}`)
    .filter((deed) => deed.startsWith('debtor.'));
}

describe('adding a debtor', () => {
  it('begins with the next free number, the country and the language of the company', async () => {
    const { anna } = await office(debtorsOf(3));
    await changeOptions(anna, { company: { country: 'DE' }, language: 'de' });
    expect(await proposedDebtor(anna)).toMatchObject({ number: '1004', country: 'DE', language: 'de', name: '' });
  });

  it('keeps it, and who did so', async () => {
    const { anna, bram } = await office(debtorsOf(1));
    const next = { ...(await proposedDebtor(anna)), name: 'Lunchroom Nieuw', vatId: 'nl 1234.56.789 b01' };
    const added = await addDebtor(anna, next);
    expect(added).toEqual({ ...next, vatId: 'NL123456789B01', revision: 1 });
    expect(await one(bram, '1002')).toEqual(added);
    expect(await deeds(anna)).toEqual(['debtor.add 1002']);
  });

  it('gives a number once, when two take the same at once', async () => {
    const { anna, bram } = await office([]);
    const added = await Promise.allSettled([anna, bram].map((context) => addDebtor(context, debtor('7'))));
    expect(added.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(addDebtor(bram, debtor('7')))).toEqual(['debtor.refused number-taken']);
    expect(await all(anna)).toHaveLength(1);
  });

  it('refuses all that is wrong at once, and keeps nothing', async () => {
    const { anna } = await office([]);
    const wrong = debtor('7', { name: '', copies: 11, consolidateTo: '8' });
    expect(await refusal(addDebtor(anna, wrong))).toEqual([
      'debtor.refused name-missing',
      'debtor.refused billed-to-nobody',
      'debtor.refused copies-range',
    ]);
    expect(await all(anna)).toEqual([]);
  });
});

describe('changing a debtor', () => {
  it('is checked against what others did meanwhile', async () => {
    const { anna, bram } = await office(debtorsOf(2));
    const [head, branch] = [await one(anna, '1001'), await one(anna, '1002')];
    await saveDebtor(anna, { base: head, next: { ...head, closed: true } });
    const next = { ...branch, consolidateTo: '1001' };
    expect(await refusal(saveDebtor(bram, { base: branch, next }))).toEqual(['debtor.refused billed-to-closed']);
  });

  it('cannot make a circle out of two changes that are right each by itself', async () => {
    const { anna, bram } = await office(debtorsOf(2));
    const [a, b] = [await one(anna, '1001'), await one(anna, '1002')];
    const both = await Promise.allSettled([
      saveDebtor(anna, { base: a, next: { ...a, consolidateTo: '1002' } }),
      saveDebtor(bram, { base: b, next: { ...b, consolidateTo: '1001' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lets one mend something else though it lacks a mail address', async () => {
    const { anna } = await office(debtorsOf(1, { email: [] }));
    const base = await one(anna, '1001');
    expect(await saveDebtor(anna, { base, next: { ...base, city: 'Zeist' } })).toMatchObject({ outcome: 'saved' });
  });

  it('keeps a delivery address that deliveries went to, and lets go of one that none did', async () => {
    const { anna, bram } = await office(
      debtorsOf(1, { deliveryAddresses: [deliveryAddress('F1'), deliveryAddress('F2')] }),
    );
    await anna.company.change((transaction) =>
      writeDeliveries(transaction, '2026-10', [
        delivery('1', { id: deliveryId, debtor: '1001', date: '2026-10-05', address: 'F1', revision: 1 }),
      ]),
    );
    const base = await one(anna, '1001');
    const without = (code: string) => ({
      ...base,
      deliveryAddresses: base.deliveryAddresses.filter((address) => address.code !== code),
    });
    expect(await refusal(saveDebtor(bram, { base, next: without('F1') }))).toEqual(['debtor.address-in-use']);
    expect(await saveDebtor(bram, { base, next: without('F2') })).toMatchObject({ outcome: 'saved' });
    expect((await one(anna, '1001')).deliveryAddresses.map(({ code }) => code)).toEqual(['F1']);
  });
});

describe('deleting a debtor', () => {
  it('works when nothing names it, and is recorded', async () => {
    const { anna, bram } = await office(debtorsOf(2));
    await invoiceEach(anna, [await one(anna, '1002')]);
    expect(await deleteDebtor(anna, await one(anna, '1001'))).toEqual({ outcome: 'deleted' });
    expect((await all(bram)).map(({ number }) => number)).toEqual(['1002']);
    expect(await deeds(anna)).toEqual(['debtor.delete 1001']);
    expect(await deleteDebtor(bram, debtor('1001'))).toEqual({ outcome: 'gone' });
  });

  it('says what names it: final invoices, drafts, deliveries, and whom it is billed for', async () => {
    const debtors = [...debtorsOf(1), debtor('2001', { consolidateTo: '1001', closed: true, revision: 1 })];
    const { anna, bram } = await office(debtors);
    const base = await one(anna, '1001');
    await invoiceEach(anna, [base], 2);
    await deliver(anna, [base], '2026-10-01');
    await makeInvoices(anna, { until: '2026-11-13', day: null, debtors: null });
    await deliver(anna, [base], '2026-09-01', 3);
    const use = { invoices: 1, drafts: 1, deliveries: 6, open: 3, addresses: new Set(), billedFor: ['2001'] };
    expect(await deleteDebtor(bram, base)).toEqual({ outcome: 'in-use', use });
    // The second look reads what the first one kept.
    expect(await new DebtorUses(anna).of('1001')).toEqual(use);
    expect(await all(anna)).toHaveLength(2);
  });

  it.each([
    [
      'its only trace is a draft',
      async (context: Context) => {
        const base = await one(context, '1001');
        await deliver(context, [base], '2026-11-01');
        await makeInvoices(context, { until: '2026-11-13', day: null, debtors: null });
      },
    ],
    [
      'its only trace is a receipt',
      (context: Context) =>
        context.company.change((transaction) =>
          writeDeliveries(transaction, '2025-01', [
            delivery('1', { id: deliveryId, debtor: '1001', date: '2025-01-05', kind: 'receipt', revision: 1 }),
          ]),
        ),
    ],
  ])('does not work when %s', async (_what, trace) => {
    const { anna, bram } = await office(debtorsOf(1));
    await trace(bram);
    expect(await deleteDebtor(anna, await one(anna, '1001'))).toMatchObject({ outcome: 'in-use' });
  });

  it('does not delete unseen what somebody changed', async () => {
    const { anna, bram } = await office(debtorsOf(1));
    const base = await one(anna, '1001');
    await saveDebtor(bram, { base, next: { ...base, city: 'Zeist' } });
    expect(await deleteDebtor(anna, base)).toMatchObject({ outcome: 'conflict', now: { city: 'Zeist' } });
  });

  it('sees a delivery that is written under the same lock before it', async () => {
    const { anna } = await office(debtorsOf(2));
    const uses = new DebtorUses(anna);
    expect((await uses.of('1001')).deliveries).toBe(0);
    const written = anna.company.change((transaction) =>
      writeDeliveries(transaction, '2027-01', [
        delivery('1', { id: deliveryId, debtor: '1001', date: '2027-01-05', revision: 1 }),
      ]),
    );
    // Waits for the same lock, and gets it together with the one before.
    const seen = anna.company.change((transaction) => uses.within(transaction, '1001'));
    expect(await seen).toMatchObject({ deliveries: 1, open: 1 });
    await written;
  });

  it('never leaves a delivery without its debtor, whoever is first', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { anna, bram } = await office(debtorsOf(1));
      const base = await one(anna, '1001');
      const add = bram.company.change(async (transaction) => {
        const there = (await transaction.open(files.debtors)).data.some(({ number }) => number === '1001');
        if (!there) return false;
        await writeDeliveries(transaction, '2026-11', [
          delivery('1', { id: deliveryId, debtor: '1001', date: '2026-11-05', revision: 1 }),
        ]);
        return true;
      });
      const [delivered, { outcome }] = await Promise.all([add, deleteDebtor(anna, base)]);
      expect([delivered, outcome]).toEqual(delivered ? [true, 'in-use'] : [false, 'deleted']);
    }
  });
});

describe('giving debtors one setting', () => {
  it('changes all that can in one go, and says who cannot and who has it already', async () => {
    const debtors = [
      ...debtorsOf(3, { dispatch: 'paper' }),
      debtor('2001', { dispatch: 'paper', email: [] }),
      debtor('2002', { dispatch: 'pdf' }),
    ].map((one) => ({ ...one, revision: 1 }));
    const { anna, bram } = await office(debtors);
    const setting = { name: 'dispatch', value: 'pdf' } as const;
    const outcome = await changeDebtors(anna, { debtors: await all(anna), setting });
    expect(outcome).toMatchObject({ changed: 3, same: 1, conflicts: [], gone: [] });
    expect(outcome.refused.map((one) => [one.debtor.number, one.problems[0]?.rule])).toEqual([
      ['2001', 'email-missing'],
    ]);
    const now = await all(bram);
    expect(now.map(({ dispatch }) => dispatch)).toEqual(['pdf', 'pdf', 'pdf', 'paper', 'pdf']);
    expect(now.map(({ revision }) => revision)).toEqual([2, 2, 2, 1, 1]);
    expect(await deeds(anna)).toEqual(['debtor.change 1001', 'debtor.change 1002', 'debtor.change 1003']);
  });

  it('does not overwrite what somebody did to that setting meanwhile, and keeps what he did to others', async () => {
    const { anna, bram } = await office(debtorsOf(3));
    const seen = await all(anna);
    const [first, second, third] = seen;
    if (!first || !second || !third) throw new Error('no debtors');
    await saveDebtor(bram, { base: first, next: { ...first, invoiceDay: 'friday' } });
    await saveDebtor(bram, { base: second, next: { ...second, city: 'Zeist' } });
    await deleteDebtor(bram, third);
    const setting = { name: 'invoiceDay', value: 'tuesday' } as const;
    const outcome = await changeDebtors(anna, { debtors: seen, setting });
    expect(outcome).toMatchObject({ changed: 1, gone: ['1003'] });
    expect(outcome.conflicts.map(({ number, invoiceDay }) => [number, invoiceDay])).toEqual([['1001', 'friday']]);
    expect((await all(anna)).map(({ invoiceDay, city }) => [invoiceDay, city])).toEqual([
      ['friday', 'Utrecht'],
      ['tuesday', 'Zeist'],
    ]);
  });

  it('turns TopBakkers on only where there is a number, and keeps that', async () => {
    const known = { on: false, number: '77', project: 'P' };
    const { anna } = await office([debtor('1', { topBakkers: known, revision: 1 }), debtor('2', { revision: 1 })]);
    await changeOptions(anna, { topBakkers });
    const outcome = await changeDebtors(anna, {
      debtors: await all(anna),
      setting: { name: 'topBakkers', value: true },
    });
    expect(outcome).toMatchObject({ changed: 1, refused: [{ debtor: { number: '2' } }] });
    expect((await one(anna, '1')).topBakkers).toEqual({ ...known, on: true });
  });

  it('loses no change when four sessions give settings and change debtors at once', async () => {
    const { anna } = await office(debtorsOf(30));
    const sessions = await Promise.all([1, 2, 3, 4].map(() => openBakery(anna.folder, anna.now)));
    const base = await all(anna);
    const [a, b, c, d] = sessions;
    if (!a || !b || !c || !d) throw new Error('no sessions');
    await Promise.all([
      changeDebtors(a, { debtors: base, setting: { name: 'copies', value: 3 } }),
      changeDebtors(b, { debtors: base, setting: { name: 'language', value: 'de' } }),
      changeDebtors(c, { debtors: base, setting: { name: 'termDays', value: 30 } }),
      ...base.map((one) => saveDebtor(d, { base: one, next: { ...one, city: `Plaats ${one.number}` } })),
    ]);
    for (const now of await all(anna)) {
      expect(now).toMatchObject({ copies: 3, language: 'de', termDays: 30, city: `Plaats ${now.number}`, revision: 5 });
    }
  });
});
