import { alike } from '../counted.ts';
import type { MakeTexts } from '../make.ts';
import { weekdayTexts } from './weekdays.ts';

export const makeTexts: MakeTexts = {
  title: 'Make invoices',
  help: [
    'Makes draft invoices of all open deliveries up to a date, as the debtors are set up. Below the form stands what will be made, and what stays open and why.',
    "The invoice day is today's weekday; when no debtor of today has anything open, it is every day. ← and → take another one.",
    'F2 or Enter makes the invoices. They then stand at the top of the list as drafts: nothing has been sent, and they can still be changed or deleted.',
    'F4 shows per invoice day who is due and what waits.',
  ],
  until: {
    label: 'Deliveries until',
    help: 'The last delivery day that is taken. Write 13-11-2026, 13-11, today or -3 (three days ago).',
  },
  day: {
    label: 'Invoice day',
    help: 'Only debtors with this invoice day, or all. Debtors without an invoice day are taken only when you choose those.',
  },
  everyDay: 'Every day',
  byHand: 'None (by hand)',
  weekdays: weekdayTexts,
  columns: {
    debtor: 'Debtor',
    name: 'Name',
    invoices: 'Invoices',
    deliveries: 'Deliveries',
    amount: 'Amount',
  },
  invoices: { one: '{count} invoice', many: '{count} invoices' },
  deliveries: { one: '{count} delivery', many: '{count} deliveries' },
  total: '{invoices} of {deliveries}, together {amount}',
  staysOpen: 'Stays open: {reasons}.',
  reasons: {
    receipt: { one: '{count} cash receipt', many: '{count} cash receipts' },
    'already-invoiced': alike('{count} invoiced already'),
    'after-until': alike('{count} delivered later'),
    'not-chosen': alike('{count} not chosen'),
    'by-hand': alike('{count} without invoice day'),
    'other-day': alike('{count} other invoice day'),
  },
  noDay: 'Fill in a date to see what will be made.',
  nothing: 'There is nothing to make.',
  nothingOpen: 'No deliveries are open up to this date.',
  nothingRemedy: 'Choose another date or another invoice day.',
  making: 'Making the invoices…',
  made: { one: '{count} invoice made.', many: '{count} invoices made.' },
  madeNone: 'Nothing was made: another session was before you.',
};
