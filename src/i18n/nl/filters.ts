import type { FiltersTexts } from '../filters.ts';

export const filtersTexts: FiltersTexts = {
  title: 'Filters',
  intro: 'Welke facturen de lijst laat zien. Wat leeg is, telt niet mee.',
  help: [
    'Hier kiest u welke facturen de lijst laat zien. Een veld dat leeg is, telt niet mee. F2 toont de lijst; Esc laat de filters zoals ze waren.',
    'In de lijst staat boven de regels welke filters er gelden. Met Esc haalt u ze daar weg. Op naam zoekt u in de lijst met /.',
  ],
  from: {
    label: 'Startdatum',
    help: 'De eerste factuurdatum die meetelt: 13-11-2026, 13-11 (dit jaar), vandaag, of -7 voor zeven dagen geleden. Concepten hebben geen datum en vallen dan weg.',
  },
  until: {
    label: 'Einddatum',
    help: 'De laatste factuurdatum die meetelt. Die dag hoort er nog bij.',
  },
  state: {
    label: 'Status',
    help: 'Alleen facturen met deze status. Kies met ← en →.',
  },
  debtor: {
    label: 'Debiteur',
    help: 'Het nummer van de debiteur die de factuur krijgt, helemaal. Zoeken op naam kan in de lijst met /.',
  },
  anyState: 'alle',
  untilBeforeFrom: 'De einddatum ligt voor de startdatum.',
};
