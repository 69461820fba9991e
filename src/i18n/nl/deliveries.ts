import type { DeliveriesTexts } from '../deliveries.ts';

export const deliveriesTexts: DeliveriesTexts = {
  kinds: { deliverynote: 'leverbon', receipt: 'contantbon' },
  columns: {
    number: 'Nummer',
    date: 'Datum',
    kind: 'Soort',
    debtor: 'Debiteur',
    name: 'Naam',
    reference: 'Referentie',
    net: 'Excl. btw',
    mail: 'E-mail',
    outcome: 'Afloop',
    detail: 'Bijzonderheden',
    id: 'Id',
  },
  empty: 'Geen bonnen gevonden.',
  mailed: 'Leverbonnen per e-mail, {company}',
  printed: 'Leverbonnen afgedrukt, {company}',
  printing: 'Afdrukken',
  total: 'Totaal',
  problems: {
    'already-sent': {
      cause: 'De bon is al gemaild.',
      remedy: 'Geef een reden op om hem nog eens te mailen.',
    },
    'already-waiting': {
      cause: 'De bon staat al in de verzendbak.',
      remedy: 'Kijk in de verzendbak wanneer hij gaat.',
    },
  },
  planned: '{to}, op {at}',
};
