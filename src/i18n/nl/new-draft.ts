import type { NewDraftTexts } from '../new-draft.ts';

export const newDraftTexts: NewDraftTexts = {
  title: 'Factuur toevoegen',
  headTitle: 'Kop wijzigen',
  help: [
    'Een factuur met de hand (type H): voor wie zij is en over welke dagen er geleverd werd. Typ een debiteurnummer of een paar letters van de naam; F6 laat u kiezen. Daarna komt het concept op het scherm en voegt u met n de regels toe.',
    'Wordt de debiteur geconsolideerd, dan gaat de factuur naar de debiteur die betaalt; dat staat onder het veld. Bij een zakelijke afnemer in een ander EU-land wordt de btw verlegd.',
    'Zolang de factuur in aanmaak is, wijzigt u debiteur en leverperiode met h op het concept.',
  ],
  fields: {
    debtor: {
      label: 'Debiteur',
      help: 'Voor wie de factuur is: het nummer, of een paar letters van de naam. Enter zoekt, F6 laat u kiezen.',
    },
    deliveredFrom: {
      label: 'Geleverd van',
      help: 'De eerste dag waarop geleverd werd. Schrijf 13-11-2026, 13-11, vandaag of -3 (drie dagen geleden).',
    },
    deliveredUntil: {
      label: 'tot en met',
      help: 'De laatste dag waarop geleverd werd. De prijzen en btw-tarieven van deze dag gelden.',
    },
  },
  unknown: 'Geen debiteur heeft nummer of naam {typed}. Typ andere letters, of kies met F6.',
  who: '{name}, {city}',
  billedTo: 'de factuur gaat naar {number} {name}',
  reverseCharge: 'btw verlegd',
  about: 'Voor wie is de factuur, en wanneer werd er geleverd?',
  headAbout: 'Debiteur en leverperiode van deze factuur.',
  untilBeforeFrom: 'De laatste leverdag ligt vóór de eerste.',
  added: 'Het concept is gemaakt. Met n voegt u regels toe.',
  headChanged: 'De kop is gewijzigd; F2 bewaart het concept.',
  unsaved: 'een nieuwe factuur',
};
