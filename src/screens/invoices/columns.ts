import type { Language } from '../../domain/debtor.ts';
import { rowState } from '../../domain/filter-rows.ts';
import type { InvoiceRow } from '../../domain/invoice-row.ts';
import { dispatchErrorText } from '../../i18n/dispatch.ts';
import { formatAmount, formatDay, formatMoment } from '../../i18n/format.ts';
import { invoiceStateTexts } from '../../i18n/invoice-states.ts';
import { invoicesTexts } from '../../i18n/invoices.ts';
import type { Column } from '../kit/columns.ts';

function build(language: Language): readonly Column<InvoiceRow>[] {
  const { columns, notYet } = invoicesTexts(language);
  const states = invoiceStateTexts(language);
  return [
    { id: 'number', heading: columns.number, text: ({ number }) => number || notYet, width: 10 },
    {
      id: 'date',
      heading: columns.date,
      text: ({ date }) => (date === null ? notYet : formatDay(language, date)),
      width: 10,
    },
    { id: 'from', heading: columns.from, text: ({ from }) => formatDay(language, from), width: 10, optional: 4 },
    { id: 'until', heading: columns.until, text: ({ until }) => formatDay(language, until), width: 10, optional: 3 },
    { id: 'origin', heading: columns.type, text: ({ origin }) => origin, width: 1 },
    { id: 'state', heading: columns.state, text: (row) => states[rowState(row)], width: 14 },
    { id: 'debtor', heading: columns.debtor, text: ({ debtor }) => debtor, width: 8 },
    { id: 'name', heading: columns.name, text: ({ debtorName }) => debtorName, width: 14, grows: true },
    {
      id: 'gross',
      heading: columns.amount,
      text: ({ gross }) => formatAmount(language, gross),
      width: 11,
      right: true,
    },
    {
      id: 'sent',
      heading: columns.sent,
      text: ({ dispatch }) => (dispatch === null ? '' : formatMoment(language, dispatch.at)),
      width: 17,
      optional: 2,
    },
    {
      id: 'error',
      heading: columns.error,
      text: ({ dispatch }) => {
        if (!dispatch?.cause) return '';
        const { route, cause, state } = dispatch;
        return dispatchErrorText(language, route, { cause, code: null, reply: '' }, state === 'uncertain').cause;
      },
      width: 20,
      grows: true,
      optional: 5,
    },
  ];
}

const built = new Map<Language, readonly Column<InvoiceRow>[]>();

/** *Factuurnr, Factuurdatum, Geleverd van, tot en met, Type, Status, Debiteur, Debiteurnaam* and what else there is room for. */
export function invoiceColumns(language: Language): readonly Column<InvoiceRow>[] {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}
