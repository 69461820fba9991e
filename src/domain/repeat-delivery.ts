import type { Article } from './article.ts';
import { lineFromArticle } from './article-line.ts';
import { addDays, type Day } from './calendar.ts';
import type { Delivery, DeliveryLine } from './delivery.ts';
import { byNaturalOrder } from './natural-order.ts';

/** The days whose deliveries are worth repeating: the day before, and the same weekday of the week before. */
export function daysToRepeat(date: Day): readonly Day[] {
  return [addDays(date, -1), addDays(date, -7)];
}

/** For whom a delivery is to be repeated. */
export interface RepeatFor {
  readonly date: Day;
  readonly debtor: string;
  readonly address: string | null;
}

/**
 * The deliveries that one may want to repeat, one of each day at most: that of the same address before another, the last one
 * before those of earlier that day. Yesterday's comes first, then that of last week's same weekday.
 */
export function repeatable(deliveries: readonly Delivery[], { date, debtor, address }: RepeatFor): readonly Delivery[] {
  const own = deliveries.filter((one) => one.debtor === debtor && one.lines.length > 0);
  return daysToRepeat(date).flatMap((day) => {
    const [best] = own
      .filter((one) => one.date === day)
      .toSorted(
        (a, b) =>
          Number(b.address === address) - Number(a.address === address) ||
          byNaturalOrder(b.number, a.number) ||
          byNaturalOrder(b.id, a.id),
      );
    return best ? [best] : [];
  });
}

/** The lines of a delivery as they are begun with on another day. */
export interface RepeatedLines {
  readonly lines: readonly DeliveryLine[];
  /** Articles that are no longer sold, and so were left out. */
  readonly leftOut: readonly string[];
}

/**
 * Copies lines: the same articles and quantities, at the prices of the day. What came back did so on that day only. A text, a
 * price or a discount that differs from the article's was a matter of that day too.
 */
export function repeatedLines(
  { lines }: Pick<Delivery, 'lines'>,
  date: Day,
  articleOf: (code: string) => Article | undefined,
): RepeatedLines {
  const leftOut: string[] = [];
  const repeated = lines.flatMap((line): readonly DeliveryLine[] => {
    if (line.quantity <= 0) return [];
    const article = articleOf(line.article);
    if (article && !article.closed) {
      return [{ ...lineFromArticle(article, date), quantity: line.quantity, returned: 0, discount: null }];
    }
    // A line without an article has nothing to be made of but itself.
    if (line.article === '') return [{ ...line, returned: 0 }];
    leftOut.push(line.article);
    return [];
  });
  return { lines: repeated, leftOut };
}
