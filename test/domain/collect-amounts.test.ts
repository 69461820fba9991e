import { describe, expect, it } from 'vitest';
import { collect } from '../../src/domain/collect.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import { onlyDraft } from '../helpers/only-draft.ts';
import { collectInput, debtor, delivery, deliveryLine } from '../helpers/worlds.ts';

describe('a discount', () => {
  it.each([
    ["is the ordering debtor's when the line has none of its own", null, 1000, 900],
    ["is the line's own, also when it is less", 500, 1000, 950],
    ['is not given when the line says nought', 0, 1000, 1000],
  ])('%s', (_case, own, ofDebtor, net) => {
    const draft = onlyDraft([deliveryLine('10', { price: 1000, discount: own })], { discount: ofDebtor });
    expect(draft.net).toBe(net);
  });

  it("of a branch counts, not the head office's", () => {
    const debtors = [debtor('100', { consolidateTo: '900', discount: 1000 }), debtor('900', { discount: 5000 })];
    expect(collect(collectInput({ deliveries: [delivery('1')], debtors })).drafts[0]?.net).toBe(90);
  });

  it('that differs keeps lines apart', () => {
    const draft = onlyDraft([deliveryLine('10'), deliveryLine('10', { discount: 500 }), deliveryLine('10')]);
    expect(draft.sections[0]?.lines.map(({ quantity, discount, net }) => [quantity, discount, net])).toEqual([
      [2000, 0, 200],
      [1000, 500, 95],
    ]);
  });
});

describe('returned goods', () => {
  it('are taken off, and shown', () => {
    const [line] = onlyDraft([deliveryLine('10', { quantity: 10_000, returned: 3000 })]).sections[0]?.lines ?? [];
    expect(line).toMatchObject({ quantity: 7000, returned: 3000, net: 700 });
  });

  it('of another day are taken off on that day of a Weekstaat', () => {
    const deliveries = [
      delivery('1', { date: '2026-11-02', lines: [deliveryLine('10', { quantity: 5000 })] }),
      delivery('2', { date: '2026-11-08', lines: [deliveryLine('10', { quantity: 0, returned: 2000 })] }),
    ];
    const { drafts } = collect(collectInput({ deliveries, debtors: [debtor('100', { invoiceType: 'weekly' })] }));
    expect(drafts[0]?.sections[0]?.lines).toMatchObject([
      { quantity: 3000, returned: 2000, net: 300, days: [5000, 0, 0, 0, 0, 0, -2000] },
    ]);
  });

  it.each(['total', 'specified', 'weekly'] as const)('that come to nought stay on a %s invoice', (invoiceType) => {
    const draft = onlyDraft([deliveryLine('10', { quantity: 3000, returned: 3000 })], { invoiceType });
    expect(draft.sections.flatMap(({ lines }) => lines)).toMatchObject([{ quantity: 0, returned: 3000, net: 0 }]);
    expect(draft.gross).toBe(0);
  });

  it('beyond what was delivered make a negative invoice', () => {
    const draft = onlyDraft([deliveryLine('10', { quantity: 0, returned: 1500, price: 333 })]);
    // 1.5 × 3.33 = 4.995: half a cent away from zero; 9 % of 5.00 is 0.45.
    expect(draft).toMatchObject({ net: -500, vat: -45, gross: -545 });
  });
});

describe('rounding', () => {
  it.each([
    ['1.005 kg at 1.00', deliveryLine('10', { quantity: 1005 }), 101],
    ['0.335 kg at 3.00', deliveryLine('10', { quantity: 335, price: 300 }), 101],
    ['2.01 less half', deliveryLine('10', { price: 201, discount: 5000 }), 101],
    ['1.005 kg returned', deliveryLine('10', { quantity: 0, returned: 1005 }), -101],
  ])('%s', (_case, line, net) => {
    expect(onlyDraft([line]).net).toBe(net);
  });

  it('comes once, after adding up, on a total invoice, and per line on a specified one', () => {
    const lines = Array.from({ length: 4 }, () => deliveryLine('10', { quantity: 1001, price: 150 }));
    // 1.001 × 1.50 = 1.5015; four of them 6.006.
    expect(onlyDraft(lines, { invoiceType: 'total' }).net).toBe(601);
    expect(onlyDraft(lines, { invoiceType: 'specified' }).net).toBe(600);
  });
});

describe('VAT', () => {
  const overTheChange = [
    delivery('1', { date: '2018-12-31', lines: [deliveryLine('10', { price: 1000 })] }),
    delivery('2', { date: '2019-01-01', lines: [deliveryLine('10', { price: 1000 })] }),
  ];

  it('of a change of rate in the period is that of the delivery day, and keeps the lines apart', () => {
    const { drafts } = collect(collectInput({ deliveries: overTheChange, debtors: [debtor('100')] }));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.sections[0]?.lines.map(({ rate, net }) => [rate, net])).toEqual([
      [600, 1000],
      [900, 1000],
    ]);
    expect(drafts[0]).toMatchObject({
      vatTotals: [
        { rate: 900, base: 1000, vat: 90 },
        { rate: 600, base: 1000, vat: 60 },
      ],
      gross: 2150,
    });
  });

  it('of a change of rate inside a week gives two lines on a Weekstaat', () => {
    const debtors = [debtor('100', { invoiceType: 'weekly' })];
    const { drafts } = collect(collectInput({ deliveries: overTheChange, debtors }));
    expect(drafts[0]?.sections).toMatchObject([
      {
        heading: { kind: 'week', monday: '2018-12-31', place: null },
        lines: [
          { rate: 600, days: [1000, 0, 0, 0, 0, 0, 0] },
          { rate: 900, days: [0, 1000, 0, 0, 0, 0, 0] },
        ],
      },
    ]);
  });

  it("goes by the seller's country", () => {
    expect(onlyDraft([deliveryLine('10')], {}, { seller: { country: 'DE' } }).vatTotals).toEqual([
      { rate: 700, base: 100, vat: 7 },
    ]);
  });

  it('is owed by a buyer in another member state with a VAT id there: rate 0 on every line', () => {
    const lines = [deliveryLine('10'), deliveryLine('20', { vat: 'high', price: 1000 })];
    const draft = onlyDraft(lines, { country: 'BE', vatId: 'BE0000000000' });
    expect(draft).toMatchObject({
      tax: 'reverse-charge',
      vatTotals: [{ rate: 0, base: 1100, vat: 0 }],
      net: 1100,
      vat: 0,
      gross: 1100,
    });
    expect(draft.sections[0]?.lines.map(({ rate }) => rate)).toEqual([0, 0]);
  });

  it("goes by the billed head office's country, not the branch's", () => {
    const abroad = { country: 'BE', vatId: 'BE0000000000' };
    const taxOf = (branch: Partial<Debtor>, head: Partial<Debtor>) =>
      collect(
        collectInput({
          deliveries: [delivery('1')],
          debtors: [debtor('100', { ...branch, consolidateTo: '900' }), debtor('900', head)],
        }),
      ).drafts[0]?.tax;
    expect(taxOf(abroad, {})).toBe('domestic');
    expect(taxOf({}, abroad)).toBe('reverse-charge');
  });

  it('without a rate stops with country, code and day, and with the delivery on which it is to be mended', () => {
    expect(() => onlyDraft([deliveryLine('10', { vat: 'middle' })])).toThrow(
      expect.objectContaining({
        code: 'vat.no-rate',
        params: { country: 'NL', vat: 'middle', date: '2026-11-02', delivery: '1', debtor: '100' },
      }),
    );
  });
});
