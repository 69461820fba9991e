/** The columns of a kind of row, by what they hold. */
export interface ColumnNames<Text extends string, Word extends string, Count extends string> {
  /** Texts that differ from row to row. */
  readonly texts: readonly Text[];
  /** Texts of which many rows have the same: each stands there once, and the rows name its place. */
  readonly words: readonly Word[];
  /** Whole numbers. */
  readonly counts: readonly Count[];
}

/** Values of rows by column. */
export interface Columns<Text extends string, Word extends string, Count extends string> {
  readonly length: number;
  readonly texts: Readonly<Record<Text, readonly string[]>>;
  readonly words: Readonly<Record<Word, readonly string[]>>;
  readonly counts: Readonly<Record<Count, readonly number[]>>;
}

type Packed = Readonly<Record<string, unknown>>;

/** Rows as columns for JSON: several times smaller and faster to read than a list of objects. */
export function packColumns<Text extends string, Word extends string, Count extends string>(
  names: ColumnNames<Text, Word, Count>,
  rows: readonly (Readonly<Record<Text | Word, string>> & Readonly<Record<Count, number>>)[],
): Packed {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    places.set(word, places.size);
    return places.size - 1;
  };
  const columns: Record<string, readonly unknown[]> = {};
  for (const name of names.texts) columns[name] = rows.map((row) => row[name]);
  for (const name of names.words) columns[name] = rows.map((row) => placeOf(row[name]));
  for (const name of names.counts) columns[name] = rows.map((row) => row[name]);
  return { length: rows.length, words: [...places.keys()], columns };
}

function isRecord(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one));
}

/** The words at these places, or null when one is not there. */
function wordsAt(places: readonly number[], words: readonly string[]): readonly string[] | null {
  const found: string[] = [];
  for (const place of places) {
    const word = words[place];
    if (word === undefined) return null;
    found.push(word);
  }
  return found;
}

/**
 * Columns as `packColumns` made them; null when they are anything else.
 * @param intern gives the one copy of a word that is kept in memory
 */
export function unpackColumns<Text extends string, Word extends string, Count extends string>(
  names: ColumnNames<Text, Word, Count>,
  packed: unknown,
  intern: (word: string) => string,
): Columns<Text, Word, Count> | null {
  if (!isRecord(packed) || !isTexts(packed['words']) || !isRecord(packed['columns'])) return null;
  const { length, columns } = packed;
  if (typeof length !== 'number') return null;
  const table = packed['words'].map(intern);
  const columnsOf = <Name extends string, V>(
    wanted: readonly Name[],
    read: (column: unknown) => readonly V[] | null,
  ) => {
    const found = new Map<Name, readonly V[]>();
    for (const name of wanted) {
      const column = read(columns[name]);
      if (column?.length !== length) return null;
      found.set(name, column);
    }
    // Every wanted name is in it.
    return Object.fromEntries(found) as Record<Name, readonly V[]>;
  };
  const texts = columnsOf(names.texts, (column) => (isTexts(column) ? column : null));
  const words = columnsOf(names.words, (column) => (isCounts(column) ? wordsAt(column, table) : null));
  const counts = columnsOf(names.counts, (column) => (isCounts(column) ? column : null));
  return texts && words && counts && { length, texts, words, counts };
}

/** Puts rows together out of columns; null when one of them is none. */
export function rowsFrom<R>(length: number, rowAt: (index: number) => R | null): readonly R[] | null {
  const rows: R[] = [];
  for (let index = 0; index < length; index += 1) {
    const row = rowAt(index);
    if (row === null) return null;
    rows.push(row);
  }
  return rows;
}
