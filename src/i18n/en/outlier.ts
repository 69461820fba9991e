import type { OutlierTexts } from '../outlier.ts';

export const outlierTexts: OutlierTexts = {
  usual: '{median} (middle of {count} invoices)',
  high: '! far above {median} (middle of {count})',
  low: '! far below {median} (middle of {count})',
  none: 'not known, no invoices yet',
  unknown: { one: 'not known, only {count} invoice', many: 'not known, only {count} invoices' },
  highSentence: '{net} without VAT is far more than usual: {median}, the middle of the last {count} invoices.',
  lowSentence: '{net} without VAT is far less than usual: {median}, the middle of the last {count} invoices.',
};
