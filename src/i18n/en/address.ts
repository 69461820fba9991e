import type { AddressTexts } from '../address.ts';

export const addressTexts: AddressTexts = {
  title: 'E-mail address',
  help: [
    "Fill in or correct the debtor's e-mail address here. It is saved with the debtor, so it counts for later runs too. Separate several addresses with a comma.",
    'F2 or Enter saves, Esc goes back.',
  ],
  debtor: 'Debtor {number} {name}',
  intro: "This debtor's invoices go to:",
  field: { label: 'E-mail address', help: 'One or more addresses, with commas between them.' },
  saved: 'The e-mail address was saved with the debtor.',
  conflict: 'The e-mail address was changed meanwhile by {who}.',
  somebody: 'somebody else',
  theirs: 'It now says: {addresses}',
  mine: 'You wrote: {addresses}',
  keepTheirs: 'Leave it',
  keepTheirsLetter: 'l',
  takeMine: 'Save mine',
  takeMineLetter: 'm',
  nobody: '(nothing)',
};
