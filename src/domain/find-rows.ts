import { foldText } from './fold-text.ts';
import type { InvoiceRow } from './invoice-row.ts';

/** More words than this say nothing more: one bit for each. */
const mostWords = 30;

/** What any row has that is searched by its debtor. */
export interface DebtorRow {
  readonly debtor: string;
  readonly debtorName: string;
}

/** A search and what it found. */
export interface FoundRows<Row extends DebtorRow = InvoiceRow> {
  /** What was searched. */
  readonly rows: readonly Row[];
  /** As it was searched: folded. */
  readonly query: string;
  /** In the order they have; the same array as `rows` when nothing is asked for. */
  readonly found: readonly Row[];
  /** Names and debtor numbers as they are searched; kept, since many rows share few of them. */
  readonly folded: Map<string, string>;
}

/** Gives a text as it is searched. */
type Plain = (text: string) => string;

/** Finds the rows that have all of the words. */
export type RowSearch<Row> = (rows: readonly Row[], words: readonly string[], plain: Plain) => readonly Row[];

/** Which of the words a text has, one bit for each. */
export function wordsIn(text: string, words: readonly string[]): number {
  let bits = 0;
  for (let index = 0; index < words.length; index += 1) {
    if (text.includes(words[index] ?? '')) bits |= 1 << index;
  }
  return bits;
}

/** What a search has found out about a debtor: many rows share few debtors. */
interface KnownDebtor {
  readonly name: string;
  readonly bits: number;
}

/** All of the words, one bit for each. */
export function allOf(words: readonly string[]): number {
  return 2 ** words.length - 1;
}

/**
 * The rows in which every word of the query occurs, whatever its case and accents.
 * @param previous the search before this one, if any: its finds are searched further when the query only grew
 */
export function matchingBy<Row extends DebtorRow>(
  search: RowSearch<Row>,
  rows: readonly Row[],
  query: string,
  previous: FoundRows<Row> | null = null,
): FoundRows<Row> {
  const asked = foldText(query).trimStart();
  const words = [...new Set(asked.split(/\s+/).filter((word) => word !== ''))].slice(0, mostWords);
  const folded = previous?.folded ?? new Map<string, string>();
  if (words.length === 0) return { rows, query: asked, found: rows, folded };
  const plain = (text: string): string => {
    const before = folded.get(text);
    if (before !== undefined) return before;
    const now = foldText(text);
    folded.set(text, now);
    return now;
  };
  const grew = previous !== null && previous.rows === rows && asked.startsWith(previous.query);
  return { rows, query: asked, found: search(grew ? previous.found : rows, words, plain), folded };
}

const searchInvoices: RowSearch<InvoiceRow> = (rows, words, plain) => {
  const all = allOf(words);
  const known = new Map<string, KnownDebtor>();
  // An invoice keeps the name its debtor had, so one number can come with several.
  const debtorOf = ({ debtor, debtorName }: DebtorRow): KnownDebtor => {
    const bits = wordsIn(plain(debtorName), words) | wordsIn(plain(debtor), words);
    const one = { name: debtorName, bits };
    known.set(debtor, one);
    return one;
  };
  // A number has only letters, digits and signs (see `numberFormatProblem`), and mostly no letters.
  const hasLetters = words.some((word) => /[a-z]/.test(word));
  return rows.filter((row) => {
    const before = known.get(row.debtor);
    const { bits } = before?.name === row.debtorName ? before : debtorOf(row);
    return bits === all || (bits | wordsIn(hasLetters ? row.number.toLowerCase() : row.number, words)) === all;
  });
};

/** *Zoek* on the list of invoices: by number, debtor number and debtor name, see {@link matchingBy}. */
export function matching(rows: readonly InvoiceRow[], query: string, previous: FoundRows | null = null): FoundRows {
  return matchingBy(searchInvoices, rows, query, previous);
}
