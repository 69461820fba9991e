import type { DeliveryLine } from './delivery.ts';
import { sameData } from './same-data.ts';

/** Places of one line in an earlier and a later list; null: it is not in that one. */
export interface LinePair {
  readonly before: number | null;
  readonly after: number | null;
}

/** What makes two lines the same one: the article, or where there is none the text. */
export function keyOfLine({ article, description }: Pick<DeliveryLine, 'article' | 'description'>): string {
  return article === '' ? `"${description}` : article;
}

/** Equal lines belong together rather than those that only name the same article. */
function likeness(a: DeliveryLine | undefined, b: DeliveryLine | undefined): number {
  if (!a || !b || keyOfLine(a) !== keyOfLine(b)) return 0;
  return sameData(a, b) ? 3 : 2;
}

/**
 * Which line of a later list is which line of an earlier one: the longest common sequence of articles, in which equal lines
 * count for more. Lines have no ids, and an article can stand there twice.
 * @returns in order; what stands between two lines that stayed comes as removed, then as added
 */
export function alignLines(before: readonly DeliveryLine[], after: readonly DeliveryLine[]): readonly LinePair[] {
  const columns = after.length + 1;
  const best = new Uint32Array((before.length + 1) * columns);
  const at = (i: number, j: number) => best[i * columns + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const like = likeness(before[i], after[j]);
      const together = like === 0 ? 0 : like + at(i + 1, j + 1);
      best[i * columns + j] = Math.max(together, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const like = likeness(before[i], after[j]);
    if (like > 0 && at(i, j) === like + at(i + 1, j + 1)) {
      pairs.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push({ before: i, after: null });
      i += 1;
    } else {
      pairs.push({ before: null, after: j });
      j += 1;
    }
  }
  return pairs;
}
