import fc from 'fast-check';
import type { DeliveryLine } from '../../src/domain/delivery.ts';
import { contentOf, type DeliveryContent } from '../../src/domain/delivery-problems.ts';
import { delivery, deliveryLine } from './worlds.ts';

/** A line of one of so many articles: few, so that one comes twice now and then. */
export function anyLine(articles = 6): fc.Arbitrary<DeliveryLine> {
  return fc
    .record({
      article: fc.integer({ min: 1, max: articles }).map(String),
      quantity: fc.integer({ min: 0, max: 20 }).map((count) => count * 1000),
      returned: fc.constantFrom(0, 0, 1000, 2000),
      price: fc.constantFrom(100, 245, 1250),
      discount: fc.constantFrom(null, 0, 500),
    })
    .map(({ article, ...rest }) => deliveryLine(article, rest));
}

/** A delivery of so many lines at most. */
export function anyContent(lines = 8): fc.Arbitrary<DeliveryContent> {
  return fc
    .record({
      date: fc.constantFrom('2026-11-02', '2026-11-03', '2026-12-01'),
      kind: fc.constantFrom('deliverynote' as const, 'receipt' as const),
      debtor: fc.constantFrom('100', '200'),
      address: fc.constantFrom(null, 'A', 'B'),
      reference: fc.constantFrom('', 'PO-1', 'PO-2'),
      lines: fc.array(anyLine(), { maxLength: lines }),
    })
    .map((fields) => ({ ...contentOf(delivery('1')), ...fields }));
}

/** What a person does to a delivery: a line changed, removed, put in between; a field of the head. */
export type Edit = (content: DeliveryContent) => DeliveryContent;

function at(lines: readonly DeliveryLine[], place: number): number {
  return lines.length === 0 ? 0 : place % lines.length;
}

/** A few edits, one after the other. */
export function anyEdits(most = 4): fc.Arbitrary<Edit> {
  const place = fc.nat({ max: 20 });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 50 })).map(
      ([where, count]): Edit =>
        (content) => ({
          ...content,
          lines: content.lines.map((line, index) =>
            index === at(content.lines, where) ? { ...line, quantity: count * 1000 + 7 } : line,
          ),
        }),
    ),
    place.map(
      (where): Edit =>
        (content) => ({
          ...content,
          lines: content.lines.filter((_line, index) => index !== at(content.lines, where)),
        }),
    ),
    fc.tuple(place, anyLine(9)).map(
      ([where, line]): Edit =>
        (content) => ({ ...content, lines: content.lines.toSpliced(where % (content.lines.length + 1), 0, line) }),
    ),
    fc.constantFrom('PO-8', 'PO-9').map(
      (reference): Edit =>
        (content) => ({ ...content, reference }),
    ),
    fc.constantFrom('300', '400').map(
      (debtor): Edit =>
        (content) => ({ ...content, debtor, address: null }),
    ),
  );
  return fc.array(edit, { maxLength: most }).map(
    (edits): Edit =>
      (content) =>
        edits.reduce((now, one) => one(now), content),
  );
}
