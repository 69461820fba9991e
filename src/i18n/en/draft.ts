import type { DraftTexts } from '../draft.ts';

export const draftTexts: DraftTexts = {
  fields: { description: 'description', quantity: 'quantity', price: 'price', discount: 'discount' },
  history: {
    made: 'made',
    changed: 'changed',
    finalised: 'made final',
    credited: 'credited',
    noted: 'note',
  },
  today: 'at {time}',
  earlier: 'on {moment}',
  somebody: 'Somebody',
  changed: '{by} changed this draft {when}: {changes}.',
  madeFinal: '{by} made this draft final {when}, as invoice {number}.',
  deleted: '{by} deleted this draft {when}; its delivery notes are open again.',
  deletedUnknown: 'This draft was deleted; its delivery notes are open again.',
  head: { debtor: 'debtor', deliveredFrom: 'delivered from', deliveredUntil: 'delivered until' },
  headDifference: '{field} {before} → {after}',
  headClash: '{field}: you want {mine}, the other one put {theirs}.',
  difference: 'line {line}, {field} {before} → {after}',
  added: 'line {line} added, quantity {quantity}',
  removed: 'line {line} removed, quantity was {quantity}',
  clash: 'Line {line}, {field}: you want {mine}, the other person put {theirs}.',
  clashRemovedByThem: 'Line {line}: you changed it, the other person removed it.',
  clashRemovedByMe: 'Line {line}: you remove it, the other person changed it.',
};
