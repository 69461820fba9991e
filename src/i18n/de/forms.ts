import type { FormsTexts } from '../forms.ts';

export const formsTexts: FormsTexts = {
  problems: {
    required: 'Dieses Feld darf nicht leer bleiben.',
    number: 'Das ist keine ganze Zahl. Schreiben Sie nur Ziffern, zum Beispiel 30.',
    money: 'Das ist kein Betrag. Schreiben Sie ihn mit höchstens zwei Dezimalen, zum Beispiel 12,50.',
    quantity: 'Das ist keine Menge. Schreiben Sie sie mit höchstens drei Dezimalen, zum Beispiel 2,5.',
    date: 'Dieses Datum gibt es nicht. Schreiben Sie 13.11.2026, 13.11, heute oder +3.',
    dates: 'Eines dieser Daten gibt es nicht. Schreiben Sie sie wie 24.12.2026, 31.12.2026.',
    address: 'Die E-Mail-Adresse {address} stimmt nicht: {problem}.',
  },
  look: 'Das stimmt noch nicht: {label}.',
  discardQuestion: 'Änderungen verwerfen?',
  discard: 'Verwerfen',
  discardLetter: 'v',
  keep: 'Weiter ausfüllen',
  keepLetter: 'w',
  wholeHelp: 'Hilfe zum Bildschirm',
  wholeHelpLetter: 'h',
  okLetter: 'o',
  requiredHelp: 'Dieses Feld muss ausgefüllt sein.',
};
