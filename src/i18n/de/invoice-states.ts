import type { InvoiceStateTexts } from '../invoice-states.ts';

export const invoiceStateTexts: InvoiceStateTexts = {
  draft: 'In Arbeit',
  final: 'Festgeschrieben',
  waiting: 'Wartet',
  'not-sent': 'Nicht gesendet',
  uncertain: 'Ungewiss',
  sent: 'Gesendet',
  printed: 'Gedruckt',
  credited: 'Storniert',
};
