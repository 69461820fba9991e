import { seededChoices } from './seeded-choices.ts';

/** Columns of the CSV files, as the program's documentation has them. */
export const columns = {
  debtors: [
    'number',
    'name',
    'attention',
    'address',
    'postcode',
    'city',
    'country',
    'email',
    'cc',
    'language',
    'vatId',
    'kvk',
    'invoiceDay',
    'invoiceType',
    'collect',
    'consolidateTo',
    'copies',
    'dispatch',
    'bundle',
    'termDays',
    'discount',
  ],
  addresses: ['debtor', 'code', 'name', 'address', 'postcode', 'city', 'country'],
  articles: ['code', 'name', 'unit', 'price', 'vat'],
  deliveries: [
    'number',
    'kind',
    'date',
    'debtor',
    'address',
    'article',
    'description',
    'quantity',
    'returned',
    'price',
    'discount',
    'vat',
    'reference',
  ],
} as const;

type Kind = keyof typeof columns;
/** A row as it stands in a CSV file: nothing but text. */
export type Row<K extends Kind> = Readonly<Record<(typeof columns)[K][number], string>>;

export interface BakeryWeek {
  /** The days of delivery, Monday to Saturday. */
  readonly days: readonly string[];
  readonly debtors: readonly Row<'debtors'>[];
  readonly addresses: readonly Row<'addresses'>[];
  readonly articles: readonly Row<'articles'>[];
  readonly deliveries: readonly Row<'deliveries'>[];
}

const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14'];
const firstNumber = 1001;

type Choices = ReturnType<typeof seededChoices>;

function decimal(thousandths: number): string {
  const whole = Math.floor(thousandths / 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole},${rest}`;
}

function euros(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

const dispatches = ['pdf', 'paper', 'pdf', 'both', 'pdf', 'paper', 'pdf', 'pdf', 'paper', 'pdf'] as const;
const types = ['total', 'specified', 'weekly'] as const;
const languages = ['nl', 'nl', 'de', 'en'] as const;
const trades = [
  'Café',
  'Lunchroom',
  'Jansen & Zn.',
  'Bäckerei „Süß“',
  'Hotel',
  'School',
  "'t Hoekje",
  'Café Škoda',
] as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Every twelfth debtor is a head office; the fifth behind it is its branch, and one more hangs on that branch. */
function consolidatedTo(index: number): string {
  if (index === 17) return String(firstNumber + 5);
  return index % 12 === 5 ? String(firstNumber + index - 5) : '';
}

/** Mostly one invoice for all; an invoice per address or per delivery note for some of each way of dispatch and each layout. */
function collectOf(index: number): 'all' | 'address' | 'none' {
  if (index >= 120 && index < 150 && [0, 1, 3].includes(index % 10)) return 'none';
  return index >= 60 && index < 90 && [0, 1, 3, 4, 8].includes(index % 10) ? 'address' : 'all';
}

/** A place abroad with a VAT id there for some of those who read German or English: they owe the tax themselves. */
function homeOf(index: number, language: string): Pick<Row<'debtors'>, 'postcode' | 'city' | 'country' | 'vatId'> {
  if (language === 'de' && index % 3 === 0) {
    return { postcode: '26789', city: 'Musterstadt', country: 'DE', vatId: index % 2 === 0 ? 'DE123456789' : '' };
  }
  if (language === 'en' && index % 7 === 0) {
    return { postcode: '2000', city: 'Voorbeeldstad', country: 'BE', vatId: 'BE0123456749' };
  }
  return { postcode: '3511 AB', city: 'Proefdorp', country: 'NL', vatId: '' };
}

function debtorAt(index: number): Row<'debtors'> {
  const number = String(firstNumber + index);
  const dispatch = dispatches[index % 10] ?? 'pdf';
  const language = languages[Math.floor(index / 3) % 4] ?? 'nl';
  const mailbox = (name: string) => `${name}@klant-${number}.example`;
  return {
    number,
    name: `${trades[index % trades.length]} ${number}`,
    attention: index % 4 === 0 ? 'Crediteurenadministratie' : '',
    address: `Molenstraat ${index + 1}`,
    ...homeOf(index, language),
    email: dispatch === 'paper' ? '' : index % 20 === 2 ? `${mailbox('a')}, ${mailbox('b')}` : mailbox('facturen'),
    cc: dispatch !== 'paper' && index % 15 === 4 ? mailbox('boekhouder') : '',
    language,
    kvk: '',
    invoiceDay: index === 290 ? 'none' : (weekdays[index % 7] ?? 'monday'),
    invoiceType: types[Math.floor(index / 10) % 3] ?? 'total',
    collect: collectOf(index),
    consolidateTo: consolidatedTo(index),
    copies: dispatch === 'pdf' ? '0' : String(1 + (index % 3)),
    dispatch,
    bundle: index === 120 || index === 133 ? 'yes' : 'no',
    termDays: index % 6 === 1 ? '30' : '',
    discount: index % 5 === 1 ? '2,5' : index % 9 === 0 ? '10' : '',
  };
}

/** Those of whom every address gets an invoice of its own, and some whose addresses stand on one invoice. */
function hasAddresses({ collect, number }: Row<'debtors'>): boolean {
  return collect === 'address' || (collect === 'all' && Number(number) % 11 === 0);
}

function addressesOf(debtor: Row<'debtors'>): readonly Row<'addresses'>[] {
  if (!hasAddresses(debtor)) return [];
  return ['A1', 'A2'].map((code) => ({
    debtor: debtor.number,
    code,
    name: `Filiaal ${code} van ${debtor.number}`,
    address: 'Kade 2',
    postcode: debtor.postcode,
    city: debtor.city,
    country: debtor.country,
  }));
}

function articlesFrom({ between, oneIn }: Choices): readonly Row<'articles'>[] {
  return Array.from({ length: 60 }, (_, index) => ({
    code: index < 50 ? String(101 + index) : `T${index - 49}`,
    name: `Brood & banket ${index + 1}`,
    unit: index % 6 === 0 ? 'kg' : 'stuk',
    price: euros(between(35, 1895)),
    vat: oneIn(4) ? 'high' : 'low',
  }));
}

function lineFrom(
  choices: Choices,
  article: Row<'articles'>,
): Omit<Row<'deliveries'>, 'number' | 'kind' | 'date' | 'debtor' | 'address' | 'reference'> {
  const { between, oneIn } = choices;
  const quantity = article.unit === 'kg' ? between(1, 40_000) : 1000 * between(1, 60);
  // Now and then more comes back than went out.
  const returned = oneIn(200) ? quantity + 1000 : oneIn(8) ? Math.ceil(quantity / 4000) * 1000 : 0;
  return {
    article: article.code,
    description: oneIn(40) ? `${article.name} (gesneden)` : '',
    quantity: decimal(quantity),
    returned: returned === 0 ? '' : decimal(returned),
    price: oneIn(25) ? euros(between(1, 999)) : '',
    discount: oneIn(20) ? '12,25' : oneIn(30) ? '0' : '',
    vat: oneIn(60) ? 'high' : '',
  };
}

function deliveryFrom(
  choices: Choices,
  debtor: Row<'debtors'>,
  day: number,
  articles: readonly Row<'articles'>[],
): readonly Row<'deliveries'>[] {
  const { between, oneIn, pick } = choices;
  const date = days[day] ?? '';
  const head = {
    number: `${day + 1}${debtor.number}`,
    kind: oneIn(80) ? 'receipt' : 'deliverynote',
    // Written in two ways, as exports of two tills do.
    date: day % 2 === 0 ? date : date.split('-').reverse().join('-'),
    debtor: debtor.number,
    address: hasAddresses(debtor) ? pick(['', 'A1', 'A2', 'A2']) : '',
    reference: oneIn(6) ? `Order ${between(100, 999)}` : '',
  };
  return Array.from({ length: between(11, 19) }, () => ({ ...head, ...lineFrom(choices, pick(articles)) }));
}

/** One week of an invented bakery with so many debtors, Monday to Saturday, about 15 lines a day for each. */
export function bakeryWeek(seed: number, size: number): BakeryWeek {
  const choices = seededChoices(seed);
  const articles = articlesFrom(choices);
  const debtors = Array.from({ length: size }, (_, index) => debtorAt(index));
  return {
    days,
    debtors,
    addresses: debtors.flatMap(addressesOf),
    articles,
    deliveries: days.flatMap((_, day) => debtors.flatMap((debtor) => deliveryFrom(choices, debtor, day, articles))),
  };
}
