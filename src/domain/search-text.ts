import type { DeliveryRow } from './delivery-row.ts';

/**
 * What is searched of many rows, laid out so that a search need not touch them: their own texts behind one another, and the
 * places of their debtors. A list of 200,000 rows is so searched while a key is held, wherever in memory the rows lie.
 */
export interface SearchText {
  /** Each row's text, with a sign behind it that no search has in it. */
  readonly text: string;
  /** Where each row's text begins in it; behind the last one, its length. */
  readonly starts: Uint32Array;
  /** The place of each row's debtor. */
  readonly debtors: Uint32Array;
}

const end = '\0';

/** The search text of rows. */
export function searchTextOf(rows: readonly DeliveryRow[]): SearchText {
  const starts = new Uint32Array(rows.length + 1);
  const debtors = new Uint32Array(rows.length);
  const texts: string[] = [];
  let at = 0;
  rows.forEach(({ searched, debtorAt }, index) => {
    starts[index] = at;
    debtors[index] = debtorAt;
    texts.push(searched);
    at += searched.length + end.length;
  });
  starts[rows.length] = at;
  return { text: texts.map((text) => text + end).join(''), starts, debtors };
}

/** The search text of rows that come behind one another. */
export function joinedSearchText(parts: readonly SearchText[]): SearchText {
  const count = parts.reduce((sum, { debtors }) => sum + debtors.length, 0);
  const starts = new Uint32Array(count + 1);
  const debtors = new Uint32Array(count);
  let row = 0;
  let at = 0;
  for (const part of parts) {
    debtors.set(part.debtors, row);
    for (let index = 0; index < part.debtors.length; index += 1) starts[row + index] = at + (part.starts[index] ?? 0);
    row += part.debtors.length;
    at += part.text.length;
  }
  starts[count] = at;
  return { text: parts.map(({ text }) => text).join(''), starts, debtors };
}

/**
 * Which of the words each row's own text has, one bit for each.
 * @param words without blanks
 */
export function wordsInRows({ text, starts }: SearchText, words: readonly string[]): Int32Array {
  const bits = new Int32Array(starts.length - 1);
  words.forEach((word, at) => {
    let row = 0;
    let found = text.indexOf(word);
    while (found >= 0) {
      while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= found) row += 1;
      bits[row] = (bits[row] ?? 0) | (1 << at);
      // It counts once: on with the next row.
      found = text.indexOf(word, starts[row + 1]);
    }
  });
  return bits;
}
