import type { DeliveryLine } from '../../domain/delivery.ts';
import type { Thousandths } from '../../domain/quantity.ts';
import { parseQuantity } from '../kit/parse-field.ts';

/** What a line delivers and what came back with it. */
export type Quantities = Pick<DeliveryLine, 'quantity' | 'returned'>;

/** One quantity, or so many times one: `3*12`. */
function product(text: string): Thousandths | null {
  const factors = text.split('*').map(parseQuantity);
  let total: number | null = 1000;
  for (const factor of factors) total = total === null || factor === null ? null : (total * factor) / 1000;
  return total !== null && Number.isInteger(total) ? total : null;
}

/**
 * A quantity as a clerk types it on the keypad: `5`, `2,5`, `3*12` (crates of twelve), `5-2` (five delivered, two came back),
 * `-2` (two came back, nothing went out). What comes back is not less to make, so it never lessens what is delivered.
 * @param before what stood there: a quantity alone leaves what came back as it was
 * @returns null when it is nothing of the kind
 */
export function parseQuantities(text: string, before: Quantities): Quantities | null {
  const plain = text.trim().replace(/\u2212/g, '-');
  if (plain === '' || plain.startsWith('--')) return null;
  const [out = '', back, ...more] = plain.split('-');
  if (more.length > 0) return null;
  const quantity = out === '' ? 0 : product(out);
  const returned = back === undefined ? before.returned : product(back);
  return quantity === null || returned === null ? null : { quantity, returned };
}
