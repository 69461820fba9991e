import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceOf, sumOfQuantities } from '../../src/domain/quantity.ts';

describe('priceOf', () => {
  it.each([
    ['1.005 kg at 1.00 is 1.005, half a cent up', 1005, 100, 0, 101],
    ['0.335 kg at 3.00 is 1.005', 335, 300, 0, 101],
    ['1 piece of 2.01 with half off is 1.005', 1000, 201, 5000, 101],
    ['0.5 of one cent is half a cent', 500, 1, 0, 1],
    ['just under half a cent is nothing', 499, 1, 0, 0],
    ['3 pieces of 0.35 less 10 % is 0.945', 3000, 35, 1000, 95],
    ['a discount of a hundredth of a percent counts', 1_000_000, 100, 1, 99_990],
    ['everything off', 5000, 250, 10_000, 0],
    ['1.005 returned is the mirror', -1005, 100, 0, -101],
    ['half a cent returned is the mirror', -500, 1, 0, -1],
    ['no quantity costs nothing', 0, 250, 0, 0],
  ])('%s', (_case, quantity, price, discount, expected) => {
    expect(priceOf(quantity, price, discount)).toBe(expected);
  });

  it('of a return is the exact mirror of the delivery', () => {
    const quantities = fc.integer({ min: 0, max: 10 ** 7 });
    fc.assert(
      fc.property(quantities, fc.integer({ min: 0, max: 10 ** 6 }), fc.integer({ min: 0, max: 10_000 }), (q, p, d) => {
        expect(priceOf(-q, p, d) + priceOf(q, p, d)).toBe(0);
      }),
    );
  });
});

describe('sumOfQuantities', () => {
  it('of nothing is 0, and takes returns off', () => {
    expect(sumOfQuantities([])).toBe(0);
    expect(sumOfQuantities([2500, -500, 1])).toBe(2001);
  });
});
