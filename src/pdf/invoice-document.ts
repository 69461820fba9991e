import { epcPayload } from '../domain/epc.ts';
import type { PrintableInvoice } from '../domain/invoice.ts';
import { type Cents, sum } from '../domain/money.ts';
import { type DocumentTexts, documentTexts } from '../i18n/document.ts';
import { fill } from '../i18n/fill.ts';
import { formatAmount, formatDay, formatEuro, formatPercent } from '../i18n/format.ts';
import { addressLines } from './address.ts';
import { cleanLines, cleanText } from './clean-text.ts';
import { invoiceColumns } from './invoice-columns.ts';
import { headingText } from './invoice-headings.ts';
import type { Column, Fact, TableSection } from './table-model.ts';
import {
  grouped,
  type PaymentDetails,
  present,
  registerLabel,
  sellerPart,
  type TradeDocument,
} from './trade-document.ts';

/** Who stands in the window of the envelope: the buyer, or the central billing address in its place. */
function addressee({ seller, buyer }: PrintableInvoice, texts: DocumentTexts): TradeDocument['buyer'] {
  const { central, language } = buyer;
  if (central === null) return { name: cleanText(buyer.name), lines: buyerLines({ seller, buyer }, texts) };
  return { name: cleanText(central.name), lines: addressLines(central, language, central.country !== seller.country) };
}

/** What the central billing address must know, and the buyer, whom the law wants on its invoice all the same. */
function centralFacts({ seller, buyer }: PrintableInvoice, texts: DocumentTexts): readonly Fact[] {
  const { central } = buyer;
  if (central === null) return [];
  return [
    { label: texts.centralNumber, value: central.number },
    { label: texts.project, value: central.project },
    {
      label: texts.customer,
      value: [cleanText(buyer.name), ...buyerLines({ seller, buyer }, texts)].join(', '),
      wide: true,
    },
  ];
}

function buyerLines(
  { seller, buyer }: Pick<PrintableInvoice, 'seller' | 'buyer'>,
  texts: DocumentTexts,
): readonly string[] {
  const attention = cleanText(buyer.attention);
  return [
    ...(attention === '' ? [] : [fill(texts.attention, { name: attention })]),
    ...addressLines(buyer, buyer.language, buyer.country !== seller.country),
  ];
}

function factsOf(invoice: PrintableInvoice, texts: DocumentTexts): readonly Fact[] {
  const { buyer, original } = invoice;
  const day = (date: string | null) => (date === null ? texts.notAvailable : formatDay(buyer.language, date));
  return present([
    { label: texts.number, value: invoice.number?.text ?? texts.notAvailable },
    { label: texts.date, value: day(invoice.date) },
    { label: texts.dueDate, value: invoice.gross > 0 ? day(invoice.dueDate) : '' },
    {
      label: texts.credits,
      value: original ? fill(texts.creditedInvoice, { number: original.number, date: day(original.date) }) : '',
    },
    {
      label: texts.delivered,
      value: fill(texts.period, { from: day(invoice.deliveredFrom), until: day(invoice.deliveredUntil) }),
    },
    { label: texts.debtorNumber, value: buyer.number },
    { label: texts.buyerVatId, value: buyer.vatId },
    {
      label: registerLabel(buyer, texts.buyerTradeRegister, texts.buyerForeignTradeRegister),
      value: buyer.kvk,
    },
    ...centralFacts(invoice, texts),
  ]);
}

function sectionsOf(
  invoice: PrintableInvoice,
  texts: DocumentTexts,
  columns: ReturnType<typeof invoiceColumns>,
): readonly TableSection[] {
  const { language } = invoice.buyer;
  const several = invoice.sections.length > 1;
  return invoice.sections.map(({ heading: kind, lines }) => {
    const heading = headingText(kind, invoice.buyer.number, language, texts) || null;
    const net = formatAmount(language, sum(lines.map((line) => line.net)));
    return {
      heading,
      continued: heading === null ? null : fill(texts.continued, { heading }),
      rows: lines.map((line) => ({ cells: columns.map((column) => column.cell(line)), amount: line.net })),
      subtotal: several ? { label: texts.subtotal, value: net } : null,
    };
  });
}

function paymentOf(invoice: PrintableInvoice, texts: DocumentTexts): PaymentDetails {
  const { seller, buyer, number, dueDate } = invoice;
  const { language } = buyer;
  const name = cleanText(seller.legalName) || cleanText(seller.name);
  const iban = grouped(seller.iban);
  const reference = cleanText(invoice.paymentReference) || (number?.text ?? texts.notAvailable);
  const due = dueDate === null ? texts.notAvailable : formatDay(language, dueDate);
  const amount = formatEuro(language, Math.abs(invoice.gross));
  const payable = number !== null && invoice.gross > 0;
  const together = (text: string) => text.replaceAll(' ', '\u00a0');
  const sentence = () => {
    if (number === null) return texts.notToPayYet;
    if (invoice.gross === 0) return texts.nothingEitherWay;
    if (invoice.gross < 0) return fill(texts.nothingToPay, { amount: together(amount) });
    const words = iban === '' ? texts.pleasePayAnyhow : texts.pleasePay;
    return fill(words, { amount: together(amount), dueDate: due, iban: together(iban), name, reference });
  };
  return {
    heading: texts.payment,
    sentence: sentence(),
    facts:
      invoice.gross > 0
        ? present([
            { label: texts.iban, value: iban },
            { label: texts.bic, value: seller.bic },
            { label: texts.paymentReference, value: reference },
            { label: texts.dueDate, value: due },
          ])
        : [],
    // A draft has no number to pay under, so it gets no code that a banking app would take.
    qr: payable
      ? epcPayload({ name, iban: seller.iban, bic: seller.bic, amount: invoice.gross, remittance: reference })
      : null,
    scan: texts.scan,
  };
}

function notesOf(invoice: PrintableInvoice, texts: DocumentTexts): readonly string[] {
  switch (invoice.tax) {
    case 'domestic':
      return [];
    case 'reverse-charge': {
      const ids = { seller: cleanText(invoice.seller.vatId), buyer: cleanText(invoice.buyer.vatId) };
      return [`${texts.reverseCharge}. ${texts.reverseChargeGoods}. ${fill(texts.reverseChargeIds, ids)}`];
    }
    default:
      return invoice.tax satisfies never;
  }
}

/**
 * Everything that stands on an invoice, as text in the buyer's language, cleaned of control characters: what art. 226 of
 * Directive 2006/112/EC asks (Wet OB art. 35a, § 14 UStG), and how to pay. The amounts are those of the invoice; nothing
 * is calculated again but the subtotals.
 */
export function invoiceDocument(invoice: PrintableInvoice): TradeDocument {
  const { language } = invoice.buyer;
  const texts = documentTexts(language);
  const credit = invoice.origin === 'C';
  const columns = invoiceColumns(
    invoice.layout,
    language,
    texts,
    invoice.sections.flatMap((section) => section.lines),
  );
  const money = (amount: Cents) => formatEuro(language, amount);
  const right = (label: string): Column => ({ label, align: 'right', grows: false });
  return {
    texts,
    title: credit ? texts.creditTitle : texts.invoiceTitle,
    name: `${credit ? texts.creditName : texts.invoiceName} ${cleanText(invoice.number?.text ?? texts.notAvailable)}`,
    seller: sellerPart(invoice.seller, invoice.buyer, texts),
    buyer: addressee(invoice, texts),
    facts: factsOf(invoice, texts),
    columns,
    sections: sectionsOf(invoice, texts, columns),
    vat: {
      columns: [{ label: texts.vatRate, align: 'left', grows: false }, right(texts.vatBase), right(texts.vatAmount)],
      rows: invoice.vatTotals.map(({ rate, base, vat }) => [
        formatPercent(language, rate),
        formatAmount(language, base),
        formatAmount(language, vat),
      ]),
    },
    totals: [
      { label: texts.net, value: money(invoice.net) },
      { label: texts.vat, value: money(invoice.vat) },
    ],
    gross: { label: invoice.gross < 0 ? texts.creditGross : texts.gross, value: money(invoice.gross) },
    notes: notesOf(invoice, texts),
    payment: paymentOf(invoice, texts),
    footer: cleanLines(invoice.seller.footer).filter((line) => line !== ''),
    carried: (amount) => ({ label: texts.carried, value: formatAmount(language, amount) }),
    page: (page, pages) => fill(texts.page, { page, pages }),
  };
}
