import { describe, expect, it } from 'vitest';
import { collect } from '../../src/domain/collect.ts';
import { draftText } from '../helpers/draft-text.ts';
import { onlyDraft } from '../helpers/only-draft.ts';
import { skippedOnly } from '../helpers/skipped-only.ts';
import { collectInput, debtor, delivery, deliveryAddress, deliveryLine } from '../helpers/worlds.ts';

const collected = (differs: Parameters<typeof collectInput>[0]): readonly (readonly string[])[] =>
  collect(collectInput(differs)).drafts.map(draftText);

describe('a delivery', () => {
  it('is left alone when it is a receipt, already invoiced or later, and each is counted', () => {
    const deliveries = [
      delivery('1', { kind: 'receipt' }),
      delivery('2', { kind: 'receipt', invoice: 'invoice-1' }),
      delivery('3', { invoice: 'invoice-1' }),
      delivery('4', { date: '2026-11-09' }),
      delivery('5', { date: '2026-11-08' }),
    ];
    const { drafts, skipped } = collect(collectInput({ deliveries, debtors: [debtor('100')], until: '2026-11-08' }));
    expect(drafts.map(draftText)).toEqual([['100 11-08..11-08 5', 'plain: 1=100']]);
    expect(skipped).toEqual(skippedOnly({ receipt: 2, 'already-invoiced': 1, 'after-until': 1 }));
  });

  it('to a closed debtor is still invoiced', () => {
    expect(collected({ deliveries: [delivery('1')], debtors: [debtor('100', { closed: true })] })).toHaveLength(1);
  });

  it('to an address that was deleted since is shown by the code of the address', () => {
    const deliveries = [delivery('1', { address: 'GONE' })];
    expect(collected({ deliveries, debtors: [debtor('100', { invoiceType: 'specified' })] })).toEqual([
      ['100 11-02..11-02 1', 'delivery 1 GONE: 1=100'],
    ]);
  });

  it.each([
    ['by its name', { name: 'Achterdeur' }, 'Lunchroom 100, Achterdeur'],
    ['by its street when it has no name', { name: '' }, 'Lunchroom 100, Kade 2'],
    ['by its code when it has neither', { name: '', address: '' }, 'Lunchroom 100, A'],
    ["once when it bears the branch's name", { name: 'Lunchroom 100' }, 'Lunchroom 100'],
  ])("to a branch's address shows that address %s", (_case, address, shown) => {
    const debtors = [
      debtor('100', { consolidateTo: '900', deliveryAddresses: [deliveryAddress('A', address)] }),
      debtor('900', { invoiceType: 'specified' }),
    ];
    expect(collected({ deliveries: [delivery('1', { address: 'A' })], debtors })).toEqual([
      ['900 11-02..11-02 1', `delivery 1 ${shown}: 1=100`],
    ]);
  });

  it('of a debtor that does not exist stops with its number', () => {
    expect(() => collect(collectInput({ deliveries: [delivery('1', { debtor: '404' })], debtors: [] }))).toThrow(
      expect.objectContaining({ code: 'debtor.unknown', params: { debtor: '404' } }),
    );
  });

  it('billed to a debtor that does not exist stops with its number', () => {
    const debtors = [debtor('100', { consolidateTo: '404' })];
    expect(() => collect(collectInput({ deliveries: [delivery('1')], debtors }))).toThrow(
      expect.objectContaining({ code: 'debtor.unknown', params: { debtor: '404' } }),
    );
  });

  it.each([
    ['itself', [['100', '100']], '100 → 100'],
    [
      'two debtors',
      [
        ['100', '200'],
        ['200', '100'],
      ],
      '100 → 200 → 100',
    ],
    [
      'a circle further on',
      [
        ['100', '200'],
        ['200', '300'],
        ['300', '200'],
      ],
      '200 → 300 → 200',
    ],
  ])('billed in a circle of %s stops with the chain', (_case, links, circle) => {
    const debtors = links.map(([number = '', consolidateTo = '']) => debtor(number, { consolidateTo }));
    expect(() => collect(collectInput({ deliveries: [delivery('1')], debtors }))).toThrow(
      expect.objectContaining({ code: 'csv.consolidation-circle', params: { value: '100', circle } }),
    );
  });

  it('in a circle does not matter while nothing is to be invoiced there', () => {
    const debtors = [debtor('100', { consolidateTo: '100' })];
    expect(collected({ deliveries: [delivery('1', { kind: 'receipt' })], debtors })).toEqual([]);
  });
});

describe('the order', () => {
  it('of drafts is debtor number as a person reads it, period, first delivery', () => {
    const deliveries = [
      delivery('12', { debtor: '9', date: '2026-11-03' }),
      delivery('2', { debtor: '10' }),
      delivery('11', { debtor: '9', date: '2026-11-02' }),
      delivery('3', { debtor: '9', date: '2026-11-02' }),
    ];
    const debtors = [debtor('10', { collect: 'none' }), debtor('9', { collect: 'none' })];
    expect(collected({ deliveries, debtors }).map(([first]) => first)).toEqual([
      '9 11-02..11-02 3',
      '9 11-02..11-02 11',
      '9 11-03..11-03 12',
      '10 11-02..11-02 2',
    ]);
  });

  it('of drafts that begin on one day puts the shorter period first', () => {
    const deliveries = [
      delivery('1', { address: null, date: '2026-11-02' }),
      delivery('2', { address: 'A', date: '2026-11-02' }),
      delivery('3', { address: null, date: '2026-11-05' }),
    ];
    const debtors = [debtor('100', { collect: 'address', deliveryAddresses: [deliveryAddress('A')] })];
    expect(collected({ deliveries, debtors }).map(([first]) => first)).toEqual([
      '100 11-02..11-02 2',
      '100 11-02..11-05 1+3',
    ]);
  });

  it.each(['total', 'specified', 'weekly'] as const)('of lines on a %s invoice is the article code', (invoiceType) => {
    const lines = ['B2', '10', 'B10', '9'].map((code) => deliveryLine(code));
    const draft = onlyDraft(lines, { invoiceType });
    expect(draft.sections[0]?.lines.map(({ article }) => article)).toEqual(['9', '10', 'B2', 'B10']);
  });

  it.each(['total', 'weekly'] as const)(
    'of lines of one article on a %s invoice is what tells them apart',
    (invoiceType) => {
      const lines = [
        deliveryLine('10', { description: 'Wit', unit: 'doos', price: 100 }),
        deliveryLine('10', { description: 'Wit', unit: 'stuk', price: 110, discount: 500 }),
        deliveryLine('10', { description: 'Wit', unit: 'stuk', price: 110, discount: 0, vat: 'high' }),
        deliveryLine('10', { description: 'Wit', unit: 'stuk', price: 110, discount: 0 }),
        deliveryLine('10', { description: 'Wit', unit: 'stuk', price: 90 }),
        deliveryLine('10', { description: 'Bruin', unit: 'stuk', price: 200 }),
      ];
      const draft = onlyDraft(lines, { invoiceType });
      expect(
        draft.sections[0]?.lines.map((line) => [line.description, line.unit, line.price, line.discount, line.rate]),
      ).toEqual([
        ['Bruin', 'stuk', 200, 0, 900],
        ['Wit', 'doos', 100, 0, 900],
        ['Wit', 'stuk', 90, 0, 900],
        ['Wit', 'stuk', 110, 0, 900],
        ['Wit', 'stuk', 110, 0, 2100],
        ['Wit', 'stuk', 110, 500, 900],
      ]);
    },
  );

  it('of places is branch number and address code, the visiting address first', () => {
    const head = { consolidateTo: '900' };
    const debtors = [
      debtor('20', { ...head, deliveryAddresses: [deliveryAddress('A10'), deliveryAddress('A9')] }),
      debtor('3', head),
      debtor('900'),
    ];
    const deliveries = [
      delivery('1', { debtor: '20', address: 'A10' }),
      delivery('2', { debtor: '20', address: 'A9' }),
      delivery('3', { debtor: '20' }),
      delivery('4', { debtor: '3' }),
    ];
    expect(collected({ deliveries, debtors })).toEqual([
      [
        '900 11-02..11-02 1+2+3+4',
        'place Lunchroom 3: 1=100',
        'place Lunchroom 20: 1=100',
        'place Lunchroom 20, Filiaal A9: 1=100',
        'place Lunchroom 20, Filiaal A10: 1=100',
      ],
    ]);
  });
});

describe('a draft', () => {
  it('holds everything that an invoice body asks', () => {
    const { drafts } = collect(
      collectInput({
        deliveries: [delivery('1', { reference: 'Order 5', address: 'A' })],
        debtors: [debtor('100', { invoiceType: 'specified', deliveryAddresses: [deliveryAddress('A')] })],
      }),
    );
    expect(drafts).toEqual([
      {
        origin: 'A',
        debtor: '100',
        deliveredFrom: '2026-11-02',
        deliveredUntil: '2026-11-02',
        layout: 'specified',
        tax: 'domestic',
        sections: [
          {
            heading: {
              kind: 'delivery',
              number: '1',
              date: '2026-11-02',
              reference: 'Order 5',
              place: { debtor: '100', name: 'Filiaal A', city: 'Utrecht' },
            },
            lines: [
              {
                article: '10',
                description: 'Brood 10',
                unit: 'stuk',
                quantity: 1000,
                returned: 0,
                price: 100,
                discount: 0,
                rate: 900,
                net: 100,
                days: null,
              },
            ],
          },
        ],
        deliveries: [{ id: 'delivery-1', date: '2026-11-02' }],
        vatTotals: [{ rate: 900, base: 100, vat: 9 }],
        net: 100,
        vat: 9,
        gross: 109,
      },
    ]);
  });

  it('keeps lines apart that read differently: description, unit or price', () => {
    const draft = onlyDraft([
      deliveryLine('10'),
      deliveryLine('10', { description: 'Brood, gesneden' }),
      deliveryLine('10', { unit: 'doos' }),
      deliveryLine('10', { price: 110 }),
      deliveryLine('10'),
    ]);
    expect(draft.sections[0]?.lines.map(({ quantity }) => quantity).toSorted()).toEqual([1000, 1000, 1000, 2000]);
  });
});
