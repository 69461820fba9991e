import type { ConsoleTexts } from '../console.ts';

export const consoleTexts: ConsoleTexts = {
  titles: { start: 'Start', notice: 'Meldung', question: 'Frage', help: 'Hilfe', palette: 'Aktionen' },
  practising: 'ÜBUNG',
  redirected: 'ALLE POST AN {address}',
  loading: 'Wird geladen…',
  range: '{first}–{last} von {total}',
  marked: '{count} markiert',
  nothingFound: 'Nichts gefunden.',
  tooSmall: 'Das Fenster ist zu klein. Factuurpost braucht 80 Spalten und 24 Zeilen; machen Sie das Fenster größer.',
  crashed: 'Es ist etwas schiefgegangen, das nicht hätte passieren dürfen. Einzelheiten stehen in {log}',
  yes: 'Ja',
  no: 'Nein',
  cancel: 'Abbrechen',
  ok: 'OK',
  leaveQuestion: 'Factuurpost beenden?',
  leave: 'Beenden',
  stay: 'Bleiben',
  stayLetter: 'b',
  leaveLetter: 'e',
  dialogHelp: [
    'Eine Frage oder eine Meldung. Mit ← und → wählen Sie eine Antwort, mit Enter bestätigen Sie sie; der Buchstabe dahinter wählt sie sofort.',
  ],
  paletteHelp: 'Tippen Sie einen Teil des Namens einer Aktion und drücken Sie Enter.',
  unsaved: 'Noch nicht fertig: {work}.',
  searchHelp: 'Zum Suchen tippen',
  keysHeading: 'Tasten',
  start: {
    help: [
      'Der Startbildschirm. Wählen Sie mit den Ziffern, oder gehen Sie mit ↑ und ↓ zu einer Zeile und drücken Sie Enter.',
      'Freitags abrechnen: Rechnungen → a (erstellen) → d (endgültig) → k (Kundenexemplare). Was erstellt wurde, ist markiert.',
    ],
  },
};
