import { type Article, priceOn } from '../../domain/article.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Debtor } from '../../domain/debtor.ts';
import type { Delivery, DeliveryLine } from '../../domain/delivery.ts';
import { highestPrice, mostQuantity } from '../../domain/delivery-problems.ts';
import type { Cents } from '../../domain/money.ts';
import type { SellerVat } from '../../domain/vat.ts';
import { moneyCell } from './cells.ts';
import { kindChoices, vatChoices } from './choices.ts';
import type { DeliveryColumn } from './columns.ts';
import { atOnce, type Pieces } from './pieces.ts';
import { Problems, shown } from './problems.ts';
import type { Table, TableRow } from './read-table.ts';
import { RowReader } from './row-reader.ts';
import { rowsAtATime } from './rows.ts';
import { dayFrom } from './values.ts';
import { checkVatCode } from './vat-code.ts';

/** A delivery as a file has it. */
export type DeliveryRecord = Omit<Delivery, 'id' | 'invoice' | 'revision'>;

/** What the rows of a delivery may point to, and what must not come twice. */
export interface KnownForDeliveries {
  readonly debtors: ReadonlyMap<string, Pick<Debtor, 'deliveryAddresses' | 'closed'>>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly seller: SellerVat;
  /** Whether the company has a delivery of that number in the day's calendar year. */
  deliveryExists(number: string, date: Day): boolean;
}

/** What the rows of one delivery must agree on. */
const shared = ['kind', 'date', 'debtor', 'address', 'reference'] as const;
type Shared = Pick<DeliveryRecord, (typeof shared)[number]>;

/** A record with the rows that it stands on. */
export interface DeliveryOfRows {
  readonly rows: readonly TableRow[];
  readonly record: DeliveryRecord;
}

interface Group {
  readonly first: TableRow;
  readonly rows: TableRow[];
  readonly number: string;
  readonly head: Shared;
  readonly lines: DeliveryLine[];
}

class DeliveryReader {
  readonly #reader: RowReader<DeliveryColumn>;
  readonly #known: KnownForDeliveries;
  /** Delivery address codes by debtor, built when first asked for. */
  readonly #addressCodes = new Map<string, ReadonlySet<string>>();

  constructor(reader: RowReader<DeliveryColumn>, known: KnownForDeliveries) {
    this.#reader = reader;
    this.#known = known;
  }

  head(row: TableRow): Shared {
    const reader = this.#reader;
    return {
      kind: reader.choice(row, 'kind', kindChoices) ?? 'deliverynote',
      date: reader.day(row, 'date') ?? '',
      debtor: reader.code(row, 'debtor') ?? '',
      address: reader.code(row, 'address'),
      reference: reader.text(row, 'reference', 80) ?? '',
    };
  }

  /** Notes what a delivery points to and the company does not have, or no longer uses. */
  checkHead(row: TableRow, number: string, head: Shared): void {
    const reader = this.#reader;
    reader.need(row, 'date', 'debtor');
    if (number !== '' && head.date !== '' && this.#known.deliveryExists(number, head.date)) {
      reader.refuse(row, 'number', 'csv.delivery-exists');
    }
    if (head.debtor === '') return;
    const debtor = this.#known.debtors.get(head.debtor);
    if (!debtor) reader.refuse(row, 'debtor', 'csv.unknown-debtor', { debtor: shown(head.debtor) });
    else if (debtor.closed) reader.refuse(row, 'debtor', 'csv.closed');
    else if (head.address !== null && !this.#codesOf(head.debtor, debtor).has(head.address)) {
      reader.refuse(row, 'address', 'csv.unknown-address', { debtor: shown(head.debtor) });
    }
  }

  #codesOf(number: string, debtor: Pick<Debtor, 'deliveryAddresses'>): ReadonlySet<string> {
    const known = this.#addressCodes.get(number);
    if (known) return known;
    const codes = new Set(debtor.deliveryAddresses.map((address) => address.code));
    this.#addressCodes.set(number, codes);
    return codes;
  }

  /** Notes each value that differs from the delivery's first row; a day or choice may be written another way. */
  checkAgreement(row: TableRow, group: Group): void {
    const reader = this.#reader;
    const differs = shared.filter((name) => reader.raw(row, name) !== reader.raw(group.first, name));
    if (differs.length === 0) return;
    const head = this.head(row);
    for (const name of differs) {
      if (head[name] === group.head[name]) continue;
      const first = shown(reader.raw(group.first, name));
      reader.refuse(row, name, 'csv.delivery-differs', {
        number: shown(group.number),
        firstLine: group.first.line,
        first,
      });
    }
  }

  /** @param date of the delivery, for the price that the article had; empty when it is wrong */
  line(row: TableRow, date: Day): DeliveryLine {
    const reader = this.#reader;
    const code = reader.code(row, 'article') ?? '';
    const article = this.#articleOf(row, code);
    const description = reader.text(row, 'description', 200);
    const price = reader.money(row, 'price', highestPrice) ?? this.#priceOf(row, article, date);
    const own = reader.choice(row, 'vat', vatChoices);
    const vat = own ?? article?.vat;
    if (vat !== undefined && date !== '') {
      checkVatCode(reader, row, own === null ? 'article' : 'vat', { vat, day: date, seller: this.#known.seller });
    }
    return {
      article: code,
      description: description ?? article?.name ?? '',
      unit: article?.unit ?? '',
      quantity: reader.quantity(row, 'quantity', mostQuantity) ?? 0,
      returned: reader.quantity(row, 'returned', mostQuantity) ?? 0,
      price,
      discount: reader.percent(row, 'discount'),
      vat: vat ?? 'zero',
    };
  }

  /** What the article of a line costs; an article may have a higher price than a line. */
  #priceOf(row: TableRow, article: Article | undefined, date: Day): Cents {
    const price = article ? priceOn(article, date) : 0;
    if (price > highestPrice && !this.#reader.isRefused(row, 'price')) {
      const { text: value } = moneyCell(price);
      this.#reader.refuse(row, 'price', 'csv.bad-number', { value, decimals: 2, min: 0, max: highestPrice / 100 });
    }
    return price;
  }

  /** The article of a line; none is needed when the row itself has description, price and VAT. */
  #articleOf(row: TableRow, code: string): Article | undefined {
    const reader = this.#reader;
    const article = this.#known.articles.get(code);
    if (article?.closed) reader.refuse(row, 'article', 'csv.closed');
    if (article) return article;
    const complete = (['description', 'price', 'vat'] as const).every((name) => reader.raw(row, name) !== '');
    if (!complete)
      reader.refuse(row, 'article', reader.raw(row, 'article') === '' ? 'csv.value-missing' : 'csv.unknown-article');
    return undefined;
  }
}

/**
 * The deliveries of a file, in the order of their first rows: a row is a line, rows with one number in one calendar year are
 * one delivery.
 * Description, price (that of the day) and VAT default to the article's, the unit is always the article's. What is wrong is
 * noted with the reader: among it `csv.delivery-differs`, `csv.delivery-exists`, `csv.unknown-debtor`,
 * `csv.unknown-address`, `csv.unknown-article`, `csv.no-rate`, and `csv.closed` for a closed debtor or article.
 */
export function* deliveryPieces(
  reader: RowReader<DeliveryColumn>,
  known: KnownForDeliveries,
): Pieces<readonly DeliveryOfRows[]> {
  const deliveries = new DeliveryReader(reader, known);
  const groups = new Map<string, Group>();
  /** The year of each number's row before; a row whose date is no day belongs to that one. */
  const years = new Map<string, string>();
  yield* rowsAtATime(reader.table.rows, (row) => {
    reader.need(row, 'number', 'quantity');
    const number = reader.code(row, 'number') ?? '';
    const year = dayFrom(reader.raw(row, 'date'))?.slice(0, 4) ?? years.get(number) ?? '';
    years.set(number, year);
    const key = `${year} ${number}`;
    let group = groups.get(key);
    if (group) {
      deliveries.checkAgreement(row, group);
    } else {
      group = { first: row, rows: [], number, head: deliveries.head(row), lines: [] };
      deliveries.checkHead(row, number, group.head);
      if (number !== '') groups.set(key, group);
    }
    group.rows.push(row);
    group.lines.push(deliveries.line(row, group.head.date));
  });
  return [...groups.values()].map(({ rows, number, head, lines }) => ({ rows, record: { number, ...head, lines } }));
}

/**
 * {@link deliveryPieces}, all of them at once.
 * @throws UserError with every problem of the file (see {@link Problems})
 */
export function deliveryRows(table: Table<DeliveryColumn>, known: KnownForDeliveries): readonly DeliveryRecord[] {
  const problems = new Problems(table.file);
  const deliveries = atOnce(deliveryPieces(new RowReader(table, problems), known));
  problems.throwIfAny();
  return deliveries.map(({ record }) => record);
}
