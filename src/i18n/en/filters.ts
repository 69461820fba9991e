import type { FiltersTexts } from '../filters.ts';

export const filtersTexts: FiltersTexts = {
  title: 'Filters',
  intro: 'Which invoices the list shows. What is empty does not count.',
  help: [
    'Here you choose which invoices the list shows. An empty field does not count. F2 shows the list; Esc leaves the filters as they were.',
    'Above its rows the list says which filters hold. Esc takes them away there. To search by name, use / in the list.',
  ],
  from: {
    label: 'Start date',
    help: 'The first invoice date that counts: 13/11/2026, 13/11 (this year), today, or -7 for seven days ago. Drafts have no date and are then left out.',
  },
  until: {
    label: 'End date',
    help: 'The last invoice date that counts. That day is included.',
  },
  state: {
    label: 'Status',
    help: 'Only invoices in this state. Choose with ← and →.',
  },
  debtor: {
    label: 'Debtor',
    help: 'The whole number of the debtor who gets the invoice. To search by name, use / in the list.',
  },
  anyState: 'all',
  untilBeforeFrom: 'The end date is before the start date.',
};
