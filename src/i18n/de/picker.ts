import type { PickerTexts } from '../picker.ts';

export const pickerTexts: PickerTexts = {
  titles: { debtors: 'Debitor wählen', articles: 'Artikel wählen', either: 'Wählen' },
  help: [
    'Hier wählen Sie einen Debitor oder einen Artikel. Geben Sie die Nummer ein oder ein paar Buchstaben des Namens: Die Liste wird mit jedem Buchstaben kürzer. Bei einem Debitor zählt auch der Ort.',
    'Oben steht, was am besten passt: zuerst genau diese Nummer, dann Nummern, die so beginnen, dann Namen, in denen ein Wort so beginnt. Mit ↑ und ↓ gehen Sie beim Tippen auf eine andere Zeile.',
    'Enter wählt die Zeile unter dem Cursor; bleibt eine übrig, ist es diese. Esc geht zurück, ohne zu wählen. Was geschlossen ist, steht hier nicht.',
  ],
  prompts: { debtors: 'Nummer, Name oder Ort', articles: 'Nummer oder Name' },
  none: {
    debtors: ['Es gibt keine offenen Debitoren.', 'Legen Sie einen auf dem Bildschirm Debitoren an.'],
    articles: ['Es gibt keine offenen Artikel.', 'Legen Sie einen auf dem Bildschirm Artikel an.'],
  },
  noneFound: {
    debtors: 'Kein Debitor gefunden mit „{typed}“.',
    articles: 'Kein Artikel gefunden mit „{typed}“.',
    what: 'Geben Sie weniger oder andere Buchstaben ein. Was geschlossen ist, steht hier nicht.',
  },
  columns: { number: 'Nummer', code: 'Nummer', name: 'Name', city: 'Ort', unit: 'Einheit', price: 'Preis' },
};
