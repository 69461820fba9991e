import type { NewDraftTexts } from '../new-draft.ts';

export const newDraftTexts: NewDraftTexts = {
  title: 'Rechnung anlegen',
  headTitle: 'Kopf ändern',
  help: [
    'Eine Rechnung von Hand (Typ H): für wen sie ist und an welchen Tagen geliefert wurde. Geben Sie eine Debitorennummer ein oder einige Buchstaben des Namens; mit F6 wählen Sie aus. Danach erscheint der Entwurf, und mit n fügen Sie die Zeilen hinzu.',
    'Ist der Debitor konsolidiert, so geht die Rechnung an den Debitor, der bezahlt; das steht unter dem Feld. Bei einem Unternehmer in einem anderen EU-Land schuldet der Empfänger die Steuer.',
    'Solange die Rechnung ein Entwurf ist, ändern Sie Debitor und Lieferzeitraum im Entwurf mit h.',
  ],
  fields: {
    debtor: {
      label: 'Debitor',
      help: 'Für wen die Rechnung ist: die Nummer oder einige Buchstaben des Namens. Enter sucht, mit F6 wählen Sie aus.',
    },
    deliveredFrom: {
      label: 'Geliefert vom',
      help: 'Der erste Liefertag. Schreiben Sie 13.11.2026, 13.11., heute oder -3 (vor drei Tagen).',
    },
    deliveredUntil: {
      label: 'bis',
      help: 'Der letzte Liefertag. Es gelten die Preise und Steuersätze dieses Tages.',
    },
  },
  unknown:
    'Kein Debitor hat die Nummer oder den Namen {typed}. Geben Sie andere Buchstaben ein, oder wählen Sie mit F6.',
  who: '{name}, {city}',
  billedTo: 'die Rechnung geht an {number} {name}',
  reverseCharge: 'Steuerschuldnerschaft des Leistungsempfängers',
  about: 'Für wen ist die Rechnung, und wann wurde geliefert?',
  headAbout: 'Debitor und Lieferzeitraum dieser Rechnung.',
  untilBeforeFrom: 'Der letzte Liefertag liegt vor dem ersten.',
  added: 'Der Entwurf ist angelegt. Mit n fügen Sie Zeilen hinzu.',
  headChanged: 'Der Kopf ist geändert; F2 speichert den Entwurf.',
  unsaved: 'eine neue Rechnung',
};
