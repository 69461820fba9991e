import type { FormsTexts } from '../forms.ts';

export const formsTexts: FormsTexts = {
  problems: {
    required: 'This field may not stay empty.',
    number: 'This is not a whole number. Write digits only, such as 30.',
    money: 'This is not an amount. Write it with two decimals at most, such as 12.50.',
    quantity: 'This is not a quantity. Write it with three decimals at most, such as 2.5.',
    date: 'There is no such date. Write 13/11/2026, 13/11, today or +3.',
    dates: 'One of these dates does not exist. Write them as 24/12/2026, 31/12/2026.',
    address: 'The e-mail address {address} is not right: {problem}.',
  },
  look: 'This is not right yet: {label}.',
  discardQuestion: 'Discard the changes?',
  discard: 'Discard',
  discardLetter: 'd',
  keep: 'Go on editing',
  keepLetter: 'g',
  wholeHelp: 'Help on this screen',
  wholeHelpLetter: 'h',
  okLetter: 'o',
  requiredHelp: 'This field must be filled in.',
};
