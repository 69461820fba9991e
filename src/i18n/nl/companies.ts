import type { CompaniesTexts } from '../companies.ts';

export const companiesTexts: CompaniesTexts = {
  title: 'Administraties',
  help: [
    'De bedrijven van deze installatie. Elk heeft zijn eigen opties, debiteuren, facturen, nummers, mailaccount en archief; niets wordt ooit over twee administraties heen gekozen. De naam van de administratie waarin u werkt, staat bovenaan elk scherm.',
    'Enter opent een administratie; wat u in de huidige nog niet had bewaard, wordt eerst gemeld. n voegt er een toe. e zet voor de gekozen administratie het verzenden van e-mail aan of uit: staat het uit, dan wacht alles in de verzendbak.',
  ],
  columns: { name: 'Naam', city: 'Plaats', mail: 'E-mail verzenden', here: 'Nu' },
  here: 'hier',
  unreadable: 'niet te lezen',
  unnamed: '(nog zonder naam: {id})',
  enterQuestion: 'Naar administratie {company} gaan?',
  stay: 'Blijven',
  stayLetter: 'b',
  enter: 'Gaan',
  enterLetter: 'g',
  mailOffQuestion: 'Bij {company} geen e-mail meer verzenden? Wat in de verzendbak staat, wacht dan.',
  mailOnQuestion:
    'Bij {company} weer e-mail verzenden? Wat in de verzendbak wacht, gaat bij de volgende verzending mee.',
  turnOff: 'Uitzetten',
  turnOffLetter: 'u',
  turnOn: 'Aanzetten',
  turnOnLetter: 'z',
  cancelLetter: 'a',
  mailIsOff: 'E-mail verzenden staat nu uit bij {company}.',
  mailIsOn: 'E-mail verzenden staat nu aan bij {company}.',
  newTitle: 'Administratie toevoegen',
  newHelp: [
    'Een nieuwe administratie begint met haar naam. Daarna stelt Factuurpost de eerste vragen, zoals bij de eerste keer.',
  ],
  newIntro: 'Hoe heet het bedrijf?',
  nameField: {
    label: 'Naam',
    help: 'Zoals het op schermen, facturen en in e-mails staat. Later te wijzigen bij Opties.',
  },
};
