import type { DeliveryRuleTexts } from '../delivery-rules.ts';

export const deliveryRuleTexts: DeliveryRuleTexts = {
  'date-form': 'Dieses Datum gibt es nicht. Schreiben Sie es als 13.11.2026.',
  'debtor-missing': 'Es ist kein Debitor gewählt.',
  'debtor-unknown': 'Den Debitor {debtor} gibt es nicht, oder nicht mehr.',
  'debtor-closed': 'Der Debitor {debtor} ist geschlossen.',
  'address-unknown': 'Der Debitor {debtor} hat keine Lieferadresse {address}. Wählen Sie eine Adresse dieses Debitors.',
  'reference-long': 'Die Referenz ist zu lang: höchstens {max} Zeichen.',
  'no-lines': 'Auf dem Beleg steht keine Zeile mit einer Menge.',
  'article-unknown': 'Zeile {line}: Den Artikel {article} gibt es nicht, oder nicht mehr.',
  'article-closed': 'Zeile {line}: Der Artikel {article} ist geschlossen. Wählen Sie einen anderen.',
  'description-missing': 'Zeile {line} hat keine Bezeichnung.',
  'description-long': 'Zeile {line}: Die Bezeichnung ist länger als {max} Zeichen.',
  'quantity-range': 'Zeile {line}: Die Menge ist zu groß; höchstens {max}.',
  'returned-range': 'Zeile {line}: Die Retoure ist zu groß; höchstens {max}.',
  'price-range': 'Zeile {line}: Der Preis ist zu hoch; höchstens {max} Euro.',
  'discount-range': 'Zeile {line}: Der Rabatt liegt zwischen 0 und 100 Prozent.',
};
