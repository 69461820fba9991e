import type { Language } from '../../domain/debtor.ts';
import { addresseesOf, type OutboxEntry } from '../../domain/dispatch/entry.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import type { Column } from '../kit/columns.ts';
import { deedText, type HistoryRow } from './history.ts';

/** Who, when, what. */
export function historyColumns(language: Language): readonly Column<HistoryRow>[] {
  const { history } = invoiceTexts(language);
  return [
    {
      id: 'when',
      heading: history.when,
      text: ({ at, first }) => (first ? formatMoment(language, at) : ''),
      width: 17,
    },
    { id: 'who', heading: history.who, text: ({ by, first }) => (first ? by : ''), width: 16 },
    { id: 'what', heading: history.what, text: (row) => deedText(language, row), width: 20, grows: true },
  ];
}

/** Whom an entry goes to, or how many copies on paper. */
export function receiversText(language: Language, entry: OutboxEntry): string {
  if (entry.route === 'print') return fill(dispatchTexts(language).copies, { count: entry.copies });
  return addresseesOf(entry).join(', ');
}

/** By which way, what became of it, when, to whom. */
export function dispatchColumns(language: Language): readonly Column<OutboxEntry>[] {
  const { dispatch } = invoiceTexts(language);
  const { routes, states } = dispatchTexts(language);
  return [
    { id: 'route', heading: dispatch.route, text: ({ route }) => routes[route], width: 7 },
    { id: 'state', heading: dispatch.state, text: ({ state }) => states[state], width: 13 },
    { id: 'when', heading: dispatch.when, text: ({ updatedAt }) => formatMoment(language, updatedAt), width: 17 },
    { id: 'to', heading: dispatch.to, text: (entry) => receiversText(language, entry), width: 20, grows: true },
  ];
}
