import { getISOWeek, parseISO } from 'date-fns';
import { addDays } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import type { DeliveryPlace, InvoiceBody, InvoiceLine, InvoiceSection, SectionHeading } from '../../domain/invoice.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay, formatPercent, formatQuantity, formatWeekday } from '../../i18n/format.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import type { Column } from '../kit/columns.ts';

/** A row of an invoice's lines: a line, or what stands above a group of them. */
export type LineRow =
  | { readonly kind: 'heading'; readonly id: string; readonly heading: SectionHeading }
  | { readonly kind: 'line'; readonly id: string; readonly line: InvoiceLine };

/** The lines of an invoice under their headings. */
export function lineRowsOf(sections: readonly InvoiceSection[]): readonly LineRow[] {
  return sections.flatMap(({ heading, lines }, section): readonly LineRow[] => [
    ...(heading.kind === 'plain' ? [] : [{ kind: 'heading', id: String(section), heading } as const]),
    ...lines.map((line, index) => ({ kind: 'line', id: `${section}/${index}`, line }) as const),
  ]);
}

function placeText({ name, city, debtor }: DeliveryPlace, billed: string): string {
  const where = [name, city].filter((part) => part !== '').join(', ');
  return debtor === '' || debtor === billed ? where : `${where} (${debtor})`;
}

function tidy(text: string): string {
  return text.replace(/( · )+$/, '');
}

/** What stands above a group of lines. @param billed number of the debtor that gets the invoice */
export function headingText(language: Language, heading: SectionHeading, billed: string): string {
  const texts = invoiceTexts(language);
  switch (heading.kind) {
    case 'plain':
      return '';
    case 'place':
      return placeText(heading.place, billed);
    case 'delivery': {
      const { number, date, reference } = heading;
      const place = placeText(heading.place, billed);
      const note = tidy(fill(texts.deliveryNote, { number, date: formatDay(language, date), place }));
      return reference === '' ? note : `${note} · ${fill(texts.reference, { reference })}`;
    }
    case 'week': {
      const { monday, place } = heading;
      return tidy(
        fill(texts.week, {
          week: getISOWeek(parseISO(monday)),
          from: formatDay(language, monday),
          until: formatDay(language, addDays(monday, 6)),
          place: place ? placeText(place, billed) : '',
        }),
      );
    }
    default:
      return heading satisfies never;
  }
}

const monday = '2026-11-02';

function dayColumns(language: Language): readonly Column<InvoiceLine>[] {
  return Array.from({ length: 7 }, (_, day) => ({
    id: `day-${day}`,
    heading: formatWeekday(language, addDays(monday, day)),
    text: ({ days }) => (days?.[day] ? formatQuantity(language, days[day]) : ''),
    width: 6,
    right: true,
    optional: 5,
  }));
}

/** The columns of an invoice's lines, as its layout and what is on it ask for. */
export function lineColumns(
  language: Language,
  { layout, sections }: Pick<InvoiceBody, 'layout' | 'sections'>,
): readonly Column<InvoiceLine>[] {
  const { columns } = invoiceTexts(language);
  const hasDiscount = sections.some(({ lines }) => lines.some(({ discount }) => discount !== 0));
  const discount: Column<InvoiceLine> = {
    id: 'discount',
    heading: columns.discount,
    text: (line) => (line.discount === 0 ? '' : formatPercent(language, line.discount)),
    width: 8,
    right: true,
  };
  return [
    { id: 'article', heading: columns.article, text: ({ article }) => article, width: 8, optional: 4 },
    { id: 'description', heading: columns.description, text: (line) => line.description, width: 22, grows: true },
    ...(layout === 'weekly' ? dayColumns(language) : []),
    {
      id: 'quantity',
      heading: columns.quantity,
      text: ({ quantity }) => formatQuantity(language, quantity),
      width: 9,
      right: true,
    },
    { id: 'unit', heading: columns.unit, text: ({ unit }) => unit, width: 6, optional: 3 },
    { id: 'price', heading: columns.price, text: ({ price }) => formatAmount(language, price), width: 9, right: true },
    ...(hasDiscount ? [discount] : []),
    { id: 'vat', heading: columns.vat, text: ({ rate }) => formatPercent(language, rate), width: 5, right: true },
    { id: 'amount', heading: columns.amount, text: ({ net }) => formatAmount(language, net), width: 11, right: true },
  ];
}

/** The same columns for rows that have a line or have none. */
export function columnsOf<Row>(
  columns: readonly Column<InvoiceLine>[],
  lineOf: (row: Row) => InvoiceLine | null,
): readonly Column<Row>[] {
  return columns.map((column) => ({
    ...column,
    text: (row: Row) => {
      const line = lineOf(row);
      return line === null ? '' : column.text(line);
    },
  }));
}
