import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, paginate } from '../../src/pdf/pagination.ts';

const room = { first: 100, next: 200, carriedLine: 10 };

function chunk(height: number, amount: number): Chunk {
  return { parts: [{ height, draw: () => undefined }], amount, resume: null };
}

describe('dealing parts over pages', () => {
  it('loses nothing, keeps the order, stays within each page and carries the right total', () => {
    const parts = fc.array(fc.record({ height: fc.integer({ min: 1, max: 80 }), amount: fc.integer() }), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(parts, (given) => {
        const chunks = given.map(({ height, amount }) => chunk(height, amount));
        const pages = paginate(chunks, room);
        expect(pages.flatMap((page) => page.parts)).toEqual(chunks.flatMap(({ parts }) => parts));
        let done = 0;
        pages.forEach((page, index) => {
          const carried = () => given.slice(0, done).reduce((total, { amount }) => total + amount, 0);
          expect(page.broughtForward).toBe(index === 0 ? null : carried());
          done += page.parts.length;
          expect(page.carriedForward).toBe(index === pages.length - 1 ? null : carried());
          const lines = (page.broughtForward === null ? 0 : 10) + (page.carriedForward === null ? 0 : 10);
          const height = page.parts.reduce((total, part) => total + part.height, lines);
          expect(height).toBeLessThanOrEqual(index === 0 ? room.first : room.next);
        });
      }),
    );
  });

  it('needs no carried line where everything fits to the last point', () => {
    expect(paginate([chunk(50, 1), chunk(50, 2)], room)).toHaveLength(1);
    expect(paginate([chunk(50, 1), chunk(51, 2)], room)).toHaveLength(2);
  });

  it('gives a part that is higher than a page a page of its own instead of going on for ever', () => {
    expect(paginate([chunk(500, 1), chunk(500, 2)], room).map((page) => page.parts.length)).toEqual([1, 1]);
  });
});
