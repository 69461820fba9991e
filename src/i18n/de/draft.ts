import type { DraftTexts } from '../draft.ts';

export const draftTexts: DraftTexts = {
  fields: { description: 'Bezeichnung', quantity: 'Menge', price: 'Preis', discount: 'Rabatt' },
  history: {
    made: 'angelegt',
    changed: 'geändert',
    finalised: 'endgültig gemacht',
    credited: 'gutgeschrieben',
    noted: 'Notiz',
  },
  today: 'um {time}',
  earlier: 'am {moment}',
  somebody: 'Jemand',
  changed: '{by} hat diesen Entwurf {when} geändert: {changes}.',
  madeFinal: '{by} hat diesen Entwurf {when} endgültig gemacht, als Rechnung {number}.',
  deleted: '{by} hat diesen Entwurf {when} gelöscht; die Lieferscheine sind wieder offen.',
  deletedUnknown: 'Dieser Entwurf wurde gelöscht; die Lieferscheine sind wieder offen.',
  head: { debtor: 'Debitor', deliveredFrom: 'Lieferung vom', deliveredUntil: 'Lieferung bis' },
  headDifference: '{field} {before} → {after}',
  headClash: '{field}: Sie möchten {mine}, der andere hat {theirs} eingetragen.',
  difference: 'Zeile {line}, {field} {before} → {after}',
  added: 'Zeile {line} neu, Menge {quantity}',
  removed: 'Zeile {line} entfernt, Menge war {quantity}',
  clash: 'Zeile {line}, {field}: Sie wollen {mine}, die andere Person hat {theirs} eingetragen.',
  clashRemovedByThem: 'Zeile {line}: Sie haben diese geändert, die andere Person hat sie entfernt.',
  clashRemovedByMe: 'Zeile {line}: Sie entfernen diese, die andere Person hat sie geändert.',
};
