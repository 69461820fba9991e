import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { type CollectInput, collect, type DraftPlan } from '../../src/domain/collect.ts';
import { collectModes, type Debtor, invoiceTypes } from '../../src/domain/debtor.ts';
import type { Delivery, DeliveryLine } from '../../src/domain/delivery.ts';
import { type VatCode, vatCodes } from '../../src/domain/vat.ts';
import { collectInput, debtor, delivery, deliveryAddress, deliveryLine } from '../helpers/worlds.ts';

const numbers = ['1', '2', '10', 'B1', 'B2'] as const;
const firstDay = '2018-12-20';

const anyDebtor = (index: number): fc.Arbitrary<Debtor> =>
  fc
    .record({
      invoiceDay: fc.constantFrom('monday' as const, 'friday' as const, 'none' as const),
      invoiceType: fc.constantFrom(...invoiceTypes),
      collect: fc.constantFrom(...collectModes),
      // Only to a debtor further on: no circles.
      consolidateTo: fc.constantFrom(null, null, ...numbers.slice(index + 1)),
      discount: fc.constantFrom(0, 250, 1000),
      abroad: fc.boolean(),
    })
    .map(({ abroad, ...settings }) =>
      debtor(numbers[index] ?? '', {
        ...settings,
        ...(abroad ? { country: 'BE', vatId: 'BE0000000000' } : {}),
        deliveryAddresses: [deliveryAddress('A'), deliveryAddress('B')],
      }),
    );

const anyLine: fc.Arbitrary<DeliveryLine> = fc
  .record({
    article: fc.constantFrom('1', '2', '10'),
    quantity: fc.integer({ min: 0, max: 20_000 }),
    returned: fc.constantFrom(0, 0, 1, 500, 20_000),
    price: fc.constantFrom(1, 99, 100, 201, 335),
    discount: fc.constantFrom(null, null, 0, 5000),
    vat: fc.constantFrom(...vatCodes.filter((code) => code !== 'middle')),
  })
  .map(({ article, ...differs }) => deliveryLine(article, differs));

const anyDeliveries: fc.Arbitrary<readonly Delivery[]> = fc
  .array(
    fc.record({
      debtor: fc.constantFrom(...numbers),
      address: fc.constantFrom(null, 'A', 'B'),
      // Three weeks around the Dutch change of rate on 1 January 2019.
      date: fc.integer({ min: 0, max: 21 }).map((count) => addDays(firstDay, count)),
      kind: fc.constantFrom(
        'deliverynote' as const,
        'deliverynote' as const,
        'deliverynote' as const,
        'receipt' as const,
      ),
      invoice: fc.constantFrom(null, null, null, 'invoice-1'),
      lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 24 },
  )
  .map((notes) => notes.map((note, index) => delivery(String(index + 1), note)));

const anyWorld: fc.Arbitrary<CollectInput> = fc
  .record({
    deliveries: anyDeliveries,
    debtors: fc.tuple(...numbers.map((_number, index) => anyDebtor(index))),
    until: fc.constantFrom('2018-12-31', '2019-01-31'),
    invoiceDay: fc.constantFrom(null, 'monday' as const),
    onlyDebtors: fc.option(fc.subarray([...numbers])),
  })
  .map((world) => collectInput(world));

// A second computation of what collect must give, in another way: by hand-written rates, whole fractions and UTC dates.

function headOf(world: CollectInput, number: string): Debtor {
  const found = world.debtors.find((one) => one.number === number);
  if (!found) throw new Error(`no debtor ${number}`);
  return found.consolidateTo === null ? found : headOf(world, found.consolidateTo);
}

function isDue(world: CollectInput, note: Delivery): boolean {
  const { invoiceDay, number } = headOf(world, note.debtor);
  const chosen = world.onlyDebtors?.includes(number);
  const dayFits = world.invoiceDay === null || invoiceDay === world.invoiceDay;
  const debtorFits = invoiceDay === 'none' ? chosen === true : chosen !== false && dayFits;
  return note.kind !== 'receipt' && note.invoice === null && note.date <= world.until && debtorFits;
}

function invoiceKey(world: CollectInput, note: Delivery): string {
  const head = headOf(world, note.debtor);
  const parts = { none: [note.number], address: [note.debtor, note.address ?? '-'], all: [] }[head.collect];
  return [head.number, ...parts].join('|');
}

function dutchRate(code: VatCode, day: string): bigint {
  if (code === 'zero') return 0n;
  if (code === 'high') return 2100n;
  return day < '2019-01-01' ? 600n : 900n;
}

function roundedHalfAway(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

function weekNumber(day: string): number {
  // 5 January 1970 was a Monday.
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 - 4) / 7);
}

function naiveTotals(world: CollectInput, notes: readonly Delivery[]) {
  const exact = new Map<string, { rate: bigint; tenMillionths: bigint }>();
  for (const note of notes) {
    const head = headOf(world, note.debtor);
    const ordering = world.debtors.find(({ number }) => number === note.debtor);
    for (const [index, line] of note.lines.entries()) {
      const discount = BigInt(line.discount ?? ordering?.discount ?? 0);
      const rate = head.country === 'BE' ? 0n : dutchRate(line.vat, note.date);
      const place = `${note.debtor}|${note.address ?? '-'}`;
      const apart = { total: [place], weekly: [place, weekNumber(note.date)], specified: [note.id, index] };
      const key = [...apart[head.invoiceType], line.article, line.price, discount, rate].join('|');
      const known = exact.get(key)?.tenMillionths ?? 0n;
      const quantity = BigInt(line.quantity) - BigInt(line.returned);
      exact.set(key, { rate, tenMillionths: known + quantity * BigInt(line.price) * (10_000n - discount) });
    }
  }
  const bases = new Map<bigint, bigint>();
  for (const { rate, tenMillionths } of exact.values()) {
    bases.set(rate, (bases.get(rate) ?? 0n) + roundedHalfAway(tenMillionths, 10_000_000n));
  }
  return new Map([...bases].map(([rate, base]) => [rate, { base, vat: roundedHalfAway(base * rate, 10_000n) }]));
}

const idsOf = (draft: DraftPlan): readonly string[] => draft.deliveries.map(({ id }) => id);

describe('collecting any deliveries', () => {
  it('bills every open delivery on exactly one draft, and counts every other one', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { drafts, skipped } = collect(world);
        const due = world.deliveries.filter((note) => isDue(world, note)).map(({ id }) => id);
        expect(drafts.flatMap(idsOf).toSorted()).toEqual(due.toSorted());
        const left = Object.values(skipped).reduce((total, count) => total + count, 0);
        expect(left).toBe(world.deliveries.length - due.length);
      }),
    );
  });

  it('puts on one draft what belongs together and nothing else', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const expected = new Map<string, string[]>();
        for (const note of world.deliveries.filter((one) => isDue(world, one))) {
          const key = invoiceKey(world, note);
          expected.set(key, [...(expected.get(key) ?? []), note.id]);
        }
        const partition = (groups: Iterable<readonly string[]>): readonly string[] =>
          [...groups].map((ids) => ids.toSorted().join()).toSorted();
        expect(partition(collect(world).drafts.map(idsOf))).toEqual(partition(expected.values()));
      }),
    );
  });

  it('comes to the cent to what a second, naive computation finds', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        for (const draft of collect(world).drafts) {
          const notes = world.deliveries.filter(({ id }) => idsOf(draft).includes(id));
          const naive = naiveTotals(world, notes);
          const found = new Map(
            draft.vatTotals.map(({ rate, base, vat }) => [BigInt(rate), { base: BigInt(base), vat: BigInt(vat) }]),
          );
          expect(found).toEqual(naive);
          const net = [...naive.values()].reduce((total, { base }) => total + base, 0n);
          const vat = [...naive.values()].reduce((total, row) => total + row.vat, 0n);
          expect([draft.net, draft.vat, draft.gross].map(BigInt)).toEqual([net, vat, net + vat]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same whatever the order of deliveries and debtors', () => {
    const shuffled = anyWorld.chain((world) =>
      fc.record({
        world: fc.constant(world),
        deliveries: fc.shuffledSubarray([...world.deliveries], { minLength: world.deliveries.length }),
        debtors: fc.shuffledSubarray([...world.debtors], { minLength: world.debtors.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world, deliveries, debtors }) => {
        expect(collect({ ...world, deliveries, debtors })).toEqual(collect(world));
      }),
    );
  });

  it('shows on each week line days that add up to its quantity', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const lines = collect(world).drafts.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
        for (const line of lines) {
          if (line.days) expect(line.days.reduce((total, day) => total + day, 0)).toBe(line.quantity);
        }
      }),
    );
  });
});
