import type { DraftTexts } from '../draft.ts';

export const draftTexts: DraftTexts = {
  fields: { description: 'omschrijving', quantity: 'aantal', price: 'prijs', discount: 'korting' },
  history: {
    made: 'aangemaakt',
    changed: 'gewijzigd',
    finalised: 'definitief gemaakt',
    credited: 'gecrediteerd',
    noted: 'notitie',
  },
  today: 'om {time}',
  earlier: 'op {moment}',
  somebody: 'Iemand',
  changed: '{by} wijzigde dit concept {when}: {changes}.',
  madeFinal: '{by} maakte dit concept {when} definitief, als factuur {number}.',
  deleted: '{by} verwijderde dit concept {when}; de leverbonnen staan weer open.',
  deletedUnknown: 'Dit concept is verwijderd; de leverbonnen staan weer open.',
  head: { debtor: 'debiteur', deliveredFrom: 'geleverd van', deliveredUntil: 'geleverd tot en met' },
  headDifference: '{field} {before} → {after}',
  headClash: '{field}: u wilt {mine}, de ander zette {theirs}.',
  difference: 'regel {line}, {field} {before} → {after}',
  added: 'regel {line} erbij, aantal {quantity}',
  removed: 'regel {line} weg, aantal was {quantity}',
  clash: 'Regel {line}, {field}: u wilt {mine}, de ander zette {theirs}.',
  clashRemovedByThem: 'Regel {line}: u wijzigde die, de ander haalde die weg.',
  clashRemovedByMe: 'Regel {line}: u haalt die weg, de ander wijzigde die.',
};
