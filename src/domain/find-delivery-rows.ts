import type { DeliveryRow } from './delivery-row.ts';
import { allOf, type FoundRows, matchingBy, type RowSearch, wordsIn } from './find-rows.ts';
import { type SearchText, wordsInRows } from './search-text.ts';

/** A debtor that has not been looked at yet. */
const unknown = -1;

/** Which of the words number and name of debtors have, by their places; each is looked at once. */
class DebtorWords {
  readonly #known: number[] = [];

  constructor(
    private readonly words: readonly string[],
    private readonly plain: (text: string) => string,
  ) {}

  /** @param row gives a row of the debtor, when it has to be looked at */
  of(place: number, row: () => DeliveryRow | undefined): number {
    const known = this.#known[place] ?? unknown;
    if (known !== unknown) return known;
    const { debtorName = '', debtor = '' } = row() ?? {};
    const bits = wordsIn(this.plain(debtorName), this.words) | wordsIn(this.plain(debtor), this.words);
    this.#known[place] = bits;
    return bits;
  }
}

const searchRows: RowSearch<DeliveryRow> = (rows, words, plain) => {
  const all = allOf(words);
  const debtors = new DebtorWords(words, plain);
  return rows.filter((row) => {
    const bits = debtors.of(row.debtorAt, () => row);
    return bits === all || (bits | wordsIn(row.searched, words)) === all;
  });
};

/** Searches all rows by their search text; some of them, which another search left, one by one. */
function searchBy(whole: readonly DeliveryRow[], text: SearchText): RowSearch<DeliveryRow> {
  return (rows, words, plain) => {
    if (rows !== whole) return searchRows(rows, words, plain);
    const all = allOf(words);
    const own = wordsInRows(text, words);
    const places = text.debtors;
    const debtors = new DebtorWords(words, plain);
    const found: DeliveryRow[] = [];
    for (let index = 0; index < rows.length; index += 1) {
      const bits = (own[index] ?? 0) | debtors.of(places[index] ?? 0, () => rows[index]);
      const row = bits === all ? rows[index] : undefined;
      if (row !== undefined) found.push(row);
    }
    return found;
  };
}

/**
 * *Zoek* on the list of deliveries: by number, reference, debtor number and debtor name, see `matchingBy`.
 * @param text of the very rows, when they are so many that it was made
 */
export function matchingDeliveries(
  rows: readonly DeliveryRow[],
  query: string,
  previous: FoundRows<DeliveryRow> | null = null,
  text: SearchText | null = null,
): FoundRows<DeliveryRow> {
  // What is left of a search may be most of the rows still, and then lies all over the memory.
  const many = previous !== null && previous.found.length * 8 > rows.length;
  return matchingBy(text === null ? searchRows : searchBy(rows, text), rows, query, text && many ? null : previous);
}
