import type { BoardTexts } from '../board.ts';
import { weekdayTexts } from './weekdays.ts';

export const boardTexts: BoardTexts = {
  title: 'Factuurdagen',
  help: [
    'Per factuurdag: hoeveel debiteuren die dag hun factuur krijgen, bij hoeveel er leveringen wachten, voor welk bedrag zonder btw en sinds wanneer. Daarnaast de concepten die nog niet definitief zijn en de definitieve facturen die nog niet verzonden of afgedrukt zijn. Vandaag staat bovenaan.',
    'Enter of a opent Facturen aanmaken voor de dag onder de cursor. Debiteuren zonder factuurdag staan onderaan; ook die maakt u zo aan.',
    'Een levering moet uiterlijk op de 15e van de volgende maand gefactureerd zijn. Vanaf een week daarvoor staat de debiteur onder de tabel; l toont ze allemaal. Een concept telt nog niet als factuur.',
    'Een debiteur die geconsolideerd wordt, telt mee bij het hoofdkantoor. Het bedrag is de som van de leverbonnen; op een totaalfactuur kan het door afronding een cent verschillen.',
  ],
  today: 'Vandaag is het {weekday} {date}; die dag staat bovenaan.',
  days: { ...weekdayTexts, none: 'geen' },
  columns: {
    day: 'Factuurdag',
    debtors: 'Debiteuren',
    waiting: 'Wachten',
    deliveries: 'Leveringen',
    net: 'Excl. btw',
    oldest: 'Oudste',
    drafts: 'Concepten',
    undelivered: 'Te verz.',
  },
  nothingLate: 'Er is niets dat binnen een week gefactureerd moet zijn.',
  late: {
    one: '{count} debiteur had al een factuur moeten hebben.',
    many: '{count} debiteuren hadden al een factuur moeten hebben.',
  },
  soon: {
    one: '{count} debiteur moet binnen een week een factuur hebben.',
    many: '{count} debiteuren moeten binnen een week een factuur hebben.',
  },
  daysLate: {
    one: 'geleverd {oldest}, had {lastDay} gefactureerd moeten zijn: {count} dag te laat',
    many: 'geleverd {oldest}, had {lastDay} gefactureerd moeten zijn: {count} dagen te laat',
  },
  daysLeft: {
    one: 'geleverd {oldest}, factureren vóór of op {lastDay}: nog {count} dag',
    many: 'geleverd {oldest}, factureren vóór of op {lastDay}: nog {count} dagen',
  },
  lastDay: 'geleverd {oldest}, vandaag is de laatste dag',
  short: {
    late: { one: '{count} dag te laat, geleverd {oldest}', many: '{count} dagen te laat, geleverd {oldest}' },
    left: { one: 'nog {count} dag, geleverd {oldest}', many: 'nog {count} dagen, geleverd {oldest}' },
    lastDay: 'vandaag laatste dag, geleverd {oldest}',
  },
  more: '… en nog {count}: l toont ze allemaal.',
  lateTitle: 'Factureringstermijn',
  lateRule:
    'Wat geleverd is, moet uiterlijk op de 15e van de volgende maand gefactureerd zijn (art. 34g Wet OB). Een concept telt nog niet.',
  lateLine: {
    one: '{count} debiteur had al een factuur moeten hebben; {key} toont welke.',
    many: '{count} debiteuren hadden al een factuur moeten hebben; {key} toont welke.',
  },
  soonLine: {
    one: '{count} debiteur moet binnen een week een factuur hebben; {key} toont welke.',
    many: '{count} debiteuren moeten binnen een week een factuur hebben; {key} toont welke.',
  },
};
