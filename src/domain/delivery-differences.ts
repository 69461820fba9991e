import { alignLines } from './align-lines.ts';
import type { DeliveryLine } from './delivery.ts';
import type { DeliveryContent } from './delivery-problems.ts';
import type { Thousandths } from './quantity.ts';

export const deliveryHeadFields = ['date', 'kind', 'debtor', 'address', 'reference'] as const;
export type DeliveryHeadField = (typeof deliveryHeadFields)[number];

export const deliveryLineFields = [
  'article',
  'description',
  'unit',
  'quantity',
  'returned',
  'price',
  'discount',
  'vat',
] as const;
export type DeliveryLineField = (typeof deliveryLineFields)[number];

/** A line as people call it, and what became of it as a whole: before null, it was added; after null, it was removed. */
export interface WholeLine {
  readonly of: 'line';
  readonly label: string;
  /** Delivered less returned. */
  readonly before: Thousandths | null;
  readonly after: Thousandths | null;
}

/** One thing in which two states of a delivery differ. */
export type DeliveryDifference =
  | {
      readonly [F in DeliveryHeadField]: {
        readonly of: 'head';
        readonly field: F;
        readonly before: DeliveryContent[F];
        readonly after: DeliveryContent[F];
      };
    }[DeliveryHeadField]
  | {
      readonly [F in DeliveryLineField]: {
        readonly of: 'field';
        readonly label: string;
        readonly field: F;
        readonly before: DeliveryLine[F];
        readonly after: DeliveryLine[F];
      };
    }[DeliveryLineField]
  | WholeLine;

/** What people call a line. */
export function labelOfLine({ article, description }: Pick<DeliveryLine, 'article' | 'description'>): string {
  return description === '' ? article : description;
}

/** How much a line bills. */
export function billed({ quantity, returned }: Pick<DeliveryLine, 'quantity' | 'returned'>): Thousandths {
  return quantity - returned;
}

function headDifferences(before: DeliveryContent, after: DeliveryContent): readonly DeliveryDifference[] {
  return deliveryHeadFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ of: 'head', field, before: before[field], after: after[field] }) as DeliveryDifference);
}

/** The fields in which a line that stayed differs. */
export function lineDifferences(before: DeliveryLine, after: DeliveryLine): readonly DeliveryDifference[] {
  const label = labelOfLine(before);
  return deliveryLineFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ of: 'field', label, field, before: before[field], after: after[field] }) as DeliveryDifference);
}

/** The differences between two states of a delivery, for a person to read: head first, then line by line. */
export function deliveryDifferences(before: DeliveryContent, after: DeliveryContent): readonly DeliveryDifference[] {
  const lines = alignLines(before.lines, after.lines).flatMap((pair): readonly DeliveryDifference[] => {
    const was = pair.before === null ? undefined : before.lines[pair.before];
    const is = pair.after === null ? undefined : after.lines[pair.after];
    if (was && is) return lineDifferences(was, is);
    if (was) return [{ of: 'line', label: labelOfLine(was), before: billed(was), after: null }];
    return is ? [{ of: 'line', label: labelOfLine(is), before: null, after: billed(is) }] : [];
  });
  return [...headDifferences(before, after), ...lines];
}
