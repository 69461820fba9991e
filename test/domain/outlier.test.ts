import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOutlier, judgedAmount, mostCompared } from '../../src/domain/outlier.ts';

const amount = fc.integer({ min: 1, max: 10_000_000 });

describe('an amount beside what a debtor is usually billed', () => {
  it.each([
    ['no invoices', []],
    ['two invoices', [100, 100]],
  ])('is not judged by %s', (_case, before) => {
    expect(judgedAmount(1_000_000, before)).toEqual({ kind: 'unknown', compared: before.length });
  });

  it.each([
    [10_000, 'usual'],
    [20_000, 'usual'],
    [20_001, 'high'],
    [5_000, 'usual'],
    [4_999, 'low'],
    [0, 'low'],
    [-10_000, 'low'],
  ] as const)('of %i cents is %s where the middle is 10,000', (net, kind) => {
    expect(judgedAmount(net, [9_000, 10_000, 11_000])).toEqual({ kind, compared: 3, median: 10_000 });
  });

  it('is judged by the middle of an even number too, rounded to the cent', () => {
    expect(judgedAmount(100, [100, 103, 101, 104])).toMatchObject({ median: 102, kind: 'usual' });
    expect(judgedAmount(100, [100, 101, 102, 104])).toMatchObject({ median: 102 });
  });

  it('is judged by the last eight invoices and by none before them', () => {
    expect(mostCompared).toBe(8);
    const last = [100, 100, 100, 100, 100, 100, 100, 100];
    expect(judgedAmount(100, [...last, 9_999, 9_999, 9_999, 9_999, 9_999, 9_999, 9_999, 9_999, 9_999])).toEqual({
      kind: 'usual',
      compared: 8,
      median: 100,
    });
  });

  it('is not judged by invoices that come to nothing', () => {
    expect(judgedAmount(5_000, [0, -100, 0])).toEqual({ kind: 'unknown', compared: 3 });
  });

  it('is never an outlier when it lies between the smallest and the greatest of three like ones', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 12 }), (before) => {
        const judgement = judgedAmount(before[0] ?? 0, before);
        if (judgement.kind === 'unknown') return;
        const counted = before.slice(0, mostCompared);
        expect(judgement.median).toBeGreaterThanOrEqual(Math.min(...counted));
        expect(judgement.median).toBeLessThanOrEqual(Math.max(...counted));
        expect(isOutlier(judgedAmount(judgement.median, before))).toBe(false);
      }),
    );
  });

  it('does not depend on the order of the invoices, nor on one of them being a mistake', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 5, maxLength: 8 }), (net, before) => {
        const same = judgedAmount(net, before);
        expect(judgedAmount(net, [...before].reverse())).toEqual(same);
        const likes = Array.from({ length: 7 }, () => net);
        expect(judgedAmount(net, [net * 1000, ...likes]).kind).toBe('usual');
      }),
    );
  });
});
