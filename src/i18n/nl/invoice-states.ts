import type { InvoiceStateTexts } from '../invoice-states.ts';

export const invoiceStateTexts: InvoiceStateTexts = {
  draft: 'In aanmaak',
  final: 'Definitief',
  waiting: 'Wacht',
  'not-sent': 'Niet verzonden',
  uncertain: 'Onzeker',
  sent: 'Verzonden',
  printed: 'Afgedrukt',
  credited: 'Gecrediteerd',
};
