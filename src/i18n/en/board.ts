import type { BoardTexts } from '../board.ts';
import { weekdayTexts } from './weekdays.ts';

export const boardTexts: BoardTexts = {
  title: 'Invoice days',
  help: [
    'Per invoice day: how many debtors get their invoice that day, for how many of them deliveries wait, for what amount without VAT and since when. Beside it the drafts that are not final yet, and the final invoices that have not been sent or printed. Today is at the top.',
    'Enter or a opens the making of invoices for the day under the cursor. Debtors without an invoice day are at the bottom; theirs are made in the same way.',
    'A delivery must be invoiced by the 15th of the next month. From a week before that the debtor stands below the table; l shows them all. A draft does not count as an invoice yet.',
    'A debtor that is consolidated counts with its head office. The amount is the sum of the delivery notes; on a total invoice rounding can make it differ by a cent.',
  ],
  today: 'Today is {weekday} {date}; that day is at the top.',
  days: { ...weekdayTexts, none: 'none' },
  columns: {
    day: 'Invoice day',
    debtors: 'Debtors',
    waiting: 'Waiting',
    deliveries: 'Deliveries',
    net: 'Excl. VAT',
    oldest: 'Oldest',
    drafts: 'Drafts',
    undelivered: 'To send',
  },
  nothingLate: 'Nothing has to be invoiced within a week.',
  late: {
    one: '{count} debtor should have had an invoice.',
    many: '{count} debtors should have had an invoice.',
  },
  soon: {
    one: '{count} debtor must have an invoice within a week.',
    many: '{count} debtors must have an invoice within a week.',
  },
  daysLate: {
    one: 'delivered {oldest}, was to be invoiced by {lastDay}: {count} day late',
    many: 'delivered {oldest}, was to be invoiced by {lastDay}: {count} days late',
  },
  daysLeft: {
    one: 'delivered {oldest}, to be invoiced by {lastDay}: {count} day left',
    many: 'delivered {oldest}, to be invoiced by {lastDay}: {count} days left',
  },
  lastDay: 'delivered {oldest}, today is the last day',
  short: {
    late: { one: '{count} day late, delivered {oldest}', many: '{count} days late, delivered {oldest}' },
    left: { one: '{count} day left, delivered {oldest}', many: '{count} days left, delivered {oldest}' },
    lastDay: 'last day today, delivered {oldest}',
  },
  more: '… and {count} more: l shows them all.',
  lateTitle: 'Invoice deadlines',
  lateRule:
    'What was delivered must be invoiced by the 15th of the next month (art. 222 of Directive 2006/112/EC and national law). A draft does not count yet.',
  lateLine: {
    one: '{count} debtor should have had an invoice; {key} shows which.',
    many: '{count} debtors should have had an invoice; {key} shows which.',
  },
  soonLine: {
    one: '{count} debtor must have an invoice within a week; {key} shows which.',
    many: '{count} debtors must have an invoice within a week; {key} shows which.',
  },
};
