import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNumberText } from '../../src/domain/number-order.ts';
import { formatNumber } from '../../src/domain/numbering.ts';

const numberText = fc.stringMatching(/^[AB9]?[0-9]{0,3}[-.A]?0{0,2}[0-9]{0,3}b?$/);

describe('the order of invoice numbers', () => {
  it('is that of year and sequence, however wide the format writes them', () => {
    const number = fc.record({
      year: fc.integer({ min: 1999, max: 2101 }),
      sequence: fc.integer({ min: 1, max: 300_000 }),
    });
    const format = fc.constantFrom('{year}-{number:5}', '{year}.{number}', 'F{year}-{number:2}b');
    fc.assert(
      fc.property(number, number, format, (a, b, text) => {
        const order = byNumberText(formatNumber(text, a.year, a.sequence), formatNumber(text, b.year, b.sequence));
        expect(Math.sign(order)).toBe(Math.sign(a.year - b.year || a.sequence - b.sequence));
      }),
    );
  });

  it('stays that of the sequence when the format becomes wider or narrower', () => {
    expect(['2026-10', '2026-00009', '2026-011', '2026-8'].toSorted(byNumberText)).toEqual([
      '2026-8',
      '2026-00009',
      '2026-10',
      '2026-011',
    ]);
  });

  it('is one order, and holds only equal texts for equal', () => {
    const twoWays = fc
      .uniqueArray(numberText, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(twoWays, ([one, other]) => {
        expect(one.toSorted(byNumberText)).toEqual(other.toSorted(byNumberText));
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(numberText, numberText, (a, b) => {
        expect(byNumberText(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
