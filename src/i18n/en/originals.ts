import type { OriginalTexts } from '../originals.ts';

export const originalTexts: OriginalTexts = {
  notKept: {
    one: 'The PDF of {numbers} could not be kept yet: {cause}',
    many: 'The PDFs of {count} invoices ({numbers}) could not be kept yet: {cause}',
  },
  madeUpFor: {
    one: 'Its number is given and the invoice is booked: do not make it a second time. The PDF is made when you deliver it, once this is mended.',
    many: 'Their numbers are given and the invoices are booked: do not make them a second time. The PDFs are made when you deliver them, once this is mended.',
  },
};
