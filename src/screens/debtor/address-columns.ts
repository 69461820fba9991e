import type { DeliveryAddress, Language } from '../../domain/debtor.ts';
import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import type { Column } from '../kit/columns.ts';

/** The columns of the delivery addresses of a debtor. */
export function addressColumns(language: Language): readonly Column<DeliveryAddress>[] {
  const { columns } = debtorFormTexts(language).addresses;
  return [
    { id: 'code', heading: columns.code, text: ({ code }) => code, width: 8 },
    { id: 'name', heading: columns.name, text: ({ name }) => name, width: 16, grows: true },
    { id: 'address', heading: columns.address, text: ({ address }) => address, width: 18, grows: true },
    { id: 'postcode', heading: columns.postcode, text: ({ postcode }) => postcode, width: 8 },
    { id: 'city', heading: columns.city, text: ({ city }) => city, width: 14, grows: true },
    { id: 'country', heading: '', text: ({ country }) => country, width: 2 },
  ];
}
