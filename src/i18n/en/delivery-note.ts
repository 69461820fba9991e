import type { DeliveryNoteTexts } from '../delivery-note.ts';

export const deliveryNoteTexts: DeliveryNoteTexts = {
  titles: { deliverynote: 'DELIVERY NOTE', receipt: 'CASH RECEIPT' },
  names: { deliverynote: 'Delivery note {number}', receipt: 'Cash receipt {number}' },
  fileNames: {
    deliverynote: '{company}_Delivery-note_{number}_{date}',
    receipt: '{company}_Cash-receipt_{number}_{date}',
  },
  numbers: { deliverynote: 'Delivery note number', receipt: 'Receipt number' },
  date: 'Delivery date',
  reference: 'Your reference',
  debtor: 'Customer',
  paidTotal: 'Total paid',
  paid: 'Paid in cash: {amount} on {date}. You will not be invoiced for it.',
};
