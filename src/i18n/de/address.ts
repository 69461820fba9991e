import type { AddressTexts } from '../address.ts';

export const addressTexts: AddressTexts = {
  title: 'E-Mail-Adresse',
  help: [
    'Tragen Sie hier die E-Mail-Adresse des Debitors ein oder berichtigen Sie sie. Sie wird beim Debitor gespeichert und gilt also auch künftig. Mehrere Adressen trennen Sie mit einem Komma.',
    'F2 oder Enter speichert, Esc geht zurück.',
  ],
  debtor: 'Debitor {number} {name}',
  intro: 'Rechnungen dieses Debitors gehen an:',
  field: { label: 'E-Mail-Adresse', help: 'Eine oder mehrere Adressen, durch Kommas getrennt.' },
  saved: 'Die E-Mail-Adresse ist beim Debitor gespeichert.',
  conflict: 'Die E-Mail-Adresse hat inzwischen {who} geändert.',
  somebody: 'jemand anders',
  theirs: 'Dort steht jetzt: {addresses}',
  mine: 'Sie schrieben: {addresses}',
  keepTheirs: 'Stehen lassen',
  keepTheirsLetter: 's',
  takeMine: 'Meine speichern',
  takeMineLetter: 'm',
  nobody: '(nichts)',
};
