import type { PickerTexts } from '../picker.ts';

export const pickerTexts: PickerTexts = {
  titles: { debtors: 'Choose a debtor', articles: 'Choose an article', either: 'Choose' },
  help: [
    'Here you choose a debtor or an article. Type the number or code, or a few letters of the name: the list gets shorter with each letter. Of a debtor the town counts too.',
    'What fits best is on top: first the one with exactly that number, then numbers that begin so, then names in which a word begins so. ↑ and ↓ go to another row while you type.',
    'Enter chooses the row under the cursor; if only one is left, it is that one. Esc goes back without choosing. What is closed is not listed here.',
  ],
  prompts: { debtors: 'Number, name or town', articles: 'Code or name' },
  none: {
    debtors: ['There are no debtors that are open.', 'Add one on the screen Debtors.'],
    articles: ['There are no articles that are open.', 'Add one on the screen Articles.'],
  },
  noneFound: {
    debtors: 'No debtor found with "{typed}".',
    articles: 'No article found with "{typed}".',
    what: 'Type fewer or other letters. What is closed is not listed here.',
  },
  columns: { number: 'Number', code: 'Code', name: 'Name', city: 'Town', unit: 'Unit', price: 'Price' },
};
