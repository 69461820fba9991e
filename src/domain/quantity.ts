import Big from 'big.js';
import { type BasisPoints, type Cents, roundHalfUp } from './money.ts';

/** A quantity in whole thousandths of a unit: 2500 is 2.5 kg. */
export type Thousandths = number;

/** All of an amount, in basis points. */
const wholeShare = 10_000;

/** Thousandths of a unit times basis points: so many of them are one. */
const priceParts = 1000 * wholeShare;

/** A whole number of parts in wholes, rounded half away from zero, without leaving whole numbers. */
function dividedHalfUp(parts: number): number {
  const size = Math.abs(parts);
  const rest = size % priceParts;
  const whole = (size - rest) / priceParts + (rest * 2 >= priceParts ? 1 : 0);
  // Not minus zero.
  return parts < 0 && whole > 0 ? -whole : whole;
}

/**
 * What a quantity costs at a unit price, less a discount, in cents. Rounded once, at the end, half away from zero.
 * @param price cents per whole unit
 */
export function priceOf(quantity: Thousandths, price: Cents, discount: BasisPoints): Cents {
  const exact = quantity * price * (wholeShare - discount);
  if (Number.isSafeInteger(exact)) return dividedHalfUp(exact);
  return roundHalfUp(
    new Big(quantity)
      .times(price)
      .times(wholeShare - discount)
      .div(priceParts),
  );
}

/** The sum of quantities, exact: thousandths stay far below 2^53. */
export function sumOfQuantities(quantities: Iterable<Thousandths>): Thousandths {
  let total = 0;
  for (const quantity of quantities) total += quantity;
  return total;
}
