import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceNumber } from '../../src/domain/invoice.ts';
import { formatNumber, nextNumber, nextSequence, numberFormatProblem } from '../../src/domain/numbering.ts';

const numbered = (year: number, ...sequences: number[]): readonly InvoiceNumber[] =>
  sequences.map((sequence) => ({ year, sequence, text: `${year}-${sequence}` }));

describe('an invoice number', () => {
  it.each([
    ['{year}-{number:5}', 2026, 123, '2026-00123'],
    ['{year}{number}', 2026, 7, '20267'],
    ['F{number:3}.{year}', 2026, 7, 'F007.2026'],
    ['{year}-{number:2}', 2026, 12_345, '2026-12345'],
  ])('by format %s in %d for %d is %s', (format, year, sequence, text) => {
    expect(formatNumber(format, year, sequence)).toBe(text);
  });

  it.each(['{year}-{number:5}', '{year}{number}', '{number}{year}', 'F_{year}.{number:9}', '{year}{number:1}'])(
    'has a good format in %s',
    (format) => {
      expect(numberFormatProblem(format)).toBeNull();
    },
  );

  it.each([
    ['', 'no-number'],
    ['{year}', 'no-number'],
    ['{year}-{Number}', 'no-number'],
    ['{year}-{number:0}', 'no-number'],
    ['{year}-{number:12}', 'no-number'],
    ['{number:5}', 'no-year'],
    ['26-{number:5}', 'no-year'],
    ['{year:2}-{number:5}', 'no-year'],
    ['{year}-{number}-{number}', 'number-twice'],
    ['{year}/{number}', 'character'],
    ['{year} {number}', 'character'],
    ['{year}-{number}-{month}', 'character'],
    ['{year}-{number}é', 'character'],
    ['{year}-{number}\n', 'character'],
    ['{year}-{number}\u001b', 'character'],
    ['-{year}-{number}', 'edge'],
    ['..{year}{number}', 'edge'],
    ['{year}-{number}.', 'edge'],
    [`${'A'.repeat(30)}{year}{number}`, 'too-long'],
  ] as const)('is refused in format %j: %s', (format, problem) => {
    expect(numberFormatProblem(format)).toBe(problem);
  });

  it('is never the same for two invoices, in one year or in two', () => {
    const format = fc
      .tuple(
        fc.constantFrom('', 'F', 'F1', '2026'),
        fc.constantFrom('{year}', '{number}'),
        fc.constantFrom('', '-', '0', '1.'),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('', 'X', '9'),
      )
      .map(([before, first, between, width, after]) => {
        const number = `{number:${width}}`;
        const middle = first === '{year}' ? `{year}${between}${number}` : `${number}${between}{year}`;
        return `${before}${middle}${after}`;
      });
    const identity = fc.record({
      year: fc.integer({ min: 2000, max: 2099 }),
      sequence: fc.integer({ min: 1, max: 30_000 }),
    });
    fc.assert(
      fc.property(format, identity, identity, (text, a, b) => {
        expect(numberFormatProblem(text)).toBeNull();
        fc.pre(a.year !== b.year || a.sequence !== b.sequence);
        expect(formatNumber(text, a.year, a.sequence)).not.toBe(formatNumber(text, b.year, b.sequence));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the next number', () => {
  it.each([
    ['is 1 in a new year', [], 1],
    ['is one more than the highest', [1, 2, 3], 4],
    ['does not care for order', [3, 1, 2], 4],
    ['never fills a gap, since that number may have been seen', [1, 2, 9], 10],
  ])('%s', (_case, sequences, next) => {
    expect(nextSequence(numbered(2026, ...sequences), 2026)).toBe(next);
  });

  it('leaves other years alone', () => {
    const numbers = [...numbered(2025, 1, 2, 77), ...numbered(2026, 1)];
    expect(nextSequence(numbers, 2026)).toBe(2);
    expect(nextSequence(numbers, 2027)).toBe(1);
  });

  it('comes with its text', () => {
    expect(nextNumber(numbered(2026, 1, 2), 2026, '{year}-{number:5}')).toEqual({
      year: 2026,
      sequence: 3,
      text: '2026-00003',
    });
  });
});
