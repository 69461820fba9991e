import type { FormsTexts } from '../forms.ts';

export const formsTexts: FormsTexts = {
  problems: {
    required: 'Dit veld mag niet leeg blijven.',
    number: 'Dit is geen geheel getal. Schrijf alleen cijfers, zoals 30.',
    money: 'Dit is geen bedrag. Schrijf het met hoogstens twee decimalen, zoals 12,50.',
    quantity: 'Dit is geen aantal. Schrijf het met hoogstens drie decimalen, zoals 2,5.',
    date: 'Deze datum bestaat niet. Schrijf 13-11-2026, 13-11, vandaag of +3.',
    dates: 'Een van deze data bestaat niet. Schrijf ze als 24-12-2026, 31-12-2026.',
    address: 'Het e-mailadres {address} klopt niet: {problem}.',
  },
  look: 'Dit klopt nog niet: {label}.',
  discardQuestion: 'Wijzigingen weggooien?',
  discard: 'Weggooien',
  discardLetter: 'w',
  keep: 'Verder invullen',
  keepLetter: 'v',
  wholeHelp: 'Help van dit scherm',
  wholeHelpLetter: 'h',
  okLetter: 'o',
  requiredHelp: 'Dit veld moet ingevuld zijn.',
};
