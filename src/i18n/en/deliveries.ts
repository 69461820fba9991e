import type { DeliveriesTexts } from '../deliveries.ts';

export const deliveriesTexts: DeliveriesTexts = {
  kinds: { deliverynote: 'delivery note', receipt: 'cash receipt' },
  columns: {
    number: 'Number',
    date: 'Date',
    kind: 'Kind',
    debtor: 'Debtor',
    name: 'Name',
    reference: 'Reference',
    net: 'Excl. VAT',
    mail: 'E-mail',
    outcome: 'Outcome',
    detail: 'Details',
    id: 'Id',
  },
  empty: 'No deliveries found.',
  mailed: 'Delivery notes by e-mail, {company}',
  printed: 'Delivery notes printed, {company}',
  printing: 'Printing',
  total: 'Total',
  problems: {
    'already-sent': {
      cause: 'The note has been mailed already.',
      remedy: 'Give a reason to mail it once more.',
    },
    'already-waiting': {
      cause: 'The note is in the outbox already.',
      remedy: 'Look in the outbox when it goes.',
    },
  },
  planned: '{to}, at {at}',
};
