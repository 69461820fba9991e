import type { Article } from '../../domain/article.ts';
import { type PriceRise, priceRises } from '../../domain/article-prices.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import type { BasisPoints } from '../../domain/money.ts';
import { priceChangeTexts } from '../../i18n/price-change.ts';
import { type Form, formOf } from '../kit/form.ts';
import { type List, listOf } from '../kit/list.ts';
import { parseQuantity } from '../kit/parse-field.ts';

/** By how much prices change, and from which day. */
export interface Rise {
  readonly share: BasisPoints;
  readonly from: Day;
}

/** The prices of several articles, changed by a percentage: first what and when, then old and new beside each other. */
export interface PriceChangeScreen {
  readonly kind: 'price-change';
  readonly articles: readonly Article[];
  readonly form: Form;
  /** What is looked at before it is kept; null: the form is filled in. */
  readonly rise: Rise | null;
  readonly list: List<PriceRise>;
  readonly saving: boolean;
}

/** Prices cannot fall by more than all of it; more than eleven times as much is a slip. */
const least: BasisPoints = -10_000;
const most: BasisPoints = 100_000;

/** A share in basis points from a percentage: `2,5` is 250. Null when it is none, or cannot be. */
export function shareFrom(text: string): BasisPoints | null {
  const thousandths = parseQuantity(text.replace('%', ''));
  if (thousandths === null || thousandths % 10 !== 0) return null;
  const share = thousandths / 10;
  return share >= least && share <= most && share !== 0 ? share : null;
}

/** A change of the prices of these articles. */
export function priceChangeOf(articles: readonly Article[]): PriceChangeScreen {
  return {
    kind: 'price-change',
    articles,
    form: formOf([], {}),
    rise: null,
    list: listOf<PriceRise>([]),
    saving: false,
  };
}

/** The form in the clerk's language. @param today a price cannot change before it */
export function withForm(screen: PriceChangeScreen, language: Language, today: Day): PriceChangeScreen {
  const { labels, fieldHelp, problems } = priceChangeTexts(language);
  const form = formOf(
    [
      {
        name: 'share',
        kind: 'text',
        width: 10,
        required: true,
        label: labels.share,
        help: fieldHelp.share,
        check: (text) => (shareFrom(text) === null ? problems.share : null),
      },
      {
        name: 'from',
        kind: 'date',
        required: true,
        label: labels.from,
        help: fieldHelp.from,
        check: (day) => (day < today ? problems.past : null),
      },
    ],
    {},
  );
  return { ...screen, form };
}

/** Old and new beside each other. */
export function withPreview(screen: PriceChangeScreen, rise: Rise): PriceChangeScreen {
  return { ...screen, rise, list: listOf(priceRises(screen.articles, rise.share, rise.from)), saving: false };
}

/** The articles were read anew: what the percentage makes of them now. */
export function withArticles(screen: PriceChangeScreen, articles: readonly Article[]): PriceChangeScreen {
  const next = { ...screen, articles, saving: false };
  return screen.rise === null ? next : withPreview(next, screen.rise);
}

export const codeOfRise = ({ article }: PriceRise): string => article.code;
