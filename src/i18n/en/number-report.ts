import type { NumberReportTexts } from '../number-report.ts';

export const numberReportTexts: NumberReportTexts = {
  title: 'Number check',
  heading: '{company}, number check of {date}',
  about: 'Invoice numbers run on from 1 in each year, without a gap and each once, and dates rise with them.',
  none: 'There are no final invoices yet.',
  year: {
    one: '{year}: {count} invoice, {first} of {from}.',
    many: '{year}: {count} invoices, {first} of {from} to {last} of {until}.',
  },
  right: 'No gaps, no number twice, dates rise.',
  allRight: 'All numbers and dates are right.',
  faults: { one: '{count} fault found.', many: '{count} faults found.' },
  gapOne: 'Number {from} of {year} is missing.',
  gap: 'The numbers {from} to {until} of {year} are missing ({count}).',
  twice: 'Number {sequence} of {year} was given more than once: {invoices}.',
  sameText: 'Number {number} stands on more than one invoice: {invoices}.',
  counted: 'serial number {sequence} of {year}, {date}',
  dateBack: 'Invoice {number} is dated {date}, before invoice {before} of {beforeDate}.',
  otherYear: 'Invoice {number} has a number of {year} and is dated {date}.',
  invoice: '{number} of {date}',
  printed: 'The report was printed: {job}.',
  remedy:
    'Factuurpost gives no such numbers itself: the data were changed from outside, or not put back whole. Put back a good backup, or keep a note of what happened.',
};
