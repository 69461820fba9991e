import { monotonicFactory } from 'ulid';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import { DeliveryRows } from '../../src/actions/delivery-rows.ts';
import { finaliseInvoices } from '../../src/actions/finalise-invoices.ts';
import { listDeliveries } from '../../src/actions/list-deliveries.ts';
import { queueDeliveries } from '../../src/actions/mail-deliveries.ts';
import { makeInvoices } from '../../src/actions/make-invoices.ts';
import { monthOf } from '../../src/domain/calendar.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { DeliveryRow } from '../../src/domain/delivery-row.ts';
import { rowDispatchOf } from '../../src/domain/invoice-row.ts';
import { searchTextOf } from '../../src/domain/search-text.ts';
import { files } from '../../src/state/files.ts';
import { writeDeliveries } from '../../src/state/open-months.ts';
import { debtorsOf, makeBakery, setDebtors } from '../helpers/invoice-world.ts';
import { openBakery } from '../helpers/open-bakery.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { delivery, deliveryAddress, deliveryLine } from '../helpers/worlds.ts';

const never = new AbortController().signal;
const newId = monotonicFactory();
const now = () => new Date('2026-11-23T09:00:00');

const everything = { from: null, until: null } as const;

/** The rows as the files themselves and the command that lists deliveries have them: newest day first, highest number first. */
async function rowsFromFiles(context: Context): Promise<readonly Omit<DeliveryRow, 'debtorAt' | 'searched'>[]> {
  const numbers = new Map<string, string>();
  for (const month of await context.company.months('invoices')) {
    for (const { id, number } of await context.company.read(files.invoices(month))) numbers.set(id, number.text);
  }
  const debtors = new Map((await context.company.read(files.debtors)).map((one) => [one.number, one]));
  const listed = await listDeliveries(context, everything);
  return listed.toReversed().map(({ delivery: one, debtorName, net, dispatch }) => {
    const places = debtors.get(one.debtor)?.deliveryAddresses ?? [];
    const invoiceNumber = one.invoice === null ? '' : (numbers.get(one.invoice) ?? '');
    const billed = invoiceNumber === '' ? ('draft' as const) : ('invoiced' as const);
    return {
      id: one.id,
      number: one.number,
      date: one.date,
      kind: one.kind,
      debtor: one.debtor,
      debtorName,
      address: one.address ?? '',
      place: one.address === null ? '' : (places.find(({ code }) => code === one.address)?.name ?? one.address),
      reference: one.reference,
      lines: one.lines.length,
      net,
      state: one.invoice !== null ? billed : one.kind === 'receipt' ? 'paid' : 'open',
      invoice: one.invoice ?? '',
      invoiceNumber,
      mail: dispatch && rowDispatchOf(dispatch),
    };
  });
}

/** What rows show, without what only the list itself needs. */
function shown(rows: readonly DeliveryRow[]) {
  return rows.map(({ debtorAt: _at, searched: _searched, mail, ...row }) => {
    if (mail === null) return { ...row, mail };
    const { state, route, at, cause, entry } = mail;
    return { ...row, mail: { state, route, at, cause, entry } };
  });
}

async function put(context: Context, added: readonly Delivery[]): Promise<void> {
  await context.company.change(async (transaction) => {
    for (const month of new Set(added.map(({ date }) => monthOf(date)))) {
      const kept = (await transaction.open(files.deliveries(month))).data;
      await writeDeliveries(transaction, month, [...kept, ...added.filter(({ date }) => monthOf(date) === month)]);
    }
  });
}

async function change(context: Context, month: string, next: (all: readonly Delivery[]) => readonly Delivery[]) {
  await context.company.change(async (transaction) => {
    await writeDeliveries(transaction, month, next((await transaction.open(files.deliveries(month))).data));
  });
}

function note(number: string, differs: Partial<Delivery> = {}): Delivery {
  return delivery(number, { id: newId(), debtor: '1001', revision: 1, ...differs });
}

async function loaded(context: Context): Promise<DeliveryRows> {
  const list = new DeliveryRows(context);
  await list.load(() => {}, never);
  return list;
}

const debtors: readonly Debtor[] = debtorsOf(3).map((debtor, index) => ({
  ...debtor,
  discount: index * 250,
  deliveryAddresses: [deliveryAddress('A'), deliveryAddress('B')],
}));

describe('the rows of deliveries', () => {
  it('show the newest day first, of a day the highest number, with debtor, place, lines and amount', async () => {
    const context = await makeBakery(debtors, { now });
    const lines = [deliveryLine('1', { price: 999, quantity: 3000 }), deliveryLine('2', { discount: 0 })];
    await put(context, [
      note('9', { date: '2026-11-02' }),
      note('10', { date: '2026-11-02', debtor: '1002', address: 'A', reference: 'Zomerfeest', lines }),
      note('8', { date: '2026-11-03', kind: 'receipt' }),
      note('7', { date: '2026-10-31', address: 'weg' }),
    ]);
    const { rows, complete } = await loaded(context);
    expect(complete).toBe(true);
    expect(rows.map(({ number, state, place, net }) => [number, state, place, net])).toEqual([
      ['8', 'paid', '', 100],
      // 29.97 less 2.5 %, and 1.00.
      ['10', 'open', 'Filiaal A', 2922 + 100],
      ['9', 'open', '', 100],
      ['7', 'open', 'weg', 100],
    ]);
    expect(rows[1]).toMatchObject({ debtor: '1002', debtorName: 'Lunchroom 1002', reference: 'Zomerfeest', lines: 2 });
    expect(shown(rows)).toEqual(await rowsFromFiles(context));
  });

  it('come from their indexes the next time, and are the same', async () => {
    const context = await makeBakery(debtors, { now });
    await put(context, [note('1'), note('2', { debtor: '1003', date: '2026-10-05' })]);
    const first = await loaded(context);
    const fresh = await openBakery(context.folder, now);
    expect((await loaded(fresh)).rows).toEqual(first.rows);
  });

  it.each([1, 2, 3])('are those of the files, whatever other sessions do to them (world %i)', async (seed) => {
    const choices = seededChoices(seed);
    const context = await makeBakery(debtors, { now });
    const other = await openBakery(context.folder, now);
    const list = await loaded(context);
    let count = 0;
    const day = () => choices.pick(['2026-09-30', '2026-10-01', '2026-11-02', '2026-11-23']);
    const anyOf = <T>(all: readonly T[]) => (all.length === 0 ? undefined : choices.pick(all));
    const open = async () => (await rowsFromFiles(other)).filter(({ invoice }) => invoice === '');
    const deeds: readonly (() => Promise<unknown>)[] = [
      async () => {
        count += 1;
        const kind = choices.oneIn(4) ? 'receipt' : 'deliverynote';
        const debtor = choices.pick(['1001', '1002', '1003']);
        const address = choices.pick([null, 'A', 'X']);
        await put(other, [note(String(count), { date: day(), kind, debtor, address })]);
      },
      async () => {
        const [one] = await open();
        if (one) await change(other, monthOf(one.date), (all) => all.filter(({ id }) => id !== one.id));
      },
      async () => {
        const one = anyOf(await open());
        if (!one) return;
        await change(other, monthOf(one.date), (all) =>
          all.map((it) => (it.id === one.id ? { ...it, reference: `nr ${count}`, revision: it.revision + 1 } : it)),
        );
      },
      () =>
        setDebtors(
          other,
          debtors.map((it) => ({ ...it, name: `${it.name} ${count}`, discount: choices.pick([0, 100, 3000]) })),
        ),
      () => makeInvoices(other, { until: '2026-11-30', day: null, debtors: [choices.pick(['1001', '1002'])] }),
      () => finaliseInvoices(other, null),
      async () => {
        const one = anyOf(await rowsFromFiles(other));
        if (one) await queueDeliveries(other, { deliveries: [one.id], reason: '' });
      },
    ];
    for (let step = 0; step < 30; step += 1) {
      await choices.pick(deeds)();
      if (choices.oneIn(3)) continue;
      await list.refresh();
      expect(shown(list.rows)).toEqual(await rowsFromFiles(other));
      expect(list.searchText).toEqual(searchTextOf(list.rows));
    }
    const fresh = await loaded(await openBakery(context.folder, now));
    expect(shown(fresh.rows)).toEqual(await rowsFromFiles(other));
  });

  it('stay the same objects where nothing changed, and the same array when nothing at all did', async () => {
    const context = await makeBakery(debtors, { now });
    await put(context, [note('1'), note('2'), note('3', { date: '2026-10-01' })]);
    const list = await loaded(context);
    const before = list.rows;
    expect([await list.refresh(), list.rows]).toEqual([false, before]);
    expect(list.rows).toBe(before);
    await put(await openBakery(context.folder, now), [note('4')]);
    expect(await list.refresh()).toBe(true);
    expect(list.rows).toHaveLength(4);
    expect(list.rows.filter((row) => !before.includes(row)).map(({ number }) => number)).toEqual(['4']);
  });

  it('follow a debtor’s discount back and forth, in their amounts', async () => {
    const context = await makeBakery(debtors, { now });
    await put(context, [note('1', { lines: [deliveryLine('1', { price: 1000 })] })]);
    const list = await loaded(context);
    const other = await openBakery(context.folder, now);
    const amounts: (number | undefined)[] = [list.rows[0]?.net];
    for (const discount of [1000, 0]) {
      await setDebtors(
        other,
        debtors.map((one) => ({ ...one, discount })),
      );
      await list.refresh();
      amounts.push(list.rows[0]?.net);
    }
    expect(amounts).toEqual([1000, 900, 1000]);
  });

  it('leave amounts alone whose lines have discounts of their own', async () => {
    const context = await makeBakery(debtors, { now });
    await put(context, [note('1', { lines: [deliveryLine('1', { price: 1000, discount: 500 })] })]);
    const list = await loaded(context);
    const before = list.rows[0];
    await setDebtors(
      context,
      debtors.map((one) => ({ ...one, discount: 9000 })),
    );
    await list.refresh();
    expect([before?.net, list.rows[0]]).toEqual([950, before]);
  });
});

describe('reading the rows', () => {
  async function manyMonths(): Promise<Context> {
    const context = await makeBakery(debtors, { now });
    for (const month of ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11']) {
      await put(
        context,
        Array.from({ length: 120 }, (_, index) => note(`${month}-${index}`, { date: `${month}-02` })),
      );
    }
    return context;
  }

  it('tells first when there are enough for the first screens, newest first, and at the end of all', async () => {
    const list = new DeliveryRows(await manyMonths());
    const notices: { readonly count: number; readonly complete: boolean; readonly first: string | undefined }[] = [];
    await list.load(() => {
      notices.push({ count: list.rows.length, complete: list.complete, first: list.rows[0]?.date });
    }, never);
    expect(notices[0]).toEqual({ count: 240, complete: false, first: '2026-11-02' });
    expect(notices.at(-1)).toEqual({ count: 600, complete: true, first: '2026-11-02' });
  });

  it('ends when it is told to, keeps what it has, and a refresh reads the rest', async () => {
    const list = new DeliveryRows(await manyMonths());
    const stop = new AbortController();
    await list.load(() => stop.abort(), stop.signal);
    expect([list.rows.length, list.complete]).toEqual([240, false]);
    expect(await list.refresh()).toBe(true);
    expect([list.rows.length, list.complete]).toEqual([600, true]);
  });

  it('of a company without deliveries ends at once, and says so', async () => {
    const list = new DeliveryRows(await makeBakery([]));
    let notices = 0;
    await list.load(() => {
      notices += 1;
    }, never);
    expect([list.rows, list.complete, notices]).toEqual([[], true, 1]);
  });
});
