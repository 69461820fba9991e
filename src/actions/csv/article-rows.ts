import type { Article, PriceChange } from '../../domain/article.ts';
import { withPrice } from '../../domain/article-prices.ts';
import { addDays, type Day } from '../../domain/calendar.ts';
import { articleLengths, maxPrice } from '../../domain/change-article.ts';
import { foldText } from '../../domain/fold-text.ts';
import { withPriceOn } from '../../domain/set-price.ts';
import type { SellerVat, VatCode } from '../../domain/vat.ts';
import { vatChoices } from './choices.ts';
import type { ArticleColumn } from './columns.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { Problems } from './problems.ts';
import type { Table, TableRow } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { rowsAtATime } from './rows.ts';
import { checkVatCode } from './vat-code.ts';

/** An article as a file has it. */
export type ArticleRecord = Omit<Article, 'revision'>;

/** A record with the row on which it begins. */
export interface ArticleOfRows {
  readonly row: TableRow;
  readonly record: ArticleRecord;
}

/** The rows of one article. */
interface Group {
  readonly row: TableRow;
  readonly article: Omit<ArticleRecord, 'prices'>;
  readonly changes: PriceChange[];
}

/** What a further row of an article may leave empty, and must not say otherwise. */
const ofFirstRow = ['name', 'unit', 'price', 'vat', 'closed'] as const;

class ArticleReader {
  readonly #groups = new Map<string, Group>();
  /** Every code by what makes it its own: case and accents do not (see `addArticle`). */
  readonly #codes: Map<string, string>;

  constructor(
    private readonly reader: RowReader<ArticleColumn>,
    private readonly known: ReadonlyMap<string, Article>,
    private readonly today: Day,
    private readonly seller: SellerVat,
  ) {
    this.#codes = new Map([...known.keys()].map((code) => [foldText(code), code]));
  }

  row(row: TableRow): void {
    const { reader } = this;
    const code = reader.code(row, 'code', articleLengths.code) ?? '';
    const group = this.#groups.get(code);
    if (group && code !== '') {
      this.#further(row, group);
      return;
    }
    reader.need(row, 'code', 'name', 'price', 'vat');
    this.#checkCode(row, code);
    const changes = this.#changes(row);
    // A row without a code is wrong, and no other's first.
    this.#groups.set(code === '' ? `\n${row.line}` : code, { row, article: this.#article(row, code), changes });
  }

  #checkCode(row: TableRow, code: string): void {
    if (code === '' || this.known.has(code)) return;
    const same = this.#codes.get(foldText(code));
    if (same === undefined) this.#codes.set(foldText(code), code);
    else this.reader.refuse(row, 'code', 'csv.article-taken', { article: same });
  }

  #article(row: TableRow, code: string): Group['article'] {
    const { reader } = this;
    const before = this.known.get(code);
    return {
      code,
      name: reader.text(row, 'name', articleLengths.name) ?? '',
      unit: reader.has('unit') ? (reader.text(row, 'unit', articleLengths.unit) ?? '') : (before?.unit ?? ''),
      price: reader.money(row, 'price', maxPrice) ?? 0,
      vat: this.#vat(row, before) ?? 'zero',
      closed: reader.has('closed') ? (reader.flag(row, 'closed') ?? false) : (before?.closed ?? false),
    };
  }

  #vat(row: TableRow, before: Article | undefined): VatCode | null {
    const { reader, today: day, seller } = this;
    const vat = reader.choice(row, 'vat', vatChoices);
    // What a known article has may stay, as in its form.
    if (vat !== null && vat !== before?.vat) checkVatCode(reader, row, 'vat', { vat, day, seller });
    return vat;
  }

  /** A change of price needs its day, and a day its price. */
  #changes(row: TableRow): PriceChange[] {
    const { reader } = this;
    if (reader.raw(row, 'priceFrom') === '' && reader.raw(row, 'newPrice') === '') return [];
    reader.need(row, 'priceFrom', 'newPrice');
    const from = reader.day(row, 'priceFrom');
    const price = reader.money(row, 'newPrice', maxPrice);
    return from === null || price === null ? [] : [{ from, price }];
  }

  /** Another row of an article brings another change of its price, and nothing else. */
  #further(row: TableRow, { row: first, changes }: Group): void {
    const { reader } = this;
    const differs = ofFirstRow.some((name) => {
      const value = reader.raw(row, name);
      return value !== '' && value !== reader.raw(first, name);
    });
    const added = this.#changes(row);
    const isAgain = added.some(({ from }) => changes.some((one) => one.from === from));
    const bringsNone = reader.raw(row, 'priceFrom') === '' && reader.raw(row, 'newPrice') === '';
    if (differs || bringsNone) {
      reader.refuse(row, 'code', 'csv.duplicate', { firstLine: first.line });
      // What else is wrong with it is told at once.
      this.#article(row, '');
    } else if (isAgain) reader.refuse(row, 'priceFrom', 'csv.duplicate', { firstLine: first.line });
    else changes.push(...added);
  }

  /** The articles, with the prices that they then have. */
  records(): readonly ArticleOfRows[] {
    const { today } = this;
    return [...this.#groups.values()].map(({ row, article, changes }) => {
      const before = this.known.get(article.code);
      const start = { price: before?.price ?? article.price, prices: before?.prices ?? [] };
      // A change of today or before is what holds today: the price of the row is that of until then.
      const held = changes.reduce((day, { from }) => (from <= day ? addDays(from, -1) : day), today);
      const now = withPriceOn(start, held, article.price);
      const prices = changes.reduce((then, { from, price }) => withPrice(then, from, price), now);
      return { row, record: { ...article, ...prices } };
    });
  }
}

/**
 * The articles of a file, in its order. An empty value is the default; a column that the file lacks leaves a known article
 * as it is. The price is the one that holds today; a later one stands beside its day, and further ones on rows of their own
 * with the same code. Changes of price that a file does not name stay. A VAT code that the seller does not have today is noted.
 * @param known the company's articles, by code
 */
export function* articlePieces(
  reader: RowReader<ArticleColumn>,
  known: ReadonlyMap<string, Article>,
  today: Day,
  seller: SellerVat,
): Pieces<readonly ArticleOfRows[]> {
  const articles = new ArticleReader(reader, known, today, seller);
  yield* rowsAtATime(reader.table.rows, (row) => articles.row(row));
  return articles.records();
}

/**
 * {@link articlePieces}, all of them at once.
 * @throws UserError with every problem of the file (see {@link Problems})
 */
export function articleRows(
  table: Table<ArticleColumn>,
  known: ReadonlyMap<string, Article>,
  today: Day,
  seller: SellerVat,
): readonly ArticleRecord[] {
  const problems = new Problems(table.file);
  const articles = atOnce(articlePieces(new RowReader(table, problems), known, today, seller));
  problems.throwIfAny();
  return articles.map(({ record }) => record);
}
