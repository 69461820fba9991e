import type { Debtor, Language } from '../../domain/debtor.ts';
import { debtorSettingTexts } from '../../i18n/debtor-settings.ts';
import { debtorsTexts } from '../../i18n/debtors.ts';
import type { Column } from '../kit/columns.ts';

function build(language: Language): readonly Column<Debtor>[] {
  const { columns, closed: closedWord, noDay } = debtorsTexts(language);
  const { days, short } = debtorSettingTexts(language);
  return [
    { id: 'number', heading: columns.number, text: ({ number }) => number, width: 8 },
    { id: 'name', heading: columns.name, text: ({ name }) => name, width: 16, grows: true },
    { id: 'city', heading: columns.city, text: ({ city }) => city, width: 12, grows: true },
    {
      id: 'day',
      heading: columns.day,
      text: ({ invoiceDay }) => (invoiceDay === 'none' ? noDay : days[invoiceDay]),
      width: 10,
    },
    { id: 'type', heading: columns.type, text: ({ invoiceType }) => short.types[invoiceType], width: 7 },
    { id: 'dispatch', heading: columns.dispatch, text: ({ dispatch }) => short.dispatches[dispatch], width: 6 },
    { id: 'status', heading: columns.status, text: ({ closed }) => (closed ? closedWord : ''), width: 8 },
    {
      id: 'email',
      heading: columns.email,
      text: ({ email }) => email.join(', '),
      width: 24,
      grows: true,
      optional: 1,
    },
  ];
}

const built = new Map<Language, readonly Column<Debtor>[]>();

/** The columns of the list of debtors. */
export function debtorColumns(language: Language): readonly Column<Debtor>[] {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}
