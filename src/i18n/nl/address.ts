import type { AddressTexts } from '../address.ts';

export const addressTexts: AddressTexts = {
  title: 'E-mailadres',
  help: [
    'Vul hier het e-mailadres van de debiteur in, of verbeter het. Het wordt bij de debiteur bewaard en geldt dus ook voor volgende keren. Meer adressen scheidt u met een komma.',
    'F2 of Enter bewaart, Esc gaat terug.',
  ],
  debtor: 'Debiteur {number} {name}',
  intro: 'Facturen van deze debiteur gaan naar:',
  field: { label: 'E-mail adres', help: 'Een of meer adressen, met een komma ertussen.' },
  saved: 'Het e-mailadres is bij de debiteur bewaard.',
  conflict: 'Het e-mailadres is ondertussen gewijzigd door {who}.',
  somebody: 'een ander',
  theirs: 'Daar staat nu: {addresses}',
  mine: 'U vulde in: {addresses}',
  keepTheirs: 'Laten staan',
  keepTheirsLetter: 'l',
  takeMine: 'Het mijne bewaren',
  takeMineLetter: 'm',
  nobody: '(niets)',
};
