import type { PrintableInvoice } from '../../src/domain/invoice.ts';
import { formatAmount, formatDay, formatEuro, formatPercent } from '../../src/i18n/format.ts';

function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/**
 * What an invoice must say, as printed in the buyer's language (Directive 2006/112/EC art. 226, Wet OB art. 35a,
 * § 14 UStG), and what is needed to pay it.
 */
export function legalFields(invoice: PrintableInvoice): readonly string[] {
  const { seller, buyer } = invoice;
  const { language } = buyer;
  const amount = (cents: number) => formatAmount(language, cents);
  return [
    ...[seller.name, seller.legalName, seller.address, `${seller.postcode} ${seller.city}`],
    ...[seller.phone, seller.email, seller.website, seller.kvk, seller.vatId, grouped(seller.iban), seller.bic],
    ...[buyer.name, buyer.attention, buyer.address, `${buyer.postcode} ${buyer.city}`],
    ...[buyer.number, buyer.vatId, buyer.kvk],
    ...(invoice.number ? [invoice.number.text] : []),
    ...[invoice.date, invoice.dueDate].flatMap((day) => (day === null ? [] : [formatDay(language, day)])),
    formatDay(language, invoice.deliveredFrom),
    formatDay(language, invoice.deliveredUntil),
    ...invoice.sections.flatMap(({ lines }) =>
      lines.flatMap((line) => [line.article, line.description, line.unit, amount(line.price), amount(line.net)]),
    ),
    ...invoice.vatTotals.flatMap(({ rate, base, vat }) => [formatPercent(language, rate), amount(base), amount(vat)]),
    formatEuro(language, invoice.net),
    formatEuro(language, invoice.vat),
    formatEuro(language, invoice.gross),
    invoice.paymentReference,
  ];
}
