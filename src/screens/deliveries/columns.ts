import type { Language } from '../../domain/debtor.ts';
import type { DeliveryRow } from '../../domain/delivery-row.ts';
import { deliveriesTexts } from '../../i18n/deliveries.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay } from '../../i18n/format.ts';
import type { Column } from '../kit/columns.ts';

/** Whether it is still to be invoiced, on which invoice it is, or that it is paid. */
export function stateText(language: Language, { state, invoiceNumber }: DeliveryRow): string {
  return fill(deliveryListTexts(language).shown[state], { number: invoiceNumber });
}

function build(language: Language): readonly Column<DeliveryRow>[] {
  const { columns } = deliveryListTexts(language);
  const { kinds } = deliveriesTexts(language);
  const { states } = dispatchTexts(language);
  return [
    { id: 'number', heading: columns.number, text: ({ number }) => number, width: 10 },
    { id: 'date', heading: columns.date, text: ({ date }) => formatDay(language, date), width: 10 },
    { id: 'kind', heading: columns.kind, text: ({ kind }) => kinds[kind], width: 10, optional: 1 },
    { id: 'debtor', heading: columns.debtor, text: ({ debtor }) => debtor, width: 8 },
    { id: 'name', heading: columns.name, text: ({ debtorName }) => debtorName, width: 18, grows: true },
    { id: 'place', heading: columns.place, text: ({ place }) => place, width: 12, grows: true, optional: 3 },
    { id: 'reference', heading: columns.reference, text: ({ reference }) => reference, width: 10, optional: 2 },
    { id: 'lines', heading: columns.lines, text: ({ lines }) => String(lines), width: 6, right: true, optional: 5 },
    { id: 'net', heading: columns.net, text: ({ net }) => formatAmount(language, net), width: 10, right: true },
    { id: 'state', heading: columns.state, text: (row) => stateText(language, row), width: 16 },
    {
      id: 'mail',
      heading: columns.mail,
      text: ({ mail }) => (mail === null ? '' : states[mail.state]),
      width: 10,
      optional: 4,
    },
  ];
}

const built = new Map<Language, readonly Column<DeliveryRow>[]>();

/** *Nummer, Datum, Debiteur, Debiteurnaam, Excl. btw, Status* and what else there is room for. */
export function deliveryListColumns(language: Language): readonly Column<DeliveryRow>[] {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}
