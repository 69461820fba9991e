import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryState, netOfDelivery } from '../../src/domain/delivery-row.ts';
import {
  dayOfFilter,
  filteredDeliveryRows,
  openDeliveryFilter,
  totalsOfRows,
} from '../../src/domain/filter-delivery-rows.ts';
import { matchingDeliveries } from '../../src/domain/find-delivery-rows.ts';
import { roundHalfUp } from '../../src/domain/money.ts';
import { priceOf } from '../../src/domain/quantity.ts';
import { joinedSearchText, searchTextOf } from '../../src/domain/search-text.ts';
import { type DeliveryColumn, deliveryColumns, sortedDeliveryRows } from '../../src/domain/sort-delivery-rows.ts';
import { deliveryRow } from '../helpers/delivery-row.ts';
import { deliveryLine } from '../helpers/worlds.ts';

const cafe = { debtor: '99', debtorName: 'Café de Straße', debtorAt: 1 };
const muller = { debtor: '1010', debtorName: 'Bäckerei Müller', debtorAt: 2 };
const rows = [
  deliveryRow('104', { ...cafe, reference: 'Bestelling Zoë 7' }),
  deliveryRow('103', { ...muller, kind: 'receipt', state: 'paid', net: -250 }),
  deliveryRow('D102', { ...muller, date: '2026-11-22', state: 'draft', invoice: 'd', net: 40 }),
  deliveryRow('101', { ...cafe, date: '2026-11-21', state: 'invoiced', invoice: 'i', invoiceNumber: '2026-00007' }),
];
const numbers = (some: readonly { readonly number: string }[]) => some.map(({ number }) => number);

describe('a search among deliveries', () => {
  it.each([
    ['104', ['104']],
    ['10', ['104', '103', 'D102', '101']],
    ['d10', ['D102']],
    ['cafe', ['104', '101']],
    ['MULLER', ['103', 'D102']],
    ['strasse zoe', ['104']],
    ['bestelling', ['104']],
    ['99', ['104', '101']],
    ['1010 103', ['103']],
    ['niemand', []],
  ])('for %j finds by number, reference, debtor number and name: %j', (query, expected) => {
    expect(numbers(matchingDeliveries(rows, query).found)).toEqual(expected);
  });

  it('by the search text of many rows finds the same, also as one types and corrects', () => {
    const words = fc.constantFrom('a', '1', '0', 'cafe', 'zo', 'é', '10', ' ', 'x');
    const names = ['Café Eén', 'Zoë', 'Bakkerij 10', 'Axa'];
    const many = fc.array(
      fc.record({ number: fc.integer({ min: 1, max: 120 }), reference: words, debtorAt: fc.nat(3) }),
      { maxLength: 12 },
    );
    const halves = fc.tuple(many, many).map((parts) =>
      parts.map((part) =>
        part.map(({ number, reference, debtorAt }) =>
          deliveryRow(String(number), {
            reference,
            debtorAt,
            debtor: `${debtorAt}`,
            debtorName: names[debtorAt] ?? '',
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(halves, fc.array(words, { maxLength: 5 }), (parts, keys) => {
        const all = parts.flat();
        const text = joinedSearchText(parts.map(searchTextOf));
        expect(text).toEqual(searchTextOf(all));
        let search = matchingDeliveries(all, '', null, text);
        let query = '';
        for (const key of keys) {
          query = key === 'x' ? query.slice(0, -1) : query + key;
          search = matchingDeliveries(all, query, search, text);
          expect(search.found).toEqual(matchingDeliveries(all, query).found);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('for nothing leaves the list as it is', () => {
    expect(matchingDeliveries(rows, ' ').found).toBe(rows);
  });

  it('that goes on from the one before finds what a fresh one finds, as one types and corrects', () => {
    const typed = fc.array(fc.oneof(fc.constantFrom(...'a10 cmzd'), fc.constant('⌫')), { maxLength: 12 });
    fc.assert(
      fc.property(typed, (keys) => {
        let query = '';
        let search = matchingDeliveries(rows, query);
        for (const key of keys) {
          query = key === '⌫' ? query.slice(0, -1) : query + key;
          search = matchingDeliveries(rows, query, search);
          expect(search.found).toEqual(matchingDeliveries(rows, query).found);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a filter on deliveries', () => {
  it('that is open leaves the list as it is', () => {
    expect(filteredDeliveryRows(rows, openDeliveryFilter)).toBe(rows);
  });

  it.each([
    [{ from: '2026-11-22' }, ['104', '103', 'D102']],
    [{ until: '2026-11-22' }, ['D102', '101']],
    [{ from: '2026-11-22', until: '2026-11-22' }, ['D102']],
    [{ kind: 'receipt' as const }, ['103']],
    [{ state: 'open' as const }, ['104']],
    [{ state: 'draft' as const }, ['D102']],
    [{ state: 'invoiced' as const }, ['101']],
    [{ state: 'paid' as const }, ['103']],
    [{ debtor: '99' }, ['104', '101']],
    [{ debtor: '9' }, []],
  ])('%j lets %j pass', (filter, expected) => {
    expect(numbers(filteredDeliveryRows(rows, { ...openDeliveryFilter, ...filter }))).toEqual(expected);
  });

  it('shows one day when it begins and ends with it', () => {
    expect(dayOfFilter({ from: '2026-11-22', until: '2026-11-22' })).toBe('2026-11-22');
    expect(dayOfFilter({ from: '2026-11-22', until: '2026-11-23' })).toBeNull();
    expect(dayOfFilter(openDeliveryFilter)).toBeNull();
  });
});

it('rows come to their notes, their receipts and what they all cost', () => {
  expect(totalsOfRows(rows)).toEqual({ notes: 3, receipts: 1, net: 1790 });
  expect(totalsOfRows([])).toEqual({ notes: 0, receipts: 0, net: 0 });
});

describe('the order of deliveries', () => {
  const sorted: Readonly<Record<DeliveryColumn, readonly string[]>> = {
    date: ['101', 'D102', '104', '103'],
    debtor: ['104', '101', '103', 'D102'],
    name: ['103', 'D102', '104', '101'],
    amount: ['103', 'D102', '104', '101'],
    state: ['104', 'D102', '101', '103'],
  };

  it.each(deliveryColumns)('by %s keeps the order by day and number among equals', (column) => {
    expect(numbers(sortedDeliveryRows(rows, column, 'up'))).toEqual(sorted[column]);
  });

  it('turns round, equals stay as they are', () => {
    expect(numbers(sortedDeliveryRows(rows, 'debtor', 'down'))).toEqual(['103', 'D102', '104', '101']);
  });
});

describe('the state of a delivery', () => {
  it.each([
    ['deliverynote', null, 'open'],
    ['receipt', null, 'paid'],
    ['deliverynote', { number: '' }, 'draft'],
    ['deliverynote', { number: '2026-00001' }, 'invoiced'],
  ] as const)('of a %s on %j is %s', (kind, invoice, state) => {
    expect(deliveryState(kind, invoice)).toBe(state);
  });
});

describe('what a delivery comes to', () => {
  it('is each line rounded for itself, returns taken off, at its own discount or else the debtor’s', () => {
    const lines = [
      deliveryLine('1', { quantity: 3000, price: 35 }),
      deliveryLine('2', { quantity: 2000, returned: 500, price: 101, discount: 0 }),
    ];
    // 94.5 and 151.5 cents, half up.
    expect(netOfDelivery({ lines }, 1000)).toBe(95 + 152);
    expect(netOfDelivery({ lines }, 0)).toBe(105 + 152);
  });

  it('is the same by whole numbers as by long division, whatever quantity, price and discount', () => {
    const amounts = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 10_000 }), (quantity, price, discount) => {
        const exact = new Big(quantity)
          .times(price)
          .times(10_000 - discount)
          .div(10_000_000);
        expect(priceOf(quantity, price, discount)).toBe(roundHalfUp(exact));
      }),
      { numRuns: 2_000 },
    );
  });
});
