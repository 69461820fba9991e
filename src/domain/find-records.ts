import type { Article } from './article.ts';
import type { Debtor } from './debtor.ts';
import { foldText } from './fold-text.ts';

/** A record as one searches it. */
interface Searchable {
  readonly code: string;
  readonly name: string;
  /** The words of the name, each with a blank before it. */
  readonly words: string;
  /** All that is searched, number and city too. */
  readonly text: string;
}

/** How a record fits what was typed, best first. */
const ranks = ['exact', 'code', 'words', 'anywhere'] as const;
type Rank = (typeof ranks)[number];

/** Signs between words. An apostrophe is one: `'t Hof` is found by `hof` and by `t`. */
const betweenWords = /[^\p{L}\p{N}]+/gu;

// Folding costs more than searching, and a record never changes: another state of it is another object.
const known = new WeakMap<object, Searchable>();

function searchable(record: object, code: string, name: string, beside: string): Searchable {
  const before = known.get(record);
  if (before) return before;
  const plainCode = foldText(code).trim();
  const plainName = foldText(name);
  const made: Searchable = {
    code: plainCode,
    name: plainName,
    words: ` ${plainName.replace(betweenWords, ' ').trim()}`,
    text: `${plainCode} ${plainName} ${foldText(beside)}`,
  };
  known.set(record, made);
  return made;
}

interface Typed {
  readonly whole: string;
  /** Words as they begin a word of a name: each with a blank before it. */
  readonly beginnings: readonly string[];
  readonly parts: readonly string[];
}

function rankOf({ code, words, text }: Searchable, { whole, beginnings, parts }: Typed): Rank | null {
  if (code === whole) return 'exact';
  if (code.startsWith(whole)) return 'code';
  if (beginnings.length > 0 && beginnings.every((word) => words.includes(word))) return 'words';
  return parts.every((part) => text.includes(part)) ? 'anywhere' : null;
}

function matching<Row>(rows: readonly Row[], typed: string, of: (row: Row) => Searchable): readonly Row[] {
  const whole = foldText(typed).trim();
  if (whole === '') return rows;
  const beginnings = whole.split(betweenWords).flatMap((word) => (word === '' ? [] : ` ${word}`));
  const query: Typed = { whole, beginnings, parts: whole.split(/\s+/) };
  const found: Record<Rank, Row[]> = { exact: [], code: [], words: [], anywhere: [] };
  for (const row of rows) {
    const rank = rankOf(of(row), query);
    if (rank !== null) found[rank].push(row);
  }
  return ranks.flatMap((rank) => found[rank]);
}

const debtorText = (debtor: Debtor): Searchable => searchable(debtor, debtor.number, debtor.name, debtor.city);
const articleText = (article: Article): Searchable => searchable(article, article.code, article.name, '');

/**
 * The debtors that a clerk means by a number or a few letters, whatever case and accents: first the one with that number,
 * then numbers that begin so, then names in which words begin with all that was typed, then whatever has it somewhere in
 * number, name or city. Among equals the order given stays.
 * @param typed nothing: all of them
 */
export function debtorsMatching(debtors: readonly Debtor[], typed: string): readonly Debtor[] {
  return matching(debtors, typed, debtorText);
}

/** The articles that a clerk means by a code or a few letters of the name; see {@link debtorsMatching}. */
export function articlesMatching(articles: readonly Article[], typed: string): readonly Article[] {
  return matching(articles, typed, articleText);
}

/** An article's name as it is searched and sorted; see `foldText`. */
export function foldedArticleName(article: Article): string {
  return articleText(article).name;
}

/** Gets debtors ready to be searched, so that the first letter is answered as fast as the next. */
export function learnDebtors(debtors: readonly Debtor[]): void {
  debtors.forEach(debtorText);
}

/** Gets articles ready to be searched, see {@link learnDebtors}. */
export function learnArticles(articles: readonly Article[]): void {
  articles.forEach(articleText);
}
