import type { VatToday } from '../../actions/vat-today.ts';
import { type Article, priceOn } from '../../domain/article.ts';
import { nextPrice } from '../../domain/article-prices.ts';
import type { Language } from '../../domain/debtor.ts';
import type { VatCode } from '../../domain/vat.ts';
import { articlesTexts, vatCodeText } from '../../i18n/articles.ts';
import { formatAmount, formatDay } from '../../i18n/format.ts';
import { widthOf } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import type { ReadArticles } from './update.ts';

/** What a VAT code is today: `Laag 9%`. One that the country has not is the bare word. */
export function vatTextOf(language: Language, vat: readonly VatToday[], code: VatCode): string {
  return vatCodeText(language, code, vat.find((one) => one.code === code)?.rate ?? null);
}

/** Code, name, unit, today's price, the next one and from when, VAT, and whether it is closed. */
export function articleColumns(language: Language, { today, vat }: ReadArticles): readonly Column<Article>[] {
  const { columns, isClosed } = articlesTexts(language);
  const next = (article: Article) => nextPrice(article, today);
  const widest = Math.max(widthOf(columns.vat), ...vat.map(({ code }) => widthOf(vatTextOf(language, vat, code))));
  return [
    { id: 'code', heading: columns.code, text: ({ code }) => code, width: 8 },
    { id: 'name', heading: columns.name, text: ({ name }) => name, width: 14, grows: true },
    { id: 'unit', heading: columns.unit, text: ({ unit }) => unit, width: 7 },
    {
      id: 'price',
      heading: columns.price,
      text: (article) => formatAmount(language, priceOn(article, today)),
      width: 8,
      right: true,
    },
    {
      id: 'next',
      heading: columns.next,
      text: (article) => {
        const change = next(article);
        return change === undefined ? '' : formatAmount(language, change.price);
      },
      width: 8,
      right: true,
    },
    {
      id: 'from',
      heading: columns.from,
      text: (article) => {
        const change = next(article);
        return change === undefined ? '' : formatDay(language, change.from);
      },
      width: 10,
    },
    { id: 'vat', heading: columns.vat, text: (article) => vatTextOf(language, vat, article.vat), width: widest },
    { id: 'closed', heading: columns.closed, text: ({ closed }) => (closed ? isClosed : ''), width: 5 },
  ];
}
