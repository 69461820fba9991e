import type { DeliveryLine } from '../../../src/domain/delivery.ts';
import type { InvoiceLine } from '../../../src/domain/invoice.ts';

/** Parts in wholes, rounded half away from zero. */
function rounded(parts: bigint, whole: bigint): bigint {
  const size = parts < 0n ? -parts : parts;
  const cents = (size * 2n + whole) / (whole * 2n);
  return parts < 0n ? -cents : cents;
}

/** What a line comes to, in cents: thousandths times cents, less basis points, rounded once. */
export function exactNet(quantity: number, price: number, discount: number): number {
  return Number(rounded(BigInt(quantity) * BigInt(price) * BigInt(10_000 - discount), 10_000_000n));
}

type DeliveredLine = Pick<DeliveryLine, 'quantity' | 'price' | 'discount'> & Partial<Pick<DeliveryLine, 'returned'>>;

/** What a delivery comes to without VAT, in cents. @param discount the debtor's */
export function exactDeliveryNet(lines: readonly DeliveredLine[], discount: number): number {
  const nets = lines.map(({ quantity, returned = 0, price, discount: own }) =>
    exactNet(quantity - returned, price, own ?? discount),
  );
  return nets.reduce((sum, net) => sum + net, 0);
}

/** Net, VAT per rate on the summed base, and gross of lines, in cents, each line's net computed anew. */
export function exactTotals(lines: readonly Pick<InvoiceLine, 'quantity' | 'price' | 'discount' | 'rate'>[]) {
  const bases = new Map<number, number>();
  for (const { quantity, price, discount, rate } of lines) {
    bases.set(rate, (bases.get(rate) ?? 0) + exactNet(quantity, price, discount));
  }
  const vatTotals = [...bases]
    .sort(([a], [b]) => b - a)
    .map(([rate, base]) => ({ rate, base, vat: Number(rounded(BigInt(base) * BigInt(rate), 10_000n)) }));
  const net = vatTotals.reduce((sum, one) => sum + one.base, 0);
  const vat = vatTotals.reduce((sum, one) => sum + one.vat, 0);
  return { vatTotals, net, vat, gross: net + vat };
}
