import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp, shareOf, sum } from '../../src/domain/money.ts';

describe('roundHalfUp', () => {
  it.each([
    ['0.5', 1],
    ['1.5', 2],
    ['2.5', 3],
    ['100.5', 101],
    ['0.49999', 0],
    ['-0.5', -1],
    ['-1.5', -2],
    ['-2.5', -3],
    ['-0.49999', 0],
    ['7', 7],
  ])('rounds %s to %d', (value, rounded) => {
    expect(roundHalfUp(new Big(value))).toBe(rounded);
  });
});

describe('shareOf', () => {
  it.each([
    [1005, 1000, 101],
    [50, 2100, 11],
    [150, 900, 14],
    [-50, 2100, -11],
    [-150, 900, -14],
    [0, 2100, 0],
    [12_345, 0, 0],
  ])('of %d cents at %d basis points is %d', (amount, share, expected) => {
    expect(shareOf(amount, share)).toBe(expected);
  });

  it('of a credit is the exact mirror of the share of the invoice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), fc.integer({ min: 0, max: 10_000 }), (amount, share) => {
        expect(shareOf(-amount, share) + shareOf(amount, share)).toBe(0);
      }),
    );
  });
});

describe('sum', () => {
  it('of nothing is 0, and keeps cents exact', () => {
    expect(sum([])).toBe(0);
    expect(sum([10, 20, -5])).toBe(25);
    expect(sum(Array.from({ length: 100_000 }, () => 999_999_999))).toBe(99_999_999_900_000);
  });
});
