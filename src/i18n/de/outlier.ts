import type { OutlierTexts } from '../outlier.ts';

export const outlierTexts: OutlierTexts = {
  usual: '{median} (Mitte von {count} Rechnungen)',
  high: '! weit über {median} (Mitte von {count})',
  low: '! weit unter {median} (Mitte von {count})',
  none: 'unbekannt, noch keine Rechnungen',
  unknown: { one: 'unbekannt, erst {count} Rechnung', many: 'unbekannt, erst {count} Rechnungen' },
  highSentence: '{net} ohne USt ist viel mehr als üblich: {median}, die Mitte der letzten {count} Rechnungen.',
  lowSentence: '{net} ohne USt ist viel weniger als üblich: {median}, die Mitte der letzten {count} Rechnungen.',
};
