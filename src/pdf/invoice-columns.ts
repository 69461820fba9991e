import { addDays } from '../domain/calendar.ts';
import type { InvoiceType, Language } from '../domain/debtor.ts';
import type { InvoiceLine } from '../domain/invoice.ts';
import type { DocumentTexts } from '../i18n/document.ts';
import { formatAmount, formatPercent, formatQuantity, formatWeekday } from '../i18n/format.ts';
import { cleanText } from './clean-text.ts';
import type { Column } from './table-model.ts';

/** A column of an invoice with the way to its text. */
export interface InvoiceColumn extends Column {
  readonly cell: (line: InvoiceLine) => string;
}

/** Any Monday: the grid's headings are names of weekdays, not dates. */
const someMonday = '2024-01-01';

function unlessZero(value: number, write: (value: number) => string): string {
  return value === 0 ? '' : write(value);
}

/**
 * The columns of an invoice's table, left to right. The discount has a column only where a line has one.
 * @param lines every line of the invoice
 * @param taxed false: without the rates, for a document that states no tax
 */
export function invoiceColumns(
  layout: InvoiceType,
  language: Language,
  texts: DocumentTexts,
  lines: readonly InvoiceLine[],
  taxed = true,
): readonly InvoiceColumn[] {
  const { columns } = texts;
  const quantity = (value: number) => formatQuantity(language, value);
  const figure = (label: string, cell: InvoiceColumn['cell']): InvoiceColumn => ({
    label,
    cell,
    align: 'right',
    grows: false,
  });
  const words = (label: string, cell: InvoiceColumn['cell'], grows = false): InvoiceColumn => ({
    label,
    cell,
    align: 'left',
    grows,
  });

  const article = words(columns.article, (line) => cleanText(line.article));
  const description = words(columns.description, (line) => cleanText(line.description), true);
  const unit = words(columns.unit, (line) => cleanText(line.unit));
  const net = (label: string) => figure(label, (line) => quantity(line.quantity));
  const price = figure(columns.price, (line) => formatAmount(language, line.price));
  const discount = figure(columns.discount, (line) =>
    unlessZero(line.discount, (share) => formatPercent(language, share)),
  );
  const vat = figure(columns.vat, (line) => formatPercent(language, line.rate));
  const amount = figure(columns.amount, (line) => formatAmount(language, line.net));

  const discounts = lines.some((line) => line.discount !== 0) ? [discount] : [];
  const money = [price, ...discounts, ...(taxed ? [vat] : []), amount];

  switch (layout) {
    case 'total':
      return [article, description, net(columns.quantity), unit, ...money];
    case 'specified':
      return [
        article,
        description,
        figure(columns.delivered, (line) => quantity(line.quantity + line.returned)),
        figure(columns.returned, (line) => unlessZero(line.returned, quantity)),
        net(columns.quantity),
        unit,
        ...money,
      ];
    case 'weekly': {
      const days = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
        ...figure(formatWeekday(language, addDays(someMonday, index)), (line) =>
          unlessZero(line.days?.[index] ?? 0, quantity),
        ),
        even: true,
      }));
      // The grid takes the width that the unit has elsewhere; the unit then stands behind the name.
      const named = words(
        columns.description,
        (line) =>
          [line.description, line.unit]
            .map(cleanText)
            .filter((part) => part !== '')
            .join(', '),
        true,
      );
      return [article, named, ...days, net(columns.total), ...money];
    }
    default:
      return layout satisfies never;
  }
}
