export type Unit = 'stuk' | 'kg' | 'doos';

/** What an article is ordered as: with which customers it turns up, and how many. */
export type Assortment = 'bread' | 'small' | 'sweet' | 'pastry' | 'savoury' | 'kilo' | 'extra';

export interface PracticeArticle {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
  /** Cents. */
  readonly price: number;
  readonly vat: 'high' | 'low';
  readonly assortment: Assortment;
}

type Entry = readonly [name: string, price: number, unit?: Unit];

function group(
  first: number,
  assortment: Assortment,
  vat: PracticeArticle['vat'],
  entries: readonly Entry[],
): readonly PracticeArticle[] {
  return entries.map(([name, price, unit = 'stuk'], index) => ({
    code: String(first + index),
    name,
    unit,
    price,
    vat,
    assortment,
  }));
}

export const articles: readonly PracticeArticle[] = [
  ...group(101, 'bread', 'low', [
    ['Wit heel', 215],
    ['Bruin heel', 219],
    ['Volkoren heel', 235],
    ['Volkoren half', 128],
    ['Meergranen heel', 265],
    ['Spelt heel', 310],
    ['Rogge donker', 245],
    ['Desem rustiek', 345],
    ['Tijgerbrood wit', 225],
    ['Casinobrood wit gesneden', 240],
  ]),
  ...group(201, 'small', 'low', [
    ['Kadetje wit', 32],
    ['Bolletje bruin', 34],
    ['Pistolet', 48],
    ['Waldkornbol', 55],
    ['Stokbrood wit', 135],
    ['Ciabatta', 95],
    ['Krentenbol', 58],
    ['Mueslibol', 75],
  ]),
  ...group(301, 'sweet', 'low', [
    ['Croissant roomboter', 78],
    ['Pain au chocolat', 105],
    ['Koffiebroodje', 115],
    ['Appelflap', 135],
    ['Kaneelrol „Zweeds”', 145],
    ['Suikerwafel', 65],
  ]),
  ...group(401, 'pastry', 'low', [
    ['Appeltaart 12 punten', 1650],
    ['Slagroomtaart 10 personen', 1895],
    ['Moorkop', 195],
    ['Tompouce', 175],
    ['Crème-brûléetaartje', 235],
  ]),
  ...group(501, 'savoury', 'low', [
    ['Saucijzenbroodje', 145],
    ['Kaasbroodje', 139],
    ['Frikandelbroodje', 149],
    ['Quiche groente', 1125],
  ]),
  ...group(601, 'kilo', 'low', [
    ['Roomboterkoekjes', 1180, 'kg'],
    ['Speculaas', 995, 'kg'],
    ['Paneermeel', 285, 'kg'],
    ['Pizzadeeg', 310, 'kg'],
    ['Mini-sandwiches assorti (48)', 1560, 'doos'],
    ['Petitfours (24)', 2940, 'doos'],
  ]),
  ...group(901, 'extra', 'high', [
    ['Broodzakken papier (500)', 2275, 'doos'],
    ['Gebaksdozen (100)', 3150, 'doos'],
    ['Krat, borg', 400],
    ['Huur broodrooster per dag', 1250],
    ['Huur serveerplank', 350],
  ]),
];
