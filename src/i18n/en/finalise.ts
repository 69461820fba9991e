import type { FinaliseTexts } from '../finalise.ts';

export const finaliseTexts: FinaliseTexts = {
  title: 'Finalise',
  help: [
    'Shows what happens when the chosen drafts become final: how many there are, which date and numbers they get, and what is still missing. F2 or Enter asks once more and then does it.',
    'An invoice that lacks something stays a draft; it says what is missing and on which screen it is filled in. The others do become final.',
    'A final invoice never changes any more. A credit invoice undoes it.',
    '↓ goes to what is missing; Enter or w opens the screen with the field there. When you come back, all is checked anew. An amount far from the usual (more than twice or less than half the middle of the last eight invoices) is told and prevents nothing.',
  ],
  get: {
    one: '{count} draft becomes final, with invoice date {date} and number {first}.',
    many: '{count} drafts become final, with invoice date {date} and the numbers {first} to {last}.',
  },
  amounts: 'Together {gross}: {net} excluding VAT and {vat} VAT.',
  none: 'None of these drafts can become final now.',
  incomplete: {
    one: '{count} draft is incomplete and stays a draft:',
    many: '{count} drafts are incomplete and stay drafts:',
  },
  outliers: {
    one: '{count} draft is out of line with what is usual; it prevents nothing:',
    many: '{count} drafts are out of line with what is usual; it prevents nothing:',
  },
  lacks: '{debtor} {name}',
  gone: {
    one: '{count} chosen invoice is no draft any more; nothing happens to it.',
    many: '{count} chosen invoices are no drafts any more; nothing happens to them.',
  },
  heading: 'What becomes final:',
  question: {
    one: '{company}: make {count} invoice of {amount} final?',
    many: '{company}: make {count} invoices, together {amount}, final?',
  },
  numbers: 'Invoice date {date}, numbers {first} to {last}.',
  forGood: 'This cannot be undone.',
  confirm: 'Finalise',
  confirmLetter: 'f',
  cancelLetter: 'c',
  working: 'The invoices are being made final.',
  progress: '{done} of {total}',
  waits: 'Keys pressed now wait until this is done.',
  work: 'making invoices final',
  done: { one: '{count} invoice final.', many: '{count} invoices final.' },
  left: { one: '{count} is incomplete.', many: '{count} are incomplete.' },
  takenByOthers: {
    one: '{count} was done by somebody else already.',
    many: '{count} were done by somebody else already.',
  },
};
