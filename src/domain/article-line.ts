import { type Article, priceOn } from './article.ts';
import type { Day } from './calendar.ts';
import type { DeliveryLine } from './delivery.ts';

/** What a line of a delivery or an invoice takes over from its article. */
export type ArticleLine = Pick<DeliveryLine, 'article' | 'description' | 'unit' | 'price' | 'vat'>;

/**
 * What a new line takes over from its article, at the price of a day. The line keeps it from then on, whatever becomes of the
 * article.
 * @param date of the delivery, or of the last delivery on an invoice made by hand
 */
export function lineFromArticle(
  article: Pick<Article, 'code' | 'name' | 'unit' | 'price' | 'prices' | 'vat'>,
  date: Day,
): ArticleLine {
  const { code, name, unit, vat } = article;
  return { article: code, description: name, unit, price: priceOn(article, date), vat };
}
