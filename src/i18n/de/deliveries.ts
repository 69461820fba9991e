import type { DeliveriesTexts } from '../deliveries.ts';

export const deliveriesTexts: DeliveriesTexts = {
  kinds: { deliverynote: 'Lieferschein', receipt: 'Barbeleg' },
  columns: {
    number: 'Nummer',
    date: 'Datum',
    kind: 'Art',
    debtor: 'Debitor',
    name: 'Name',
    reference: 'Referenz',
    net: 'Netto',
    mail: 'E-Mail',
    outcome: 'Ergebnis',
    detail: 'Einzelheiten',
    id: 'Id',
  },
  empty: 'Keine Lieferscheine gefunden.',
  mailed: 'Lieferscheine per E-Mail, {company}',
  printed: 'Lieferscheine gedruckt, {company}',
  printing: 'Drucken',
  total: 'Summe',
  problems: {
    'already-sent': {
      cause: 'Der Beleg wurde bereits per E-Mail gesendet.',
      remedy: 'Einen Grund angeben, um ihn noch einmal zu senden.',
    },
    'already-waiting': {
      cause: 'Der Beleg liegt bereits im Postausgang.',
      remedy: 'Im Postausgang nachsehen, wann er gesendet wird.',
    },
  },
  planned: '{to}, am {at}',
};
