import { alike } from '../counted.ts';
import type { MakeTexts } from '../make.ts';
import { weekdayTexts } from './weekdays.ts';

export const makeTexts: MakeTexts = {
  title: 'Facturen aanmaken',
  help: [
    'Maakt conceptfacturen van alle openstaande leveringen tot en met een datum, zoals bij de debiteuren is ingesteld. Onder het formulier staat wat er aangemaakt wordt, en wat open blijft en waarom.',
    'De factuurdag staat op de dag van vandaag; heeft geen debiteur van vandaag iets open, dan op alle dagen. Met ← en → kiest u een andere.',
    'F2 of Enter maakt de facturen aan. Zij staan daarna bovenaan in de lijst, in aanmaak: er is nog niets verzonden en u kunt ze nog wijzigen of verwijderen.',
    'F4 toont per factuurdag wie aan de beurt is en wat er wacht.',
  ],
  until: {
    label: 'Leveringen tot en met',
    help: 'De laatste leverdag die meegaat. Schrijf 13-11-2026, 13-11, vandaag of -3 (drie dagen geleden).',
  },
  day: {
    label: 'Factuurdag',
    help: 'Alleen debiteuren met deze factuurdag, of alle. Debiteuren met factuurdag geen gaan alleen mee als u die kiest.',
  },
  everyDay: 'Alle dagen',
  byHand: 'Geen (met de hand)',
  weekdays: weekdayTexts,
  columns: {
    debtor: 'Debiteur',
    name: 'Debiteurnaam',
    invoices: 'Facturen',
    deliveries: 'Leveringen',
    amount: 'Bedrag',
  },
  invoices: { one: '{count} factuur', many: '{count} facturen' },
  deliveries: { one: '{count} levering', many: '{count} leveringen' },
  total: '{invoices} van {deliveries}, samen {amount}',
  staysOpen: 'Blijft open: {reasons}.',
  reasons: {
    receipt: { one: '{count} contantbon', many: '{count} contantbonnen' },
    'already-invoiced': alike('{count} al gefactureerd'),
    'after-until': alike('{count} later geleverd'),
    'not-chosen': alike('{count} niet gekozen'),
    'by-hand': alike('{count} factuurdag geen'),
    'other-day': alike('{count} andere factuurdag'),
  },
  noDay: 'Vul een datum in om te zien wat er aangemaakt wordt.',
  nothing: 'Er is niets om aan te maken.',
  nothingOpen: 'Er staan geen leveringen open tot en met deze datum.',
  nothingRemedy: 'Kies een andere datum of een andere factuurdag.',
  making: 'De facturen worden aangemaakt…',
  made: { one: '{count} factuur aangemaakt.', many: '{count} facturen aangemaakt.' },
  madeNone: 'Er is niets aangemaakt: een andere sessie was u voor.',
};
