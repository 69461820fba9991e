import type { InvoiceLine } from '../domain/invoice.ts';
import type { Cents } from '../domain/money.ts';
import type { PrintableDelivery } from '../domain/printable-delivery.ts';
import { deliveryName, deliveryNoteTexts } from '../i18n/delivery-note.ts';
import { type DocumentTexts, documentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatAmount, formatDay, formatEuro, formatPercent } from '../i18n/format.ts';
import { addressLines } from './address.ts';
import { cleanLines, cleanText } from './clean-text.ts';
import { invoiceColumns } from './invoice-columns.ts';
import type { Column, Fact } from './table-model.ts';
import { present, sellerPart, type TradeDocument } from './trade-document.ts';

/** Stands where the goods went: a note goes with them. */
function readerOf({ place, buyer, seller }: PrintableDelivery): TradeDocument['buyer'] {
  const name = cleanText(buyer.name);
  const door = cleanText(place.name);
  const lines = addressLines(place, buyer.language, place.country !== seller.country);
  return { name, lines: [...(door === '' || door === name ? [] : [door]), ...lines] };
}

function factsOf(delivery: PrintableDelivery): readonly Fact[] {
  const { kind, number, date, reference, buyer } = delivery;
  const texts = deliveryNoteTexts(buyer.language);
  return present([
    { label: texts.numbers[kind], value: number },
    { label: texts.date, value: formatDay(buyer.language, date) },
    { label: texts.reference, value: reference },
    { label: texts.debtor, value: `${buyer.number} ${buyer.name}` },
  ]);
}

/** Net, tax and what was paid; of a note the net total alone. */
function sumsOf({ paid, net, buyer }: PrintableDelivery, texts: DocumentTexts) {
  const { language } = buyer;
  const money = (amount: Cents) => formatEuro(language, amount);
  const columns = (labels: readonly [string, string, string]): readonly Column[] =>
    labels.map((label, index) => ({ label, align: index === 0 ? 'left' : 'right', grows: false }));
  const vatColumns = columns([texts.vatRate, texts.vatBase, texts.vatAmount]);
  if (paid === null) {
    return { vat: { columns: vatColumns, rows: [] }, totals: [], gross: { label: texts.net, value: money(net) } };
  }
  return {
    vat: {
      columns: vatColumns,
      rows: paid.vatTotals.map(({ rate, base, vat }) => [
        formatPercent(language, rate),
        formatAmount(language, base),
        formatAmount(language, vat),
      ]),
    },
    totals: [
      { label: texts.net, value: money(paid.net) },
      { label: texts.vat, value: money(paid.vat) },
    ],
    gross: { label: deliveryNoteTexts(language).paidTotal, value: money(paid.gross) },
  };
}

function notesOf({ paid, tax, date, seller, buyer }: PrintableDelivery, texts: DocumentTexts): readonly string[] {
  if (paid === null) return [];
  const { language } = buyer;
  const amount = formatEuro(language, paid.gross).replaceAll(' ', '\u00a0');
  const ids = { seller: cleanText(seller.vatId), buyer: cleanText(buyer.vatId) };
  return [
    fill(deliveryNoteTexts(language).paid, { amount, date: formatDay(language, date) }),
    ...(tax === 'reverse-charge'
      ? [`${texts.reverseCharge}. ${texts.reverseChargeGoods}. ${fill(texts.reverseChargeIds, ids)}`]
      : []),
  ];
}

/**
 * Everything that stands on a delivery note or a receipt (*leverbon, contantbon*), as text in the debtor's language, cleaned
 * of control characters. A note has prices and their total without VAT, so that it can be held beside its invoice; a receipt
 * is paid, and has its tax per rate.
 */
export function deliveryNoteDocument(delivery: PrintableDelivery): TradeDocument {
  const { kind, number, seller, buyer, lines, paid } = delivery;
  const { language } = buyer;
  const texts = documentTexts(language);
  const columns = invoiceColumns('specified', language, texts, lines, paid !== null);
  const row = (line: InvoiceLine) => ({ cells: columns.map((column) => column.cell(line)), amount: line.net });
  return {
    texts,
    title: deliveryNoteTexts(language).titles[kind],
    name: deliveryName(language, { kind, number: cleanText(number) }),
    seller: sellerPart(seller, buyer, texts),
    buyer: readerOf(delivery),
    facts: factsOf(delivery),
    columns,
    sections: [{ heading: null, continued: null, rows: lines.map(row), subtotal: null }],
    ...sumsOf(delivery, texts),
    notes: notesOf(delivery, texts),
    payment: null,
    footer: cleanLines(seller.footer).filter((line) => line !== ''),
    carried: (amount) => ({ label: texts.carried, value: formatAmount(language, amount) }),
    page: (page, pages) => fill(texts.page, { page, pages }),
  };
}
