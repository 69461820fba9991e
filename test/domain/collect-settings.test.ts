import { describe, expect, it } from 'vitest';
import { weekdays } from '../../src/domain/calendar.ts';
import { collect } from '../../src/domain/collect.ts';
import type { Collect, Debtor, InvoiceType } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { draftText } from '../helpers/draft-text.ts';
import { skippedOnly } from '../helpers/skipped-only.ts';
import { collectInput, debtor, delivery, deliveryAddress, deliveryLine } from '../helpers/worlds.ts';

const collected = (differs: Parameters<typeof collectInput>[0]): readonly (readonly string[])[] =>
  collect(collectInput(differs)).drafts.map(draftText);

/** Three notes of 1, 2 and 4 pieces of one euro. */
const threeNotes: readonly Delivery[] = [
  delivery('1', { date: '2026-11-02', lines: [deliveryLine('10', { quantity: 1000 })] }),
  delivery('2', { date: '2026-11-04', address: 'A', lines: [deliveryLine('10', { quantity: 2000 })] }),
  delivery('3', { date: '2026-11-09', lines: [deliveryLine('10', { quantity: 4000 })] }),
];

type Expected = Record<InvoiceType, Record<Collect, readonly (readonly string[])[]>>;

/** What the three notes must become, by whom is billed and by how its address A is named. */
const expectedDrafts = (billed: string, home: string, door: string): Expected => ({
  total: {
    none: [
      [`${billed} 11-02..11-02 1`, 'plain: 1=100'],
      [`${billed} 11-04..11-04 2`, 'plain: 2=200'],
      [`${billed} 11-09..11-09 3`, 'plain: 4=400'],
    ],
    address: [
      [`${billed} 11-02..11-09 1+3`, 'plain: 5=500'],
      [`${billed} 11-04..11-04 2`, 'plain: 2=200'],
    ],
    all: [[`${billed} 11-02..11-09 1+2+3`, `place ${home}: 5=500`, `place ${door}: 2=200`]],
  },
  specified: {
    none: [
      [`${billed} 11-02..11-02 1`, `delivery 1 ${home}: 1=100`],
      [`${billed} 11-04..11-04 2`, `delivery 2 ${door}: 2=200`],
      [`${billed} 11-09..11-09 3`, `delivery 3 ${home}: 4=400`],
    ],
    address: [
      [`${billed} 11-02..11-09 1+3`, `delivery 1 ${home}: 1=100`, `delivery 3 ${home}: 4=400`],
      [`${billed} 11-04..11-04 2`, `delivery 2 ${door}: 2=200`],
    ],
    all: [
      [
        `${billed} 11-02..11-09 1+2+3`,
        `delivery 1 ${home}: 1=100`,
        `delivery 2 ${door}: 2=200`,
        `delivery 3 ${home}: 4=400`,
      ],
    ],
  },
  weekly: {
    none: [
      [`${billed} 11-02..11-02 1`, 'week 2026-11-02: 1=100 [1000000]'],
      [`${billed} 11-04..11-04 2`, 'week 2026-11-02: 2=200 [0020000]'],
      [`${billed} 11-09..11-09 3`, 'week 2026-11-09: 4=400 [4000000]'],
    ],
    address: [
      [`${billed} 11-02..11-09 1+3`, 'week 2026-11-02: 1=100 [1000000]', 'week 2026-11-09: 4=400 [4000000]'],
      [`${billed} 11-04..11-04 2`, 'week 2026-11-02: 2=200 [0020000]'],
    ],
    all: [
      [
        `${billed} 11-02..11-09 1+2+3`,
        `week 2026-11-02 ${home}: 1=100 [1000000]`,
        `week 2026-11-02 ${door}: 2=200 [0020000]`,
        `week 2026-11-09 ${home}: 4=400 [4000000]`,
      ],
    ],
  },
});

/** Settings that would give something else, on every debtor that is not billed. */
const contrary = { invoiceDay: 'sunday', invoiceType: 'specified', collect: 'none' } as const;
const branchAddress = { deliveryAddresses: [deliveryAddress('A')] };

const consolidations: readonly {
  readonly name: string;
  readonly billed: string;
  readonly door: string;
  readonly debtors: (settings: Partial<Debtor>) => readonly Debtor[];
}[] = [
  {
    name: 'itself',
    billed: '100',
    door: 'Filiaal A',
    debtors: (settings) => [debtor('100', { ...branchAddress, ...settings }), debtor('900', contrary)],
  },
  {
    name: 'its head office',
    billed: '900',
    door: 'Lunchroom 100, Filiaal A',
    debtors: (settings) => [
      debtor('100', { ...branchAddress, ...contrary, consolidateTo: '900' }),
      debtor('900', settings),
    ],
  },
  {
    name: 'the head office of its head office',
    billed: '950',
    door: 'Lunchroom 100, Filiaal A',
    debtors: (settings) => [
      debtor('100', { ...branchAddress, ...contrary, consolidateTo: '900' }),
      debtor('900', { ...contrary, consolidateTo: '950' }),
      debtor('950', settings),
    ],
  },
];

describe.each(consolidations)('billing $name', ({ billed, door, debtors }) => {
  const expected = expectedDrafts(billed, 'Lunchroom 100', door);

  for (const invoiceType of ['total', 'specified', 'weekly'] as const) {
    for (const collectMode of ['none', 'address', 'all'] as const) {
      const drafts = expected[invoiceType][collectMode];

      for (const invoiceDay of weekdays) {
        it(`makes ${invoiceType} invoices, collecting ${collectMode}, on ${invoiceDay} and on no other day`, () => {
          const world = {
            deliveries: threeNotes,
            debtors: debtors({ invoiceDay, invoiceType, collect: collectMode }),
          };
          expect(collected({ ...world, invoiceDay })).toEqual(drafts);
          expect(collected(world)).toEqual(drafts);
          for (const other of weekdays.filter((day) => day !== invoiceDay)) {
            expect(collect(collectInput({ ...world, invoiceDay: other }))).toEqual({
              drafts: [],
              skipped: skippedOnly({ 'other-day': 3 }),
            });
          }
        });
      }

      it(`makes ${invoiceType} invoices, collecting ${collectMode}, by hand only for whom is named`, () => {
        const world = {
          deliveries: threeNotes,
          debtors: debtors({ invoiceDay: 'none', invoiceType, collect: collectMode }),
        };
        expect(collect(collectInput(world))).toEqual({ drafts: [], skipped: skippedOnly({ 'by-hand': 3 }) });
        expect(collected({ ...world, onlyDebtors: [billed] })).toEqual(drafts);
        expect(collected({ ...world, onlyDebtors: [billed], invoiceDay: 'friday' })).toEqual(drafts);
        expect(collect(collectInput({ ...world, onlyDebtors: ['other'] }))).toEqual({
          drafts: [],
          skipped: skippedOnly({ 'not-chosen': 3 }),
        });
      });
    }
  }
});
