import type { Month } from '../domain/calendar.ts';
import type { Debtor } from '../domain/debtor.ts';
import { type Delivery, type DeliveryKind, deliveryKinds } from '../domain/delivery.ts';
import {
  type DeliveryDebtor,
  type DeliveryRow,
  netOfDelivery,
  searchedIn,
  takesDebtorDiscount,
} from '../domain/delivery-row.ts';
import type { BasisPoints } from '../domain/money.ts';
import { type ColumnNames, type Columns, packColumns, rowsFrom, unpackColumns } from './columns.ts';
import { files } from './files.ts';
import type { Summary } from './month-index.ts';
import type { Intern } from './summaries.ts';

/** What a list shows of a delivery as far as the delivery itself tells it. */
export interface SummedDelivery
  extends Pick<
    DeliveryRow,
    'id' | 'number' | 'date' | 'kind' | 'debtor' | 'address' | 'reference' | 'lines' | 'net' | 'invoice' | 'searched'
  > {
  /** The debtor's discount that counts in `net`; -1 when each line has its own. */
  readonly discount: number;
}

const ownDiscounts = -1;

const deliveryColumns = {
  texts: ['id', 'number', 'reference'],
  words: ['date', 'kind', 'debtor', 'address', 'invoice'],
  counts: ['lines', 'net', 'discount'],
} as const satisfies ColumnNames<string, string, string>;

type DeliveryColumns = Columns<
  (typeof deliveryColumns.texts)[number],
  (typeof deliveryColumns.words)[number],
  (typeof deliveryColumns.counts)[number]
>;

/** Raised with every change of the rows below or of their columns. */
const version = 1;

const kinds: ReadonlySet<string> = new Set(deliveryKinds);

function isKind(text: string | undefined): text is DeliveryKind {
  return text !== undefined && kinds.has(text);
}

/** Today's discount of a debtor, in basis points. */
export type DiscountOf = (debtor: string) => BasisPoints;

function deliveryAt(
  { texts, words, counts }: DeliveryColumns,
  index: number,
  discountOf: DiscountOf,
): SummedDelivery | null {
  const kind = words.kind[index];
  const debtor = words.debtor[index] ?? '';
  const discount = counts.discount[index] ?? ownDiscounts;
  if (!isKind(kind)) return null;
  // What it comes to was added up at another discount than the debtor has now.
  if (discount !== ownDiscounts && discount !== discountOf(debtor)) return null;
  const number = texts.number[index] ?? '';
  const reference = texts.reference[index] ?? '';
  return {
    id: texts.id[index] ?? '',
    number,
    date: words.date[index] ?? '',
    kind,
    debtor,
    address: words.address[index] ?? '',
    reference,
    lines: counts.lines[index] ?? 0,
    net: counts.net[index] ?? 0,
    invoice: words.invoice[index] ?? '',
    searched: searchedIn({ number, reference }),
    discount,
  };
}

function summedDelivery(delivery: Delivery, discountOf: DiscountOf, intern: Intern): SummedDelivery {
  const { id, number, date, kind, debtor, address, reference, lines, invoice } = delivery;
  const discount = discountOf(debtor);
  return {
    id,
    number,
    date: intern(date),
    kind,
    debtor: intern(debtor),
    address: intern(address ?? ''),
    reference,
    lines: lines.length,
    net: netOfDelivery(delivery, discount),
    invoice: intern(invoice ?? ''),
    searched: searchedIn(delivery),
    discount: takesDebtorDiscount(delivery) ? discount : ownDiscounts,
  };
}

/** By which deliveries stand in a list: the newest day first, of a day the highest number. */
function rankOf({ date, number, id }: Delivery): string {
  return `${date} ${number.replace(/\d+/g, (digits) => digits.padStart(12, '0'))} ${id}`;
}

/** A month's deliveries, the newest day first. An index whose amounts were made at other discounts is none. */
export function deliverySummary(
  month: Month,
  intern: Intern,
  discountOf: DiscountOf,
): Summary<Delivery, SummedDelivery> {
  return {
    file: files.deliveries(month),
    index: `deliveries-${month}`,
    version,
    rowsOf: (delivery) => [summedDelivery(delivery, discountOf, intern)],
    rankOf,
    pack: (rows) => packColumns(deliveryColumns, rows),
    unpack: (packed) => {
      const columns = unpackColumns(deliveryColumns, packed, intern);
      return columns && rowsFrom(columns.length, (index) => deliveryAt(columns, index, discountOf));
    },
  };
}

const debtorColumns = {
  texts: ['places'],
  words: ['number', 'name'],
  counts: ['discount'],
} as const satisfies ColumnNames<string, string, string>;

/** Codes and names of delivery addresses stand in one text; neither has such a sign in it. */
const between = '\n';

function placesFrom(text: string): ReadonlyMap<string, string> {
  const parts = text === '' ? [] : text.split(between);
  return new Map(parts.flatMap((code, at) => (at % 2 === 0 ? [[code, parts[at + 1] ?? ''] as const] : [])));
}

function placesText(places: ReadonlyMap<string, string>): string {
  return [...places].flat().join(between);
}

/** What the list of deliveries shows of debtors. */
export function deliveryDebtorSummary(intern: Intern): Summary<Debtor, DeliveryDebtor> {
  return {
    file: files.debtors,
    index: 'delivery-debtors',
    version,
    rowsOf: ({ number, name, discount, deliveryAddresses }) => [
      {
        number: intern(number),
        name: intern(name),
        discount,
        places: new Map(deliveryAddresses.map((one) => [one.code, one.name || one.address || one.code])),
      },
    ],
    rankOf: null,
    pack: (rows) =>
      packColumns(
        debtorColumns,
        rows.map(({ places, ...row }) => ({ ...row, places: placesText(places) })),
      ),
    unpack: (packed) => {
      const columns = unpackColumns(debtorColumns, packed, intern);
      if (!columns) return null;
      const { texts, words, counts } = columns;
      return rowsFrom(columns.length, (at) => ({
        number: words.number[at] ?? '',
        name: words.name[at] ?? '',
        discount: counts.discount[at] ?? 0,
        places: placesFrom(texts.places[at] ?? ''),
      }));
    },
  };
}
