import type { Language } from '../domain/debtor.ts';
import type { BasisPoints } from '../domain/money.ts';
import type { ArticleSort } from '../domain/sort-articles.ts';
import type { VatCode } from '../domain/vat.ts';
import type { Counted } from './counted.ts';
import { articlesTexts as de } from './de/articles.ts';
import { articlesTexts as en } from './en/articles.ts';
import { formatPercent } from './format.ts';
import { articlesTexts as nl } from './nl/articles.ts';

/** A question and the answer that does it; `{article}` where it is about one. */
interface QuestionTexts {
  readonly question: Counted;
  readonly yes: string;
  readonly yesLetter: string;
}

/** *Artikelen*: the list, and what is done to several at once. */
export interface ArticlesTexts {
  readonly title: string;
  readonly help: readonly string[];
  readonly search: string;
  /** Which articles the list shows. */
  readonly shown: Readonly<Record<'all' | 'open' | 'closed', string>>;
  readonly sortedBy: string;
  readonly sorts: Readonly<Record<ArticleSort, string>>;
  readonly noneYet: readonly string[];
  readonly noneFound: readonly string[];
  readonly columns: Readonly<Record<'code' | 'name' | 'unit' | 'price' | 'next' | 'from' | 'vat' | 'closed', string>>;
  readonly isClosed: string;
  readonly vatCodes: Readonly<Record<VatCode, string>>;
  readonly cancelLetter: string;
  readonly remove: QuestionTexts;
  /** `{article}` */
  readonly removed: string;
  /** `{article}`, `{where}`; then the question whether to close it. */
  readonly used: string;
  readonly usedClosed: string;
  /** `{number}`, `{date}` */
  readonly where: Readonly<Record<'delivery' | 'draft' | 'invoice', string>>;
  readonly close: QuestionTexts;
  readonly reopen: QuestionTexts;
  /** `{article}` where it is about one. */
  readonly nowClosed: Counted;
  readonly nowOpen: Counted;
  readonly vatQuestion: Counted;
  readonly vatNote: string;
  readonly vatLetters: Readonly<Record<VatCode, string>>;
  /** `{vat}`, and `{article}` where it is about one. */
  readonly vatChanged: Counted;
  readonly vatSame: string;
  /** `{codes}` */
  readonly changedMeanwhile: string;
}

const tables: Readonly<Record<Language, ArticlesTexts>> = { nl, de, en };

/** The words of the list of articles. */
export function articlesTexts(language: Language): ArticlesTexts {
  return tables[language];
}

/** A VAT code with what it is today: `Laag 9%`. @param rate in basis points; null: not known */
export function vatCodeText(language: Language, code: VatCode, rate: BasisPoints | null): string {
  const word = tables[language].vatCodes[code];
  return rate === null ? word : `${word} ${formatPercent(language, rate)}`;
}
