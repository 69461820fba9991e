import { type Cents, sum } from '../domain/money.ts';
import type { Drawable } from './drawable.ts';

/** Parts that stay on one page: a heading with its first row, the last row with its subtotal, the totals. */
export interface Chunk {
  readonly parts: readonly Drawable[];
  /** What the rows in it add to the carried total, in cents. */
  readonly amount: Cents;
  /** Stands above the chunk when it is the first of a page: the heading once more. */
  readonly resume: Drawable | null;
}

export interface LaidOutPage {
  /** The carried total at the head; null on the first page. */
  readonly broughtForward: Cents | null;
  readonly parts: readonly Drawable[];
  /** The carried total at the foot; null on the last page. */
  readonly carriedForward: Cents | null;
}

/** Heights in points: room for parts on the first and on later pages, and what a carried line takes of it. */
export interface PageRoom {
  readonly first: number;
  readonly next: number;
  readonly carriedLine: number;
}

function heightOf(parts: readonly Drawable[]): number {
  return parts.reduce((height, part) => height + part.height, 0);
}

/**
 * Deals chunks over pages in their order. Every page but the last keeps room for the carried total at its foot, every
 * page but the first for the one at its head. A chunk that is higher than a page gets a page of its own.
 */
export function paginate(chunks: readonly Chunk[], room: PageRoom): readonly LaidOutPage[] {
  const pages: LaidOutPage[] = [];
  let carried: Cents = 0;
  let next = 0;
  do {
    const first = pages.length === 0;
    const available = first ? room.first : room.next - room.carriedLine;
    const broughtForward = first ? null : carried;
    const resume = first ? null : (chunks[next]?.resume ?? null);
    const parts: Drawable[] = resume ? [resume] : [];
    const rest = chunks.slice(next);
    const fits = heightOf([...parts, ...rest.flatMap((chunk) => chunk.parts)]) <= available;
    const limit = fits ? available : available - room.carriedLine;
    let height = heightOf(parts);
    let taken = 0;
    for (const chunk of rest) {
      height += heightOf(chunk.parts);
      if (height > limit && taken > 0) break;
      parts.push(...chunk.parts);
      taken += 1;
    }
    carried += sum(rest.slice(0, taken).map((chunk) => chunk.amount));
    next += taken;
    pages.push({ broughtForward, parts, carriedForward: next < chunks.length ? carried : null });
  } while (next < chunks.length);
  return pages;
}
