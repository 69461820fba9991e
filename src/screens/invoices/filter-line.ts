import type { Language } from '../../domain/debtor.ts';
import { formatDay } from '../../i18n/format.ts';
import { invoiceStateTexts } from '../../i18n/invoice-states.ts';
import { invoicesTexts } from '../../i18n/invoices.ts';
import type { InvoicesScreen } from './update.ts';

/** The filters and the order in words: what the list shows, so that nobody takes a part for the whole. */
export function filterLine(language: Language, { filter, sort }: Pick<InvoicesScreen, 'filter' | 'sort'>): string {
  const texts = invoicesTexts(language);
  const parts = [
    ...(filter.from === null ? [] : [`${texts.filters.from} ${formatDay(language, filter.from)}`]),
    ...(filter.until === null ? [] : [`${texts.filters.until} ${formatDay(language, filter.until)}`]),
    ...(filter.state === null ? [] : [`${texts.filters.state} ${invoiceStateTexts(language)[filter.state]}`]),
    ...(filter.debtor === null ? [] : [`${texts.filters.debtor} ${filter.debtor}`]),
  ];
  const order = sort === null ? texts.newestFirst : `${texts.sortedBy} ${texts.sorts[sort.column]}`;
  return [parts.length === 0 ? texts.all : parts.join(' · '), order].join(' · ');
}
