import type { DeliveryNoteTexts } from '../delivery-note.ts';

export const deliveryNoteTexts: DeliveryNoteTexts = {
  titles: { deliverynote: 'LEVERBON', receipt: 'CONTANTBON' },
  names: { deliverynote: 'Leverbon {number}', receipt: 'Contantbon {number}' },
  fileNames: {
    deliverynote: '{company}_Leverbon_{number}_{date}',
    receipt: '{company}_Contantbon_{number}_{date}',
  },
  numbers: { deliverynote: 'Leverbonnummer', receipt: 'Bonnummer' },
  date: 'Leverdatum',
  reference: 'Uw referentie',
  debtor: 'Debiteur',
  paidTotal: 'Totaal betaald',
  paid: 'Contant betaald: {amount} op {date}. U ontvangt hiervoor geen factuur.',
};
