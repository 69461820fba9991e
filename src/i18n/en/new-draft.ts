import type { NewDraftTexts } from '../new-draft.ts';

export const newDraftTexts: NewDraftTexts = {
  title: 'Add invoice',
  headTitle: 'Change head',
  help: [
    'An invoice by hand (type H): whom it is for, and on which days was delivered. Type a debtor number or a few letters of the name; F6 lets you choose. Then the draft comes up, and n adds the lines.',
    'When the debtor is consolidated, the invoice goes to the debtor that pays; that stands below the field. A business in another EU country owes the VAT itself.',
    'As long as the invoice is a draft, h on the draft changes debtor and period of delivery.',
  ],
  fields: {
    debtor: {
      label: 'Debtor',
      help: 'Whom the invoice is for: the number, or a few letters of the name. Enter searches, F6 lets you choose.',
    },
    deliveredFrom: {
      label: 'Delivered from',
      help: 'The first day of delivery. Write 13-11-2026, 13-11, today or -3 (three days ago).',
    },
    deliveredUntil: {
      label: 'until',
      help: 'The last day of delivery. The prices and VAT rates of this day count.',
    },
  },
  unknown: 'No debtor has the number or name {typed}. Type other letters, or choose with F6.',
  who: '{name}, {city}',
  billedTo: 'the invoice goes to {number} {name}',
  reverseCharge: 'VAT reverse charged',
  about: 'Whom is the invoice for, and when was it delivered?',
  headAbout: 'Debtor and period of delivery of this invoice.',
  untilBeforeFrom: 'The last day of delivery is before the first.',
  added: 'The draft was made. n adds lines.',
  headChanged: 'The head was changed; F2 saves the draft.',
  unsaved: 'a new invoice',
};
