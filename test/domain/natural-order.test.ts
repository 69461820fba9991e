import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byNaturalOrder } from '../../src/domain/natural-order.ts';

describe('natural order', () => {
  it('reads numbers inside codes as numbers', () => {
    expect(['A10', '100', 'A9', '9', 'a1', '', '20'].toSorted(byNaturalOrder)).toEqual([
      '',
      '9',
      '20',
      '100',
      'a1',
      'A9',
      'A10',
    ]);
  });

  it('holds only equal texts for equal', () => {
    expect(byNaturalOrder('01', '1')).not.toBe(0);
    expect(byNaturalOrder('01', '1')).toBe(-byNaturalOrder('1', '01'));
    expect(byNaturalOrder('A\u00ad1', 'A1')).not.toBe(0);
    expect(byNaturalOrder('A1', 'A1')).toBe(0);
  });

  it('is one order, whatever the order in which texts come', () => {
    const codes = fc.uniqueArray(fc.oneof(fc.string(), fc.stringMatching(/^[AB]?0{0,2}[0-9]{0,2}$/)), { maxLength: 8 });
    const twoWays = codes.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(twoWays, ([one, other]) => {
        expect(one.toSorted(byNaturalOrder)).toEqual(other.toSorted(byNaturalOrder));
      }),
    );
  });
});
