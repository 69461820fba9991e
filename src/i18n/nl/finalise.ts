import type { FinaliseTexts } from '../finalise.ts';

export const finaliseTexts: FinaliseTexts = {
  title: 'Definitief maken',
  help: [
    'Laat zien wat er gebeurt als de gekozen concepten definitief worden: hoeveel het er zijn, welke datum en nummers ze krijgen en wat er nog ontbreekt. F2 of Enter vraagt het u nog een keer en doet het dan.',
    'Een factuur waaraan iets ontbreekt, blijft in aanmaak; er staat bij wat het is en op welk scherm u het aanvult. De andere worden wel definitief.',
    'Een definitieve factuur verandert nooit meer. Met een creditfactuur maakt u haar ongedaan.',
    'Met ↓ gaat u naar wat ontbreekt; Enter of w opent daar het scherm met het veld. Komt u terug, dan is alles opnieuw nagekeken. Een bedrag dat ver van het gebruikelijke ligt (meer dan het dubbele of minder dan de helft van het midden van de laatste acht facturen) wordt gemeld en houdt niets tegen.',
  ],
  get: {
    one: '{count} concept wordt definitief, met factuurdatum {date} en nummer {first}.',
    many: '{count} concepten worden definitief, met factuurdatum {date} en de nummers {first} tot en met {last}.',
  },
  amounts: 'Samen {gross}: {net} exclusief btw en {vat} btw.',
  none: 'Geen van deze concepten kan nu definitief worden.',
  incomplete: {
    one: '{count} concept is niet volledig en blijft in aanmaak:',
    many: '{count} concepten zijn niet volledig en blijven in aanmaak:',
  },
  outliers: {
    one: '{count} concept wijkt af van wat gebruikelijk is; het houdt niets tegen:',
    many: '{count} concepten wijken af van wat gebruikelijk is; het houdt niets tegen:',
  },
  lacks: '{debtor} {name}',
  gone: {
    one: '{count} gekozen factuur is geen concept meer; daarmee gebeurt niets.',
    many: '{count} gekozen facturen zijn geen concept meer; daarmee gebeurt niets.',
  },
  heading: 'Wat definitief wordt:',
  question: {
    one: '{company}: {count} factuur van {amount} definitief maken?',
    many: '{company}: {count} facturen van samen {amount} definitief maken?',
  },
  numbers: 'Factuurdatum {date}, nummers {first} tot en met {last}.',
  forGood: 'Dit kunt u niet ongedaan maken.',
  confirm: 'Definitief maken',
  confirmLetter: 'd',
  cancelLetter: 'a',
  working: 'De facturen worden definitief gemaakt.',
  progress: '{done} van {total}',
  waits: 'Toetsen die u nu drukt, wachten tot dit klaar is.',
  work: 'facturen definitief maken',
  done: { one: '{count} factuur definitief.', many: '{count} facturen definitief.' },
  left: { one: '{count} is niet volledig.', many: '{count} zijn niet volledig.' },
  takenByOthers: {
    one: '{count} was al door een ander gedaan.',
    many: '{count} waren al door een ander gedaan.',
  },
};
