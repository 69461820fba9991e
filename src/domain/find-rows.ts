import { foldText } from './fold-text.ts';
import type { InvoiceRow } from './invoice-row.ts';

/** More words than this say nothing more: one bit for each. */
const mostWords = 30;

/** A search and what it found. */
export interface FoundRows {
  /** What was searched. */
  readonly rows: readonly InvoiceRow[];
  /** As it was searched: folded. */
  readonly query: string;
  /** In the order they have; the same array as `rows` when nothing is asked for. */
  readonly found: readonly InvoiceRow[];
  /** Names and debtor numbers as they are searched; kept, since many rows share few of them. */
  readonly folded: Map<string, string>;
}

/** Which of the words a text has, one bit for each. */
function wordsIn(text: string, words: readonly string[]): number {
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

function search(
  rows: readonly InvoiceRow[],
  words: readonly string[],
  folded: Map<string, string>,
): readonly InvoiceRow[] {
  const all = 2 ** words.length - 1;
  const known = new Map<string, KnownDebtor>();
  const plain = (text: string): string => {
    const before = folded.get(text);
    if (before !== undefined) return before;
    const now = foldText(text);
    folded.set(text, now);
    return now;
  };
  // An invoice keeps the name its debtor had, so one number can come with several.
  const debtorOf = ({ debtor, debtorName }: InvoiceRow): KnownDebtor => {
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
}

/**
 * *Zoek*: the rows in whose number, debtor number or debtor name every word of the query occurs, whatever its case and
 * accents.
 * @param previous the search before this one, if any: its finds are searched further when the query only grew
 */
export function matching(rows: readonly InvoiceRow[], query: string, previous: FoundRows | null = null): FoundRows {
  const plain = foldText(query).trimStart();
  const words = [...new Set(plain.split(/\s+/).filter((word) => word !== ''))].slice(0, mostWords);
  const folded = previous?.folded ?? new Map<string, string>();
  if (words.length === 0) return { rows, query: plain, found: rows, folded };
  const grew = previous !== null && previous.rows === rows && plain.startsWith(previous.query);
  return { rows, query: plain, found: search(grew ? previous.found : rows, words, folded), folded };
}
