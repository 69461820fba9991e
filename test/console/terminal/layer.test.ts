import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRows, type Patch } from '../../../src/screens/terminal/layer.ts';
import { styleOf } from '../../../src/screens/terminal/style.ts';

const inverse = styleOf({ inverse: true });

describe('the rows that other patches change', () => {
  it('are those with another text, place, width or style, and those that got or lost a patch', () => {
    const before: readonly Patch[] = [
      { row: 1, column: 0, text: 'same' },
      { row: 2, column: 0, text: 'other' },
      { row: 3, column: 0, style: inverse },
      { row: 4, column: 0, text: 'gone' },
      { row: 6, column: 0, text: 'wide', width: 10 },
    ];
    const after: readonly Patch[] = [
      { row: 5, column: 0, text: 'new' },
      { row: 1, column: 0, text: 'same' },
      { row: 2, column: 0, text: 'another' },
      { row: 3, column: 1, style: inverse },
      { row: 6, column: 0, text: 'wide', width: 11 },
    ];
    expect([...changedRows(before, after)].sort()).toEqual([2, 3, 4, 5, 6]);
    expect(changedRows(before, [...before])).toEqual([]);
  });

  it('are those on which the order of patches is another', () => {
    const [a, b]: readonly Patch[] = [
      { row: 1, column: 0, text: 'a' },
      { row: 1, column: 0, text: 'b' },
    ];
    if (!a || !b) throw new Error('no patches');
    expect(changedRows([a, b], [b, a])).toEqual([1]);
  });

  it('are none where every patch is the same', () => {
    const patch = fc.record({ row: fc.nat(5), column: fc.nat(5), text: fc.string(), width: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(patch), (patches) => {
        expect(changedRows(patches, structuredClone(patches))).toEqual([]);
      }),
    );
  });
});
