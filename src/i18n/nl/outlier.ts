import type { OutlierTexts } from '../outlier.ts';

export const outlierTexts: OutlierTexts = {
  usual: '{median} (midden van {count} facturen)',
  high: '! veel meer dan {median} (midden van {count})',
  low: '! veel minder dan {median} (midden van {count})',
  none: 'onbekend, nog geen facturen',
  unknown: { one: 'onbekend, pas {count} factuur', many: 'onbekend, pas {count} facturen' },
  highSentence: '{net} zonder btw is veel meer dan gebruikelijk: {median}, het midden van de laatste {count} facturen.',
  lowSentence:
    '{net} zonder btw is veel minder dan gebruikelijk: {median}, het midden van de laatste {count} facturen.',
};
