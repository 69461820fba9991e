import { type Article, priceOn } from '../../domain/article.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Debtor, DeliveryAddress } from '../../domain/debtor.ts';
import type { Delivery, DeliveryLine } from '../../domain/delivery.ts';
import {
  type Cell,
  type CsvWords,
  choiceCell,
  dayCell,
  flagCell,
  moneyCell,
  percentCell,
  quantityCell,
  typedCell,
  wholeCell,
} from './cells.ts';
import type { AddressColumn, ArticleColumn, DebtorColumn, DeliveryColumn } from './columns.ts';

/** The cells of a row, by column. */
export type Cells<Column extends string> = Readonly<Record<Column, Cell>>;

/** A debtor as a row of a file. */
export function debtorCells(
  debtor: Omit<Debtor, 'deliveryAddresses' | 'revision'>,
  words: CsvWords,
): Cells<DebtorColumn> {
  return {
    number: typedCell(debtor.number),
    name: typedCell(debtor.name),
    attention: typedCell(debtor.attention),
    address: typedCell(debtor.address),
    postcode: typedCell(debtor.postcode),
    city: typedCell(debtor.city),
    country: typedCell(debtor.country),
    phone: typedCell(debtor.phone),
    email: typedCell(debtor.email.join(', ')),
    cc: typedCell(debtor.cc.join(', ')),
    language: choiceCell(words, 'language', debtor.language),
    vatId: typedCell(debtor.vatId),
    kvk: typedCell(debtor.kvk),
    invoiceDay: choiceCell(words, 'invoiceDay', debtor.invoiceDay),
    invoiceType: choiceCell(words, 'invoiceType', debtor.invoiceType),
    collect: choiceCell(words, 'collect', debtor.collect),
    consolidateTo: typedCell(debtor.consolidateTo ?? ''),
    copies: wholeCell(debtor.copies),
    dispatch: choiceCell(words, 'dispatch', debtor.dispatch),
    bundle: flagCell(words, debtor.bundle),
    consentSince: dayCell(debtor.consentSince),
    topBakkers: flagCell(words, debtor.topBakkers.on),
    topBakkersNumber: typedCell(debtor.topBakkers.number),
    topBakkersProject: typedCell(debtor.topBakkers.project),
    termDays: wholeCell(debtor.termDays),
    discount: percentCell(debtor.discount),
    closed: flagCell(words, debtor.closed),
  };
}

/** A delivery address as a row of a file. */
export function addressCells(debtor: string, address: DeliveryAddress): Cells<AddressColumn> {
  return {
    debtor: typedCell(debtor),
    code: typedCell(address.code),
    name: typedCell(address.name),
    address: typedCell(address.address),
    postcode: typedCell(address.postcode),
    city: typedCell(address.city),
    country: typedCell(address.country),
  };
}

const nothing: Cell = { text: '', isTyped: false };

/**
 * An article as the rows of a file: its price is today's, and each later change of price has a row; the first of them stands
 * beside the article itself.
 */
export function articleCells(
  article: Omit<Article, 'revision'>,
  words: CsvWords,
  today: Day,
): readonly Cells<ArticleColumn>[] {
  const { code, name, unit, vat, closed, prices } = article;
  const [first, ...others] = prices.filter(({ from }) => from > today);
  const row: Cells<ArticleColumn> = {
    code: typedCell(code),
    name: typedCell(name),
    unit: typedCell(unit),
    price: moneyCell(priceOn(article, today)),
    vat: choiceCell(words, 'vat', vat),
    closed: flagCell(words, closed),
    priceFrom: dayCell(first?.from ?? null),
    newPrice: first ? moneyCell(first.price) : nothing,
  };
  const change = ({ from, price }: Article['prices'][number]): Cells<ArticleColumn> => ({
    ...row,
    unit: nothing,
    price: nothing,
    vat: nothing,
    closed: nothing,
    priceFrom: dayCell(from),
    newPrice: moneyCell(price),
  });
  return [row, ...others.map(change)];
}

/** What the rows of a delivery have in common. */
export type DeliveryHead = Pick<Delivery, 'number' | 'kind' | 'date' | 'debtor' | 'address' | 'reference'>;

/** A line of a delivery as a row of a file. */
export function deliveryCells(head: DeliveryHead, line: DeliveryLine, words: CsvWords): Cells<DeliveryColumn> {
  return {
    number: typedCell(head.number),
    kind: choiceCell(words, 'delivery', head.kind),
    date: dayCell(head.date),
    debtor: typedCell(head.debtor),
    address: typedCell(head.address ?? ''),
    reference: typedCell(head.reference),
    article: typedCell(line.article),
    description: typedCell(line.description),
    quantity: quantityCell(line.quantity),
    returned: quantityCell(line.returned),
    price: moneyCell(line.price),
    discount: percentCell(line.discount),
    vat: choiceCell(words, 'vat', line.vat),
  };
}
