import type { Article } from '../../domain/article.ts';
import { comingPrices, isFirstPricePast, pastPrices } from '../../domain/article-prices.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import { articleTexts } from '../../i18n/article.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay } from '../../i18n/format.ts';
import { cellText } from '../kit/cell-text.ts';

const whenWidth = 18;
const priceWidth = 12;

/** The prices that an article has had, the newest first, under a heading; nothing when it has had one only. */
export function historyLines(language: Language, article: Article, today: Day, most: number): readonly string[] {
  if (!isFirstPricePast(article, today)) return [];
  const texts = articleTexts(language);
  const line = (when: string, price: number, isNow: boolean) =>
    `${cellText(when, whenWidth)}${cellText(formatAmount(language, price), priceWidth, true)}${isNow ? `  ${texts.now}` : ''}`;
  const past = pastPrices(article, today);
  // One that begins today stands in the form: it can still be mended.
  const current = comingPrices(article, today)[0]?.from === today ? undefined : past.at(-1);
  const until = formatDay(language, article.prices[0]?.from ?? today);
  const rows = [
    line(fill(texts.historyUntil, { date: until }), article.price, false),
    ...past.map((one) =>
      line(fill(texts.historyFrom, { date: formatDay(language, one.from) }), one.price, one === current),
    ),
  ].reverse();
  const room = Math.max(1, most - 1);
  if (rows.length <= room) return [texts.history, ...rows];
  const shown = rows.slice(0, Math.max(1, room - 1));
  return [texts.history, ...shown, fill(texts.earlier, { count: rows.length - shown.length })];
}
