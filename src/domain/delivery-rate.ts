import type { Delivery } from './delivery.ts';
import type { BasisPoints } from './money.ts';
import { UserError } from './user-error.ts';
import { rateIn, type VatCode, type VatRate } from './vat.ts';

/**
 * The percentage of a code on a line of a delivery: that of the seller's country on the day of the delivery.
 * @throws UserError `vat.no-rate`, which names the delivery: among the deliveries of a month nobody finds it otherwise
 */
export function deliveryRate(
  rates: readonly VatRate[],
  country: string,
  vat: VatCode,
  { number, debtor, date }: Pick<Delivery, 'number' | 'debtor' | 'date'>,
): BasisPoints {
  const rate = rateIn(rates, country, vat, date);
  if (rate === null) throw new UserError('vat.no-rate', { country, vat, date, delivery: number, debtor });
  return rate;
}
