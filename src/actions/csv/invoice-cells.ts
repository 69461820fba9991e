import type { ColumnOf } from '../../domain/csv-file.ts';
import type { FinalInvoice, InvoiceLine, InvoiceSection } from '../../domain/invoice.ts';
import type { BasisPoints } from '../../domain/money.ts';
import { csvTexts } from '../../i18n/csv.ts';
import { fill } from '../../i18n/fill.ts';
import {
  type Cell,
  type CsvWords,
  choiceCell,
  dayCell,
  moneyCell,
  percentCell,
  quantityCell,
  typedCell,
} from './cells.ts';
import type { Cells } from './record-cells.ts';

/** The columns of a rate: what it is taken of, and the VAT itself. */
export function rateHeadings(rate: BasisPoints, words: CsvWords): readonly string[] {
  const { text } = percentCell(rate);
  if (words === 'names') return [`base${text.replace(',', '.')}`, `vat${text.replace(',', '.')}`];
  const { base, vat } = csvTexts(words).rateColumns;
  return [fill(base, { rate: text }), fill(vat, { rate: text })];
}

/** Base and VAT of each of these rates on an invoice; empty where it has none. */
export function rateCells({ vatTotals }: FinalInvoice, rates: readonly BasisPoints[]): readonly Cell[] {
  return rates.flatMap((rate) => {
    const total = vatTotals.find((one) => one.rate === rate);
    const empty = { text: '', isTyped: false };
    return total ? [moneyCell(total.base), moneyCell(total.vat)] : [empty, empty];
  });
}

/** A final invoice as a row of a file, without its rates. */
export function invoiceCells(invoice: FinalInvoice, words: CsvWords): Cells<ColumnOf<'invoices'>> {
  return {
    number: typedCell(invoice.number.text),
    date: dayCell(invoice.date),
    dueDate: dayCell(invoice.dueDate),
    type: choiceCell(words, 'origin', invoice.origin),
    status: choiceCell(words, 'status', invoice.status),
    debtor: typedCell(invoice.debtor),
    name: typedCell(invoice.buyer.name),
    deliveredFrom: dayCell(invoice.deliveredFrom),
    deliveredUntil: dayCell(invoice.deliveredUntil),
    tax: choiceCell(words, 'tax', invoice.tax),
    net: moneyCell(invoice.net),
    vat: moneyCell(invoice.vat),
    gross: moneyCell(invoice.gross),
    original: typedCell(invoice.original?.number ?? ''),
    creditedBy: typedCell(invoice.creditedBy.map(({ number }) => number).join(', ')),
  };
}

/** A line of a final invoice as a row of a file. */
export function invoiceLineCells(
  invoice: FinalInvoice,
  { heading }: InvoiceSection,
  line: InvoiceLine,
): Cells<ColumnOf<'invoice-lines'>> {
  const note = heading.kind === 'delivery' ? heading : null;
  return {
    number: typedCell(invoice.number.text),
    date: dayCell(invoice.date),
    debtor: typedCell(invoice.debtor),
    name: typedCell(invoice.buyer.name),
    delivery: typedCell(note?.number ?? ''),
    deliveryDate: dayCell(note?.date ?? null),
    article: typedCell(line.article),
    description: typedCell(line.description),
    unit: typedCell(line.unit),
    quantity: quantityCell(line.quantity),
    returned: quantityCell(line.returned),
    price: moneyCell(line.price),
    discount: percentCell(line.discount),
    rate: percentCell(line.rate),
    net: moneyCell(line.net),
  };
}
