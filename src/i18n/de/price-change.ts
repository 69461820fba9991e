import type { PriceChangeTexts } from '../price-change.ts';

export const priceChangeTexts: PriceChangeTexts = {
  title: 'Preise ändern',
  help: [
    'Die Preise der markierten Artikel steigen ab einem Tag, den Sie wählen, um einen Prozentsatz, oder sie sinken mit einem Minuszeichen. Gerechnet wird mit dem Preis, der an diesem Tag gelten würde, und auf ganze Cent gerundet, ein halber Cent nach oben.',
    'Mit F2 sehen Sie zuerst je Artikel den alten und den neuen Preis. Noch einmal F2 speichert sie, alle zugleich; Esc geht zurück zum Prozentsatz.',
    'Vorhandene Zeilen behalten ihren Preis. Ist für später schon ein anderer Preis geplant, gilt er ab seinem Tag: Die letzte Spalte zeigt das.',
  ],
  about: {
    one: 'Der Preis von {article} steigt oder sinkt um einen Prozentsatz.',
    many: 'Die Preise von {count} Artikeln steigen oder sinken um einen Prozentsatz.',
  },
  labels: { share: 'Prozentsatz', from: 'Ab' },
  fieldHelp: {
    share: 'Zum Beispiel 3 oder 2,5; mit einem Minuszeichen sinken die Preise: -10.',
    from: 'Der erste Tag mit den neuen Preisen: heute oder später. Sie können heute, 1.1. oder +7 eingeben.',
  },
  problems: {
    share:
      'Das ist kein Prozentsatz. Schreiben Sie ihn mit höchstens zwei Nachkommastellen, etwa 2,5 oder -10, von -100 bis 1000.',
    past: 'Preise ändern sich ab heute oder später.',
  },
  columns: {
    code: 'Nummer',
    name: 'Name',
    before: 'Alt',
    after: 'Neu',
    difference: 'Untersch.',
    later: 'Danach geplant',
    same: 'gleich',
  },
  preview: '{share} ab {date}. Preise, die sich ändern: {count} von {total}.',
  linesKeep: 'Vorhandene Zeilen behalten ihren Preis.',
  laterNote: 'Was danach schon geplant war, gilt ab seinem Tag.',
  kept: { one: 'Neuer Preis ab {date}: ein Artikel.', many: 'Neuer Preis ab {date}: {count} Artikel.' },
  unsaved: 'eine Preisänderung',
};
