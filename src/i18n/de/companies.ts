import type { CompaniesTexts } from '../companies.ts';

export const companiesTexts: CompaniesTexts = {
  title: 'Mandanten',
  help: [
    'Die Unternehmen dieser Installation. Jedes hat eigene Optionen, Debitoren, Rechnungen, Nummern, ein eigenes E-Mail-Konto und Archiv; nie wird etwas über zwei Mandanten hinweg gewählt. Der Name des Mandanten, in dem Sie arbeiten, steht oben auf jedem Bildschirm.',
    'Enter öffnet einen Mandanten; was im jetzigen noch nicht gespeichert ist, wird vorher genannt. n fügt einen hinzu. e schaltet für den gewählten Mandanten das Versenden von E-Mails ein oder aus: ausgeschaltet wartet alles im Postausgang.',
  ],
  columns: { name: 'Name', city: 'Ort', mail: 'E-Mail versenden', here: 'Jetzt' },
  here: 'hier',
  unreadable: 'nicht lesbar',
  unnamed: '(noch ohne Namen: {id})',
  enterQuestion: 'Zum Mandanten {company} wechseln?',
  stay: 'Bleiben',
  stayLetter: 'b',
  enter: 'Wechseln',
  enterLetter: 'w',
  mailOffQuestion: 'Bei {company} keine E-Mails mehr versenden? Was im Postausgang steht, wartet dann.',
  mailOnQuestion: 'Bei {company} wieder E-Mails versenden? Was im Postausgang wartet, geht beim nächsten Versand mit.',
  turnOff: 'Ausschalten',
  turnOffLetter: 'u',
  turnOn: 'Einschalten',
  turnOnLetter: 'e',
  cancelLetter: 'a',
  mailIsOff: 'E-Mail versenden ist bei {company} jetzt aus.',
  mailIsOn: 'E-Mail versenden ist bei {company} jetzt ein.',
  newTitle: 'Mandant hinzufügen',
  newHelp: [
    'Ein neuer Mandant beginnt mit seinem Namen. Danach stellt Factuurpost die ersten Fragen, wie beim ersten Mal.',
  ],
  newIntro: 'Wie heißt das Unternehmen?',
  nameField: {
    label: 'Name',
    help: 'So wie er auf Bildschirmen, Rechnungen und in E-Mails steht. Später unter Optionen zu ändern.',
  },
};
