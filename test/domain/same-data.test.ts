import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData } from '../../src/domain/same-data.ts';

const anyData = fc.jsonValue({ maxDepth: 3 });

/** The same data with the fields of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

describe('two pieces of data', () => {
  it('are the same whatever the order of their fields', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        expect(sameData(data, reversed(data))).toBe(true);
        expect(sameData({ data }, { data: [data] })).toBe(false);
      }),
    );
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [null, {}],
    ['1', 1],
    [{ a: [{ b: null }] }, { a: [{ b: 0 }] }],
  ])('differ: %o and %o', (a, b) => {
    expect(sameData(a, b)).toBe(false);
    expect(sameData(b, a)).toBe(false);
  });
});
