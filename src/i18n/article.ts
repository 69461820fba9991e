import type { Instant } from '../domain/calendar.ts';
import type { ArticleClash, ArticleDifference } from '../domain/change-article.ts';
import type { Language } from '../domain/debtor.ts';
import { plainLine } from '../domain/plain-text.ts';
import { articlesTexts } from './articles.ts';
import { articleTexts as de } from './de/article.ts';
import { whenText } from './draft.ts';
import { articleTexts as en } from './en/article.ts';
import { fill } from './fill.ts';
import { formatAmount, formatDay } from './format.ts';
import { articleTexts as nl } from './nl/article.ts';

/** The fields of the form that are always there. */
export const articleFields = ['code', 'name', 'unit', 'vat', 'price', 'newPrice', 'newFrom'] as const;
export type ArticleFieldName = (typeof articleFields)[number];

/** One article in its form, and what is told about changes of it. */
export interface ArticleTexts {
  readonly titles: Readonly<Record<'add' | 'change', string>>;
  readonly help: readonly string[];
  readonly labels: Readonly<Record<ArticleFieldName, string>>;
  readonly fieldHelp: Readonly<Record<ArticleFieldName, string>>;
  /** A planned price: `{date}` */
  readonly coming: string;
  readonly comingHelp: string;
  /** Under a planned price that was emptied. */
  readonly comingGoes: string;
  /** Under a price that was changed. */
  readonly linesKeep: string;
  /** Under the day of a new price. */
  readonly newHolds: string;
  readonly history: string;
  /** `{date}` */
  readonly historyUntil: string;
  readonly historyFrom: string;
  readonly now: string;
  /** `{count}` */
  readonly earlier: string;
  readonly isNew: string;
  readonly isClosed: string;
  readonly problems: Readonly<
    /** `tooLong`, `priceRange`: `{max}` */
    Record<'tooLong' | 'priceRange' | 'dayNeeded' | 'priceNeeded' | 'dayPast' | 'dayTaken', string>
  >;
  /** `{article}` */
  readonly added: string;
  readonly saved: string;
  readonly nothingToSave: string;
  /** `{changes}` */
  readonly alsoChanged: string;
  readonly unsaved: string;
  /** The sentence about a conflict: `{by}`, `{when}`, `{changes}`. */
  readonly changed: string;
  readonly changedLongAgo: string;
  readonly somebody: string;
  /** `{field}`, `{before}`, `{after}` */
  readonly difference: string;
  /** `{field}`, `{theirs}`, `{mine}` */
  readonly clash: string;
  readonly priceFrom: string;
  readonly none: string;
  readonly conflict: string;
  readonly choices: Readonly<Record<'back' | 'mine' | 'theirs', { readonly label: string; readonly letter: string }>>;
  readonly theirsNow: string;
}

const tables: Readonly<Record<Language, ArticleTexts>> = { nl, de, en };

/** The words of one article. */
export function articleTexts(language: Language): ArticleTexts {
  return tables[language];
}

function fieldText(language: Language, difference: ArticleDifference): string {
  const { labels, isClosed, priceFrom } = tables[language];
  if (difference.field === 'priceFrom') return fill(priceFrom, { date: formatDay(language, difference.from) });
  return difference.field === 'closed' ? isClosed : labels[difference.field];
}

function valueText(language: Language, { field, after }: Pick<ArticleDifference, 'field' | 'after'>): string {
  if (after === null) return tables[language].none;
  if (typeof after === 'boolean') return after ? tables[language].isClosed : tables[language].none;
  if (typeof after === 'number') return formatAmount(language, after);
  const { vatCodes } = articlesTexts(language);
  const known = field === 'vat' ? Object.entries(vatCodes).find(([code]) => code === after)?.[1] : undefined;
  return known ?? `"${plainLine(after)}"`;
}

/** One difference in words: `Prijs 2,60 → 2,75`. */
export function articleDifferenceText(language: Language, difference: ArticleDifference): string {
  const { field, before, after } = difference;
  return fill(tables[language].difference, {
    field: fieldText(language, difference),
    before: valueText(language, { field, after: before } as ArticleDifference),
    after: valueText(language, { field, after } as ArticleDifference),
  });
}

/** One thing that two people set: what stands there, and what was filled in here. */
export function articleClashText(language: Language, { mine, theirs }: ArticleClash): string {
  return fill(tables[language].clash, {
    field: fieldText(language, mine),
    theirs: valueText(language, theirs),
    mine: valueText(language, mine),
  });
}

/** Who changed an article, when, and what, as a sentence; by and at null: not known. */
export function articleChangedText(
  language: Language,
  {
    by,
    at,
    changes,
  }: {
    readonly by: string | null;
    readonly at: Instant | null;
    readonly changes: readonly ArticleDifference[];
  },
  now: Date,
): string {
  const { changed, changedLongAgo, somebody } = tables[language];
  const told = changes.map((one) => articleDifferenceText(language, one)).join('; ');
  if (at === null) return fill(changedLongAgo, { changes: told });
  const who = by === null ? somebody : plainLine(by);
  return fill(changed, { by: who, when: whenText(language, at, now), changes: told });
}
