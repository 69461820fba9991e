import type { InvoicesTexts } from '../invoices.ts';

export const invoicesTexts: InvoicesTexts = {
  title: 'Invoices',
  help: [
    'All invoices, drafts first. Mark rows with Space, or all of them with *; a key such as d or k acts on what is marked, else on the row under the cursor.',
    'Type: A made from deliveries, H by hand, C credit. Not sent and Uncertain ask for your attention: y tells why.',
    'n adds an invoice by hand; b shows per invoice day who is due and what waits; r checks that numbers run on and dates rise. When something must be invoiced within a week, that stands above the list.',
    'A final invoice does not change any more: c credits it, wholly or in part. h writes a note for colleagues in its history.',
  ],
  search: 'Search',
  notYet: 'n/a',
  all: 'All invoices',
  newestFirst: 'newest first',
  sortedBy: 'by',
  sorts: { number: 'number', date: 'date', debtor: 'debtor', name: 'name', amount: 'amount', state: 'status' },
  noneYet: [
    'There are no invoices yet.',
    'Press a to make invoices of the open deliveries, n to write an invoice by hand.',
  ],
  noneFound: ['No invoice is as asked for.', 'Press Esc to see all again.'],
  filters: { from: 'from', until: 'until', state: 'status', debtor: 'debtor' },
  columns: {
    number: 'Invoice',
    date: 'Date',
    from: 'Deliv. from',
    until: 'until',
    type: 'T',
    state: 'Status',
    debtor: 'Debtor',
    name: 'Debtor name',
    amount: 'Amount',
    sent: 'Last sent',
    error: 'Last error',
  },
};
