import { alignLines, keyOfLine } from './align-lines.ts';
import type { Day } from './calendar.ts';
import type { DeliveryLine } from './delivery.ts';
import {
  billed,
  type DeliveryHeadField,
  type DeliveryLineField,
  deliveryLineFields,
  labelOfLine,
} from './delivery-differences.ts';
import { contentOf, type DeliveryContent } from './delivery-problems.ts';
import { repriced } from './delivery-totals.ts';
import type { Thousandths } from './quantity.ts';
import { sameData } from './same-data.ts';

/** Where two people gave the same thing another value. */
export type DeliveryClash =
  | {
      readonly [F in DeliveryHeadField]: {
        readonly of: 'head';
        readonly field: F;
        readonly mine: DeliveryContent[F];
        readonly theirs: DeliveryContent[F];
      };
    }[DeliveryHeadField]
  | {
      readonly [F in DeliveryLineField]: {
        readonly of: 'field';
        readonly label: string;
        readonly field: F;
        readonly mine: DeliveryLine[F];
        readonly theirs: DeliveryLine[F];
      };
    }[DeliveryLineField]
  /** One removed the line (null) that the other changed, or both added one of the same article. */
  | {
      readonly of: 'line';
      readonly label: string;
      readonly mine: Thousandths | null;
      readonly theirs: Thousandths | null;
    };

type ArticleOf = Parameters<typeof repriced>[1];

/** Two changes of a delivery put together. */
export interface MergedDelivery {
  /** Both changes; where they clash, mine. */
  readonly content: DeliveryContent;
  readonly clashes: readonly DeliveryClash[];
}

/** Fields that only mean something together: an address is the debtor's. */
const units: readonly (readonly DeliveryHeadField[])[] = [['date'], ['kind'], ['debtor', 'address'], ['reference']];

function mergedHead(
  base: DeliveryContent,
  mine: DeliveryContent,
  theirs: DeliveryContent,
  clashes: DeliveryClash[],
): DeliveryContent {
  const merged: Record<string, unknown> = { ...contentOf(theirs) };
  for (const unit of units) {
    const same = (a: DeliveryContent, b: DeliveryContent) => unit.every((field) => a[field] === b[field]);
    if (same(base, mine) || same(mine, theirs)) continue;
    for (const field of unit) {
      merged[field] = mine[field];
      const isClash = !same(base, theirs) && mine[field] !== theirs[field];
      if (isClash) clashes.push({ of: 'head', field, mine: mine[field], theirs: theirs[field] } as DeliveryClash);
    }
  }
  return merged as unknown as DeliveryContent;
}

function mergedLine(
  base: DeliveryLine,
  mine: DeliveryLine,
  theirs: DeliveryLine,
  clashes: DeliveryClash[],
): DeliveryLine {
  const merged: Record<string, unknown> = { ...theirs };
  for (const field of deliveryLineFields) {
    if (base[field] === mine[field] || mine[field] === theirs[field]) continue;
    merged[field] = mine[field];
    if (base[field] === theirs[field]) continue;
    const label = labelOfLine(base);
    clashes.push({ of: 'field', label, field, mine: mine[field], theirs: theirs[field] } as DeliveryClash);
  }
  return merged as unknown as DeliveryLine;
}

/** A list of lines as it came from the one that both began with. */
interface Descent {
  /** What each line of the first list became; null: removed. */
  readonly kept: readonly (DeliveryLine | null)[];
  /** Added lines, by the line of the first list behind which they stand; -1: before all. */
  readonly added: ReadonlyMap<number, readonly DeliveryLine[]>;
}

function descentOf(base: readonly DeliveryLine[], after: readonly DeliveryLine[]): Descent {
  const kept: (DeliveryLine | null)[] = [];
  const added = new Map<number, readonly DeliveryLine[]>();
  for (const pair of alignLines(base, after)) {
    const line = pair.after === null ? null : (after[pair.after] ?? null);
    if (pair.before !== null) kept.push(line);
    else if (line) added.set(kept.length - 1, [...(added.get(kept.length - 1) ?? []), line]);
  }
  return { kept, added };
}

/** A list of lines with its added ones at the prices of another day, as `repriced` has them. */
function addedOnDay({ kept, added }: Descent, articleOf: ArticleOf, from: Day, to: Day): Descent {
  if (from === to) return { kept, added };
  return { kept, added: new Map([...added].map(([at, lines]) => [at, repriced(lines, articleOf, from, to)])) };
}

function mergedLines(
  base: readonly DeliveryLine[],
  mine: Descent,
  theirs: Descent,
  clashes: DeliveryClash[],
): readonly DeliveryLine[] {
  const lines: DeliveryLine[] = [];
  // What both added is there once.
  const added = [...mine.added.values()].flat();
  const takeMine = (line: DeliveryLine): DeliveryLine | undefined => {
    const at = added.findIndex((one) => keyOfLine(one) === keyOfLine(line));
    return at < 0 ? undefined : added.splice(at, 1)[0];
  };
  const addedByBoth = new Set<DeliveryLine>();
  for (let at = -1; at < base.length; at += 1) {
    const was = base[at];
    const [my, their] = [mine.kept[at] ?? null, theirs.kept[at] ?? null];
    if (was && my && their) lines.push(mergedLine(was, my, their, clashes));
    else if (was && (my || their)) {
      const other = my ?? their;
      const changed = other !== null && !sameData(was, other);
      if (changed) {
        const billedOf = (line: DeliveryLine | null) => (line === null ? null : billed(line));
        clashes.push({ of: 'line', label: labelOfLine(was), mine: billedOf(my), theirs: billedOf(their) });
        if (my) lines.push(my);
      }
    }
    for (const line of theirs.added.get(at) ?? []) {
      const same = takeMine(line);
      if (same) addedByBoth.add(same);
      lines.push(same ?? line);
      if (!same || sameData(same, line)) continue;
      clashes.push({ of: 'line', label: labelOfLine(line), mine: billed(same), theirs: billed(line) });
    }
    lines.push(...(mine.added.get(at) ?? []));
  }
  return lines.filter((line, index) => !addedByBoth.has(line) || lines.indexOf(line) === index);
}

/**
 * Puts a change of a delivery onto what others made of it meanwhile: field by field, line by line.
 * @param base as it was read @param mine as a person wants it @param theirs as it is now
 * @param articleOf by code: lines that the one added get the prices of the day to which the other moved the delivery
 */
export function mergeDelivery(
  base: DeliveryContent,
  mine: DeliveryContent,
  theirs: DeliveryContent,
  articleOf: ArticleOf,
): MergedDelivery {
  const clashes: DeliveryClash[] = [];
  const head = mergedHead(base, mine, theirs, clashes);
  const lines = mergedLines(
    base.lines,
    addedOnDay(descentOf(base.lines, mine.lines), articleOf, mine.date, head.date),
    addedOnDay(descentOf(base.lines, theirs.lines), articleOf, theirs.date, head.date),
    clashes,
  );
  return { content: { ...head, lines }, clashes };
}
