import Big from 'big.js';
import { type BasisPoints, type Cents, roundHalfUp } from './money.ts';

/** A quantity in whole thousandths of a unit: 2500 is 2.5 kg. */
export type Thousandths = number;

/**
 * What a quantity costs at a unit price, less a discount, in cents. Rounded once, at the end, half away from zero.
 * @param price cents per whole unit
 */
export function priceOf(quantity: Thousandths, price: Cents, discount: BasisPoints): Cents {
  return roundHalfUp(
    new Big(quantity)
      .times(price)
      .times(10_000 - discount)
      .div(10_000_000),
  );
}

/** The sum of quantities, exact: thousandths stay far below 2^53. */
export function sumOfQuantities(quantities: Iterable<Thousandths>): Thousandths {
  let total = 0;
  for (const quantity of quantities) total += quantity;
  return total;
}
