import type { DeliveryNoteTexts } from '../delivery-note.ts';

export const deliveryNoteTexts: DeliveryNoteTexts = {
  titles: { deliverynote: 'LIEFERSCHEIN', receipt: 'BARBELEG' },
  names: { deliverynote: 'Lieferschein {number}', receipt: 'Barbeleg {number}' },
  fileNames: {
    deliverynote: '{company}_Lieferschein_{number}_{date}',
    receipt: '{company}_Barbeleg_{number}_{date}',
  },
  numbers: { deliverynote: 'Lieferscheinnummer', receipt: 'Belegnummer' },
  date: 'Lieferdatum',
  reference: 'Ihre Referenz',
  debtor: 'Kunde',
  paidTotal: 'Bezahlt insgesamt',
  paid: 'Bar bezahlt: {amount} am {date}. Sie erhalten darüber keine Rechnung.',
};
