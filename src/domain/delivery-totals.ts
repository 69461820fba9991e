import { type Article, priceOn } from './article.ts';
import type { Day } from './calendar.ts';
import type { DeliveryLine } from './delivery.ts';
import { type BasisPoints, type Cents, sum } from './money.ts';
import { priceOf } from './quantity.ts';
import { type Totals, totalsOf, type VatCode } from './vat.ts';

// A line never changes: another state of it is another object. A note is added up anew at every key.
const known = new WeakMap<DeliveryLine, { readonly discount: BasisPoints; readonly net: Cents }>();

/**
 * What a line comes to without VAT, as its note and its invoice have it.
 * @param discount the debtor's, for a line without one of its own
 */
export function netOfLine(line: DeliveryLine, discount: BasisPoints): Cents {
  const own = line.discount ?? discount;
  const before = known.get(line);
  if (before?.discount === own) return before.net;
  const net = priceOf(line.quantity - line.returned, line.price, own);
  known.set(line, { discount: own, net });
  return net;
}

/** What lines come to without VAT. @param discount the debtor's */
export function netOfLines(lines: readonly DeliveryLine[], discount: BasisPoints): Cents {
  return sum(lines.map((line) => netOfLine(line, discount)));
}

/**
 * What is paid for lines, with VAT per rate on the summed base (spec § 7).
 * @param discount the debtor's @param rateOf the percentage of a code in basis points
 */
export function paidFor(
  lines: readonly DeliveryLine[],
  discount: BasisPoints,
  rateOf: (vat: VatCode) => BasisPoints,
): Totals {
  return totalsOf(lines.map((line) => ({ net: netOfLine(line, discount), rate: rateOf(line.vat) })));
}

/**
 * Lines of a delivery that goes to another day: a price that was the article's becomes the article's of that day; a price that
 * somebody gave stays.
 */
export function repriced(
  lines: readonly DeliveryLine[],
  articleOf: (code: string) => Pick<Article, 'price' | 'prices'> | undefined,
  from: Day,
  to: Day,
): readonly DeliveryLine[] {
  return lines.map((line) => {
    const article = articleOf(line.article);
    if (!article || line.price !== priceOn(article, from)) return line;
    const price = priceOn(article, to);
    return price === line.price ? line : { ...line, price };
  });
}
