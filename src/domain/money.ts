import Big from 'big.js';

/** An amount in whole euro cents; negative for a credit. */
export type Cents = number;

/** A share in hundredths of a percent: 2100 is 21 %. */
export type BasisPoints = number;

/**
 * Rounds to a whole number, half away from zero: half up for amounts owed (spec § 7), and the exact mirror of it for
 * credits, so that an invoice and its credit always add up to zero.
 */
export function roundHalfUp(value: Big): number {
  return value.round(0, Big.roundHalfUp).toNumber() + 0;
}

/** `share` of `amount`, rounded to the cent. */
export function shareOf(amount: Cents, share: BasisPoints): Cents {
  return roundHalfUp(new Big(amount).times(share).div(10_000));
}

/** The sum of amounts, exact: cents stay far below 2^53. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
