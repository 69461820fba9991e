import type { InvoiceDetails } from '../../actions/invoice-details.ts';
import type { Language } from '../../domain/debtor.ts';
import { dispatchToShow } from '../../domain/dispatch-to-show.ts';
import type { FinalInvoice, Invoice, InvoiceMention } from '../../domain/invoice.ts';
import { rowDispatchOf } from '../../domain/invoice-row.ts';
import { invoiceState } from '../../domain/invoice-state.ts';
import { creditTexts } from '../../i18n/credit.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay, formatEuro, formatPercent } from '../../i18n/format.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import { invoiceStateTexts } from '../../i18n/invoice-states.ts';
import { cellText, widthOf } from '../kit/cell-text.ts';

interface Amount {
  readonly label: string;
  readonly value: string;
}

/** Amounts with VAT per rate. */
export function amountsOf(
  language: Language,
  { vatTotals, net, vat, gross, tax }: Pick<Invoice, 'vatTotals' | 'net' | 'vat' | 'gross' | 'tax'>,
): readonly Amount[] {
  const texts = invoiceTexts(language);
  const rates = vatTotals.map((total) => ({
    label:
      tax === 'reverse-charge'
        ? texts.reverseCharge
        : fill(texts.vatOver, { rate: formatPercent(language, total.rate), base: formatAmount(language, total.base) }),
    value: formatAmount(language, total.vat),
  }));
  return [
    { label: texts.net, value: formatAmount(language, net) },
    ...rates,
    ...(rates.length > 1 ? [{ label: texts.vat, value: formatAmount(language, vat) }] : []),
    { label: texts.gross, value: formatEuro(language, gross) },
  ];
}

/** Its date, and until when it is to be paid, where there is something to pay. */
function datedText(language: Language, { gross, date, dueDate }: FinalInvoice): string {
  const day = formatDay(language, date);
  return gross > 0 ? fill(invoiceTexts(language).dated, { date: day, due: formatDay(language, dueDate) }) : day;
}

/** Which invoice a credit invoice takes back, and which credit invoices take this one back. */
function creditFacts(language: Language, invoice: Invoice): readonly Amount[] {
  if (invoice.status === 'draft') return [];
  const texts = creditTexts(language);
  const { original, creditedBy } = invoice;
  const mention = ({ number, date }: InvoiceMention) =>
    fill(texts.mention, { number, date: formatDay(language, date) });
  return [
    ...(original === null ? [] : [{ label: texts.originalLabel, value: mention(original) }]),
    ...(creditedBy.length === 0 ? [] : [{ label: texts.creditedByLabel, value: creditedBy.map(mention).join(', ') }]),
  ];
}

function factsOf(language: Language, { invoice, debtorName, entries }: InvoiceDetails): readonly Amount[] {
  const texts = invoiceTexts(language);
  const { facts } = texts;
  const isDraft = invoice.status === 'draft';
  const dispatch = dispatchToShow(entries.map(rowDispatchOf));
  const state = invoiceStateTexts(language)[invoiceState(invoice.status, dispatch?.state ?? null)];
  const number = isDraft ? texts.notYet : invoice.number.text;
  const day = (value: string) => formatDay(language, value);
  const period = fill(texts.period, { from: day(invoice.deliveredFrom), until: day(invoice.deliveredUntil) });
  return [
    { label: facts.number, value: `${number} · ${state}` },
    {
      label: facts.date,
      value: isDraft ? texts.notYet : datedText(language, invoice),
    },
    { label: facts.delivered, value: period },
    { label: facts.type, value: `${texts.types[invoice.layout]}, ${texts.origins[invoice.origin]}` },
    { label: facts.debtor, value: `${invoice.debtor} ${debtorName}` },
    ...creditFacts(language, invoice),
  ];
}

/** Two columns of labels and values, the amounts at the right. */
export function sideBySide(left: readonly Amount[], right: readonly Amount[], width: number): readonly string[] {
  const labelWidth = Math.max(...left.map(({ label }) => widthOf(label))) + 2;
  const rightLabel = Math.max(...right.map(({ label }) => widthOf(label)));
  const rightValue = Math.max(...right.map(({ value }) => widthOf(value)));
  const leftWidth = Math.max(20, width - rightLabel - rightValue - 6);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const fact = left[row];
    const amount = right[row];
    const own = fact ? cellText(fact.label, labelWidth) + cellText(fact.value, leftWidth - labelWidth) : '';
    const sum = amount ? `${cellText(amount.label, rightLabel)}  ${cellText(amount.value, rightValue, true)}` : '';
    return ` ${own === '' ? ' '.repeat(leftWidth) : own}  ${sum}`;
  });
}

/** What is on the invoice, in lines above its parts. @param width of the screen, in columns */
export function headLines(language: Language, details: InvoiceDetails, width: number): readonly string[] {
  return sideBySide(factsOf(language, details), amountsOf(language, details.invoice), width);
}
