import { describe, expect, it } from 'vitest';
import { collect } from '../../src/domain/collect.ts';
import type { DeliveryLine } from '../../src/domain/delivery.ts';
import { priceOf } from '../../src/domain/quantity.ts';
import { totalsOf } from '../../src/domain/vat.ts';
import { seededChoices } from '../helpers/seeded-choices.ts';
import { collectInput, debtor, delivery, deliveryLine } from '../helpers/worlds.ts';

type Sold = readonly [pieces: number, price: number, vat: DeliveryLine['vat']];

/** The draft of one day's delivery; a negative number of pieces is a return. */
function draftOf(country: string, date: string, sold: readonly Sold[]) {
  const lines = sold.map(([pieces, price, vat], index) =>
    deliveryLine(`${100 + index}`, {
      quantity: Math.max(pieces, 0) * 1000,
      returned: Math.max(-pieces, 0) * 1000,
      price,
      vat,
    }),
  );
  const world = { deliveries: [delivery('1', { date, lines })], debtors: [debtor('100', { country })] };
  const [draft] = collect(collectInput({ ...world, seller: { country } })).drafts;
  if (!draft) throw new Error('no draft');
  return draft;
}

describe('invoices that others have published come to the same to the cent', () => {
  it('a Dutch wholesaler of January 2015, 6 % and 21 %, with frying fat taken back (EN 16931 test suite, ubl-tc434-example1)', () => {
    const draft = draftOf('NL', '2015-01-09', [
      [2, 995, 'low'],
      [1, 985, 'low'],
      [1, 829, 'low'],
      [2, 723, 'low'],
      [1, 3500, 'low'],
      [1, 3500, 'low'],
      [1, 1065, 'low'],
      [1, 155, 'low'],
      [3, 479, 'low'],
      [1, 829, 'low'],
      [2, 829, 'low'],
      [1, 995, 'low'],
      [2, 165, 'low'],
      [1, 1080, 'high'],
      [1, 390, 'low'],
      [2, 380, 'high'],
      [2, 467, 'high'],
      [1, 1863, 'high'],
      [6, 1702, 'low'],
      [-6, 1833, 'low'],
    ]);
    expect(draft.vatTotals).toEqual([
      { rate: 2100, base: 4637, vat: 974 },
      { rate: 600, base: 18_323, vat: 1099 },
    ]);
    expect(draft).toMatchObject({ net: 22_960, vat: 2073, gross: 25_033 });
  });

  it('a German subscription of 2016 with postage, 7 % on the sum (KoSIT XRechnung test suite, 01.01a)', () => {
    const draft = draftOf('DE', '2016-04-04', [
      [1, 28_879, 'low'],
      [1, 2607, 'low'],
    ]);
    expect(draft).toMatchObject({ vatTotals: [{ rate: 700, base: 31_486, vat: 2204 }], gross: 33_690 });
  });

  it('a German book of 2016 at 7 % (KoSIT XRechnung test suite, 01.02a)', () => {
    const draft = draftOf('DE', '2016-06-21', [[1, 1178, 'low']]);
    expect(draft).toMatchObject({ vatTotals: [{ rate: 700, base: 1178, vat: 82 }], gross: 1260 });
  });

  it('half a cent of tax goes up, and what is exempt and taken back has none (EN 16931 test suite, ubl-tc434-example2)', () => {
    // 25 % of 1460.50 is 365.125.
    const lines = [
      { net: 127_300, rate: 2500 },
      { net: -396, rate: 1500 },
      { net: 496, rate: 1500 },
      { net: -2500, rate: 0 },
      { net: 18_750, rate: 2500 },
    ];
    expect(totalsOf(lines)).toEqual({
      vatTotals: [
        { rate: 2500, base: 146_050, vat: 36_513 },
        { rate: 1500, base: 100, vat: 15 },
        { rate: 0, base: -2500, vat: 0 },
      ],
      net: 143_650,
      vat: 36_528,
      gross: 180_178,
    });
  });

  it('a correction with negative lines (Peppol BIS Billing 3.0, base-negative-inv-correction)', () => {
    const lines = [
      { net: priceOf(-7000, 40_000, 0), rate: 2500 },
      { net: priceOf(3000, 50_000, 0), rate: 2500 },
      { net: -2500, rate: 2500 },
    ];
    expect(totalsOf(lines)).toMatchObject({
      vatTotals: [{ rate: 2500, base: -132_500, vat: -33_125 }],
      gross: -165_625,
    });
  });

  it('ten percent off a thousand pieces at 1.00 (EN 16931 test suite, ubl-tc434-example5, line 1)', () => {
    expect(priceOf(1_000_000, 100, 0) - priceOf(1_000_000, 100, 1000)).toBe(10_000);
  });
});

describe('a change of rate', () => {
  // § 28 Abs. 1 und 2 UStG (16 % and 5 % from 1 July to 31 December 2020), § 27 Abs. 1 UStG: the day of the supply decides.
  it.each([
    ['2020-06-30', 1900, 700, 11_900, 10_700],
    ['2020-07-01', 1600, 500, 11_600, 10_500],
    ['2020-12-31', 1600, 500, 11_600, 10_500],
    ['2021-01-01', 1900, 700, 11_900, 10_700],
  ])('in Germany, on %s', (date, high, low, grossHigh, grossLow) => {
    expect(draftOf('DE', date, [[1, 10_000, 'high']])).toMatchObject({ vatTotals: [{ rate: high }], gross: grossHigh });
    expect(draftOf('DE', date, [[1, 10_000, 'low']])).toMatchObject({ vatTotals: [{ rate: low }], gross: grossLow });
  });

  // Wet OB 1968 art. 9: 19 % became 21 % on 1 October 2012, 6 % became 9 % on 1 January 2019.
  it.each([
    ['2012-09-30', 'high', 11_900],
    ['2012-10-01', 'high', 12_100],
    ['2018-12-31', 'low', 10_600],
    ['2019-01-01', 'low', 10_900],
  ] as const)('in the Netherlands, on %s', (date, code, gross) => {
    expect(draftOf('NL', date, [[1, 10_000, code]]).gross).toBe(gross);
  });

  it('never touches the zero rate', () => {
    for (const date of ['2012-09-30', '2019-01-01', '2026-11-23']) {
      expect(draftOf('NL', date, [[3, 333, 'zero']])).toMatchObject({
        vatTotals: [{ rate: 0, base: 999, vat: 0 }],
        gross: 999,
      });
    }
  });
});

/** A fraction as a whole number, half away from zero, in arithmetic of its own. */
function halfAway(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

/** Dutch rates by code before and since 1 January 2019, in percent. */
const before2019: Readonly<Record<string, bigint>> = { high: 21n, low: 6n, zero: 0n };
const since2019: Readonly<Record<string, bigint>> = { high: 21n, low: 9n, zero: 0n };

type Expected = ReadonlyMap<bigint, { base: bigint; vat: bigint }>;

/** Totals of a *Gespecificeerd* invoice, where each line of a delivery is rounded by itself. */
function expectedTotals(
  notes: readonly { readonly date: string; readonly lines: readonly DeliveryLine[] }[],
  ownDiscount: number,
  isReversed: boolean,
): Expected {
  const bases = new Map<bigint, bigint>();
  for (const { date, lines } of notes) {
    for (const line of lines) {
      const share = BigInt(10_000 - (line.discount ?? ownDiscount));
      const net = halfAway(BigInt(line.quantity - line.returned) * BigInt(line.price) * share, 10_000_000n);
      const rate = isReversed ? 0n : ((date < '2019-01-01' ? before2019 : since2019)[line.vat] ?? 0n);
      bases.set(rate, (bases.get(rate) ?? 0n) + net);
    }
  }
  return new Map([...bases].map(([rate, base]) => [rate, { base, vat: halfAway(base * rate, 100n) }]));
}

it('10,000 random invoices come to what a second computation finds, with discounts, returns, 0 % and reverse charge', () => {
  const { between, oneIn, pick } = seededChoices(20_261_123);
  const days = ['2018-12-28', '2018-12-31', '2019-01-01', '2019-01-04'];
  let cents = 0n;
  for (let count = 0; count < 10_000; count += 1) {
    const isReversed = oneIn(5);
    const discount = oneIn(2) ? between(0, 10_000) : 0;
    const billed = debtor('100', {
      invoiceType: 'specified',
      discount,
      ...(isReversed ? { country: 'DE', vatId: 'DE999999999' } : {}),
    });
    const notes = Array.from({ length: between(1, 3) }, (_, index) =>
      delivery(`${count}-${index}`, {
        date: pick(days),
        // Another article on each line: what is alike would be added up before it is rounded.
        lines: Array.from({ length: between(1, 6) }, (_line, at) =>
          deliveryLine(`${at}`, {
            quantity: between(0, 50_000),
            returned: oneIn(3) ? between(0, 50_000) : 0,
            price: between(0, 3000),
            discount: oneIn(3) ? between(0, 10_000) : null,
            vat: pick(['high', 'low', 'zero'] as const),
          }),
        ),
      }),
    );
    const [draft] = collect(collectInput({ deliveries: notes, debtors: [billed] })).drafts;
    const expected = expectedTotals(notes, discount, isReversed);
    const found = new Map(
      draft?.vatTotals.map(({ rate, base, vat }) => [BigInt(rate) / 100n, { base: BigInt(base), vat: BigInt(vat) }]),
    );
    expect(found, `invoice ${count}`).toEqual(expected);
    const gross = [...expected.values()].reduce((sum, { base, vat }) => sum + base + vat, 0n);
    expect(BigInt(draft?.gross ?? Number.NaN), `invoice ${count}`).toBe(gross);
    cents += gross < 0n ? -gross : gross;
  }
  // The sums were of something.
  expect(cents).toBeGreaterThan(1_000_000_00n);
});
