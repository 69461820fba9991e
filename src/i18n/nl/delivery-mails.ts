import type { DeliveryMailsTexts } from '../delivery-mails.ts';

export const deliveryMailsTexts: DeliveryMailsTexts = {
  title: 'Bonnen mailen',
  help: [
    'Laat zien wat er met elke bon gebeurt voordat er iets weggaat: aan wie hij gaat, of waarom niet. Elke bon gaat als PDF in een eigen e-mail naar de debiteur die de levering kreeg, met de tekst voor lever- en contantbonnen.',
    'Wat al gemaild is, gaat alleen nog eens met een reden: g. e vult het e-mailadres van de debiteur in. F2 of Enter vraagt het u nog een keer en mailt dan.',
    'Daarna staat bij elke bon hoe het afliep, met het antwoord van de server. r laat opnieuw zien wat er nog kan gaan.',
  ],
  columns: {
    number: 'Nummer',
    date: 'Datum',
    debtor: 'Debiteur',
    name: 'Debiteurnaam',
    what: 'Wat er gebeurt',
    outcome: 'Afloop',
  },
  total: 'Te mailen: {going} van {all} bonnen',
  question: {
    one: '{company}: {count} bon mailen?',
    many: '{company}: {count} bonnen mailen, elk in een eigen e-mail?',
  },
  reason: 'Reden om nog eens te mailen',
  send: 'Mailen',
  sendLetter: 'm',
  cancelLetter: 'a',
  changedMeanwhile: 'Er is ondertussen iets veranderd; er is niets gemaild. Kijk nog eens.',
  queueing: 'De bonnen gaan in de verzendbak…',
  sending: 'Bezig met verzenden: {done} van {total}',
  stopHint: 'Esc stopt; wat onderweg is, wordt afgemaakt, en de rest wacht in de verzendbak.',
  stopping: 'Wordt gestopt: wat onderweg is, wordt nog afgemaakt.',
  done: 'Afloop: {counts}',
  againHint: 'r laat zien wat er nog kan gaan; Enter toont alles over een regel.',
  work: 'het mailen van bonnen',
};
