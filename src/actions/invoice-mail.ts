import type { Day } from '../domain/calendar.ts';
import type { Language } from '../domain/debtor.ts';
import type { FinalInvoice } from '../domain/invoice.ts';
import { invoiceTextKind } from '../domain/invoice-text-kind.ts';
import { sum } from '../domain/money.ts';
import type { OwnText, TagValues } from '../domain/template.ts';
import { formatDay, formatEuro } from '../i18n/format.ts';
import { documentFileName } from '../mail/file-name.ts';
import { type MailText, renderMailText } from '../mail/mail-text.ts';
import { textFrom } from './mail-texts.ts';

type Invoices = readonly [FinalInvoice, ...FinalInvoice[]];

function earliest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}

function latest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

/** The values of the merge tags for a mail with one or more invoices of one debtor. */
export function invoiceTagValues(invoices: Invoices, language: Language): TagValues {
  const [{ seller, buyer }] = invoices;
  const day = (value: Day) => formatDay(language, value);
  const asking = invoices.filter((invoice) => invoice.gross > 0);
  return {
    INVOICENUMBER: invoices.map((invoice) => invoice.number.text).join(', '),
    INVOICEDATE: day(latest(invoices.map((invoice) => invoice.date))),
    DUEDATE: day(earliest((asking.length > 0 ? asking : invoices).map((invoice) => invoice.dueDate))),
    DELIVERYDATESTART: day(earliest(invoices.map((invoice) => invoice.deliveredFrom))),
    DELIVERYDATEEND: day(latest(invoices.map((invoice) => invoice.deliveredUntil))),
    TOTALAMOUNT: formatEuro(language, sum(invoices.map((invoice) => invoice.gross))),
    PAYMENTREFERENCE: invoices.map((invoice) => invoice.paymentReference).join(', '),
    DEBTORNUMBER: buyer.number,
    DEBTORNAME: buyer.name,
    CONTACTNAME: buyer.attention,
    COMPANYNAME: seller.name,
    COMPANYPHONE: seller.phone,
    COMPANYEMAIL: seller.email,
    COMPANYIBAN: seller.iban,
  };
}

/**
 * Subject and body of the mail that brings these invoices, in the buyer's language.
 * @param own the company's own texts, as they are at this moment
 */
export function invoiceMailText(own: readonly OwnText[], invoices: Invoices): MailText {
  const [first] = invoices;
  const { language } = first.buyer;
  const gross = sum(invoices.map((invoice) => invoice.gross));
  const kind = invoiceTextKind({ origin: first.origin, gross });
  return renderMailText(textFrom(own, kind, language), invoiceTagValues(invoices, language));
}

/** The name of an invoice's PDF as attachment and working copy. @param format option `invoices.fileName` */
export function invoiceFileName(invoice: FinalInvoice, format: string): string {
  return documentFileName(format, {
    company: invoice.seller.name,
    number: invoice.number.text,
    date: invoice.date,
    debtor: invoice.debtor,
  });
}
