import type { PriceChangeTexts } from '../price-change.ts';

export const priceChangeTexts: PriceChangeTexts = {
  title: 'Prijzen wijzigen',
  help: [
    'De prijzen van de gemarkeerde artikelen gaan met een percentage omhoog, of met een minteken omlaag, vanaf een dag die u kiest. Er wordt gerekend met de prijs die op die dag zou gelden, en afgerond op hele centen, een halve cent naar boven.',
    'Met F2 ziet u eerst per artikel de oude en de nieuwe prijs. Nog een keer F2 bewaart ze, alle tegelijk; Esc gaat terug naar het percentage.',
    'Regels die er al zijn, houden hun prijs. Staat er voor later al een andere prijs klaar, dan gaat die op haar dag gewoon in: de laatste kolom laat dat zien.',
  ],
  about: {
    one: 'De prijs van {article} gaat met een percentage omhoog of omlaag.',
    many: 'De prijzen van {count} artikelen gaan met een percentage omhoog of omlaag.',
  },
  labels: { share: 'Percentage', from: 'Vanaf' },
  fieldHelp: {
    share: 'Bijvoorbeeld 3 of 2,5; met een minteken gaan de prijzen omlaag: -10.',
    from: 'De eerste dag met de nieuwe prijzen: vandaag of later. U kunt vandaag, 1-1 of +7 typen.',
  },
  problems: {
    share: 'Dit is geen percentage. Schrijf het met hoogstens twee decimalen, zoals 2,5 of -10, van -100 tot 1000.',
    past: 'Prijzen veranderen vanaf vandaag of later.',
  },
  columns: {
    code: 'Code',
    name: 'Naam',
    before: 'Oud',
    after: 'Nieuw',
    difference: 'Verschil',
    later: 'Daarna al gepland',
    same: 'zelfde',
  },
  preview: '{share} vanaf {date}. Prijzen die veranderen: {count} van {total}.',
  linesKeep: 'Regels die er al zijn, houden hun prijs.',
  laterNote: 'Wat daarna al gepland was, gaat gewoon in.',
  kept: { one: 'Nieuwe prijs vanaf {date}: één artikel.', many: 'Nieuwe prijs vanaf {date}: {count} artikelen.' },
  unsaved: 'een prijswijziging',
};
