import type { CreditView } from '../../actions/credit-view.ts';
import type { Language } from '../../domain/debtor.ts';
import { addresseesOf } from '../../domain/dispatch/entry.ts';
import { dispatchToShow } from '../../domain/dispatch-to-show.ts';
import { rowDispatchOf } from '../../domain/invoice-row.ts';
import { invoiceState } from '../../domain/invoice-state.ts';
import type { Totals } from '../../domain/vat.ts';
import { creditTexts } from '../../i18n/credit.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { amountsOf, sideBySide } from '../invoice/head.ts';
import type { CreditScreen } from './update.ts';

/** What the customer has of the invoice, in a few words. */
export function customerText(
  language: Language,
  { invoice, entries }: Pick<CreditView, 'invoice' | 'entries'>,
): string {
  const texts = creditTexts(language);
  const shown = dispatchToShow(entries.map((entry) => ({ ...rowDispatchOf(entry), of: entry })));
  const when = shown === null ? '' : formatMoment(language, shown.at);
  const state = invoiceState(invoice.status === 'credited' ? 'final' : invoice.status, shown?.state ?? null);
  switch (state) {
    case 'sent':
      return fill(texts.sent, { when, to: shown === null ? '' : addresseesOf(shown.of).join(', ') });
    case 'printed':
      return fill(texts.printed, { when });
    case 'waiting':
      return texts.waiting;
    case 'uncertain':
      return texts.uncertain;
    case 'draft':
    case 'final':
    case 'not-sent':
    case 'credited':
      return texts.notSent;
    default:
      return state satisfies never;
  }
}

/** Totals with a place for every rate of the invoice, so that nothing moves as one chooses. */
function withEveryRate(totals: Totals, { vatTotals }: Totals): Totals {
  const shown = vatTotals.map(
    ({ rate }) => totals.vatTotals.find((one) => one.rate === rate) ?? { rate, base: 0, vat: 0 },
  );
  return { ...totals, vatTotals: shown };
}

/** Which invoice it is, and what is taken back of it. @param width of the screen, in columns */
export function creditHead(
  language: Language,
  { view, content, take, list }: CreditScreen,
  width: number,
): readonly string[] {
  if (view === null || content === null) return [];
  const { invoice } = view;
  const texts = creditTexts(language);
  const mention = (number: string, date: string) => fill(texts.mention, { number, date: formatDay(language, date) });
  const before = invoice.creditedBy.map(({ number, date }) => mention(number, date)).join(', ');
  const total = list.rows.filter(({ kind }) => kind === 'line').length;
  const facts = [
    { label: texts.facts.invoice, value: mention(invoice.number.text, invoice.date) },
    { label: texts.facts.debtor, value: `${invoice.debtor} ${invoice.buyer.name}` },
    { label: texts.facts.customer, value: customerText(language, view) },
    { label: texts.facts.before, value: before === '' ? texts.notBefore : before },
    { label: texts.facts.chosen, value: fill(texts.chosenLines, { count: take.size, total }) },
  ];
  return sideBySide(facts, amountsOf(language, { ...withEveryRate(content, invoice), tax: invoice.tax }), width);
}
