import type { InvoiceStateTexts } from '../invoice-states.ts';

export const invoiceStateTexts: InvoiceStateTexts = {
  draft: 'Draft',
  final: 'Final',
  waiting: 'Waiting',
  'not-sent': 'Not sent',
  uncertain: 'Uncertain',
  sent: 'Sent',
  printed: 'Printed',
  credited: 'Credited',
};
