import { type DeliveryRow, searchedIn } from '../../src/domain/delivery-row.ts';

/** The row of an open delivery note of Lunchroom 1001, the first debtor of the list, unless said otherwise. */
export function deliveryRow(number: string, differs: Partial<DeliveryRow> = {}): DeliveryRow {
  const { reference = '' } = differs;
  return {
    id: `id-${number}`,
    number,
    date: '2026-11-23',
    kind: 'deliverynote',
    debtor: '1001',
    debtorName: 'Lunchroom 1001',
    debtorAt: 0,
    address: '',
    place: '',
    reference,
    lines: 1,
    net: 1000,
    state: 'open',
    invoice: '',
    invoiceNumber: '',
    mail: null,
    searched: searchedIn({ number, reference }),
    ...differs,
  };
}
