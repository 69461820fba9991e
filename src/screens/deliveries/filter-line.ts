import type { Language } from '../../domain/debtor.ts';
import { dayOfFilter } from '../../domain/filter-delivery-rows.ts';
import { counted } from '../../i18n/counted.ts';
import { deliveriesTexts } from '../../i18n/deliveries.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import { formatDay, formatEuro, formatWeekday } from '../../i18n/format.ts';
import type { DeliveriesScreen } from './update.ts';

/** A day as people say it: "ma 23-11-2026". */
export function dayText(language: Language, day: string): string {
  return `${formatWeekday(language, day)} ${formatDay(language, day)}`;
}

/** The filters and the order in words: what the list shows, so that nobody takes a part for the whole. */
export function filterLine(language: Language, { filter, sort }: Pick<DeliveriesScreen, 'filter' | 'sort'>): string {
  const texts = deliveryListTexts(language);
  const day = dayOfFilter(filter);
  const { from, until } = filter;
  const parts = [
    ...(day === null ? [] : [dayText(language, day)]),
    ...(day !== null || from === null ? [] : [`${texts.by.from} ${formatDay(language, from)}`]),
    ...(day !== null || until === null ? [] : [`${texts.by.until} ${formatDay(language, until)}`]),
    ...(filter.kind === null ? [] : [deliveriesTexts(language).kinds[filter.kind]]),
    ...(filter.state === null ? [] : [texts.states[filter.state]]),
    ...(filter.debtor === null ? [] : [`${texts.by.debtor} ${filter.debtor}`]),
  ];
  const order = sort === null ? texts.newestFirst : `${texts.sortedBy} ${texts.sorts[sort.column]}`;
  return [parts.length === 0 ? texts.all : parts.join(' · '), order].join(' · ');
}

/** What the day comes to: "23 leverbonnen, 2 contant, € 1.234,56"; empty when the list shows more than one day. */
export function totalsText(language: Language, { totals }: Pick<DeliveriesScreen, 'totals'>): string {
  if (totals === null || totals.notes + totals.receipts === 0) return '';
  const texts = deliveryListTexts(language);
  return [
    ...(totals.notes === 0 ? [] : [counted(texts.notes, totals.notes)]),
    ...(totals.receipts === 0 ? [] : [counted(texts.receipts, totals.receipts)]),
    formatEuro(language, totals.net),
  ].join(', ');
}
