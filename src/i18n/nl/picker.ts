import type { PickerTexts } from '../picker.ts';

export const pickerTexts: PickerTexts = {
  titles: { debtors: 'Debiteur kiezen', articles: 'Artikel kiezen', either: 'Kiezen' },
  help: [
    'Hier kiest u een debiteur of een artikel. Typ het nummer of de code, of een paar letters van de naam: de lijst wordt met elke letter korter. Van een debiteur telt ook de plaats.',
    'Bovenaan staat wat het beste past: eerst wie precies dat nummer heeft, dan nummers die zo beginnen, dan namen waarin een woord zo begint. Met ↑ en ↓ gaat u naar een andere regel terwijl u typt.',
    'Enter kiest de regel onder de cursor; is er één over, dan is dat die. Esc gaat terug zonder te kiezen. Wat gesloten is, staat hier niet.',
  ],
  prompts: { debtors: 'Nummer, naam of plaats', articles: 'Code of naam' },
  none: {
    debtors: ['Er zijn geen debiteuren die open zijn.', 'Voeg er een toe in het scherm Debiteuren.'],
    articles: ['Er zijn geen artikelen die open zijn.', 'Voeg er een toe in het scherm Artikelen.'],
  },
  noneFound: {
    debtors: 'Geen debiteur gevonden met "{typed}".',
    articles: 'Geen artikel gevonden met "{typed}".',
    what: 'Typ minder of andere letters. Wat gesloten is, staat hier niet.',
  },
  columns: { number: 'Nummer', code: 'Code', name: 'Naam', city: 'Plaats', unit: 'Eenheid', price: 'Prijs' },
};
