import { addDays, type Day, weekdayIndex } from '../../src/domain/calendar.ts';
import { type Assortment, articles, type PracticeArticle } from './articles.ts';
import { decimal } from './csv-text.ts';
import { type CustomerKind, debtors, type PracticeDebtor } from './debtors.ts';
import type { Random } from './random.ts';

/** A Monday, and the Saturday six weeks on. */
export const firstDay: Day = '2026-10-05';
export const lastDay: Day = '2026-11-14';

interface Habit {
  /** Delivery days, 0 for Monday … 5 for Saturday. */
  readonly days: readonly number[];
  readonly assortments: readonly Assortment[];
  /** Number of lines of an ordinary day. */
  readonly lines: number;
  /** What it takes, compared with a café. */
  readonly size: number;
  /** Share of the lines of which something comes back. */
  readonly returns: number;
  /** Share of the deliveries with an order number of the customer's. */
  readonly references: number;
}

const workdays = [0, 1, 2, 3, 4];
const shopDays = [...workdays, 5];

const habits: Readonly<Record<CustomerKind, Habit>> = {
  cafe: { days: shopDays, assortments: ['small', 'sweet', 'pastry'], lines: 4, size: 1, returns: 0.02, references: 0 },
  hotel: {
    days: shopDays,
    assortments: ['bread', 'small', 'sweet', 'kilo'],
    lines: 5,
    size: 1.5,
    returns: 0.02,
    references: 0.3,
  },
  school: {
    days: workdays,
    assortments: ['small', 'bread', 'savoury'],
    lines: 3,
    size: 1.2,
    returns: 0,
    references: 0.1,
  },
  care: {
    days: shopDays,
    assortments: ['bread', 'small', 'kilo'],
    lines: 4,
    size: 1.5,
    returns: 0.01,
    references: 0.1,
  },
  market: {
    days: shopDays,
    assortments: ['bread', 'small', 'sweet', 'savoury'],
    lines: 9,
    size: 3,
    returns: 0.2,
    references: 0,
  },
  canteen: {
    days: workdays,
    assortments: ['bread', 'small', 'savoury'],
    lines: 4,
    size: 1.5,
    returns: 0.03,
    references: 0.2,
  },
  shop: {
    days: [1, 3, 4, 5],
    assortments: ['bread', 'small', 'sweet'],
    lines: 5,
    size: 0.8,
    returns: 0.1,
    references: 0,
  },
  club: { days: [2, 5], assortments: ['small', 'savoury'], lines: 4, size: 2, returns: 0.05, references: 0 },
  counter: {
    days: shopDays,
    assortments: ['bread', 'pastry', 'savoury'],
    lines: 2,
    size: 0.2,
    returns: 0,
    references: 0,
  },
};

/** How many of an article a café takes on an ordinary day. */
const usual: Readonly<Record<Assortment, readonly [number, number]>> = {
  bread: [3, 12],
  small: [10, 60],
  sweet: [6, 24],
  pastry: [1, 6],
  savoury: [8, 30],
  kilo: [1, 4],
  extra: [1, 3],
};

interface Standing {
  readonly article: PracticeArticle;
  readonly quantity: number;
}

/** A customer's place with its standing order. */
interface Round {
  readonly debtor: PracticeDebtor;
  readonly habit: Habit;
  readonly address: string;
  readonly order: readonly Standing[];
}

const columns = [
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
] as const;

type Line = Partial<Record<(typeof columns)[number], string>>;

function roundsOf(debtor: PracticeDebtor, random: Random): readonly Round[] {
  const habit = habits[debtor.kind];
  const offered = articles.filter((article) => habit.assortments.includes(article.assortment));
  const addresses = debtor.places.length === 0 ? [''] : debtor.places.map((_, index) => `A${index + 1}`);
  return addresses.map((address) => ({
    debtor,
    habit,
    address,
    order: random
      .some(offered, habit.lines)
      .map((article) => ({ article, quantity: quantityOf(article, habit, random) })),
  }));
}

function quantityOf(article: PracticeArticle, habit: Habit, random: Random): number {
  const [low, high] = usual[article.assortment];
  return Math.max(1, Math.round(random.between(low, high) * habit.size));
}

function varied({ article, quantity }: Standing, weekday: number, random: Random): string {
  const weekend = weekday >= 4 ? 1.3 : 1;
  const wanted = quantity * weekend * (0.8 + 0.4 * random.next());
  // Goods by weight come as the scale says, in steps of 50 g.
  if (article.unit === 'kg') return decimal(Math.max(10, Math.round(wanted * 20)) * 50, 3);
  return String(Math.max(1, Math.round(wanted)));
}

function lineOf(standing: Standing, habit: Habit, weekday: number, random: Random): Line {
  const quantity = varied(standing, weekday, random);
  const comesBack = standing.article.unit === 'stuk' && random.chance(habit.returns);
  return {
    article: standing.article.code,
    quantity,
    returned: comesBack ? String(random.between(1, Math.max(1, Math.floor(Number(quantity) / 5)))) : '',
    discount: random.chance(0.012) ? random.pick(['5', '10', '12,5', '100']) : '',
    price: random.chance(0.006) ? decimal(Math.round(standing.article.price * 0.9), 2, 2) : '',
  };
}

const extras = articles.filter((article) => article.assortment === 'extra');

/** Now and then something out of the ordinary: crates, hired things, or a cake that is no article. */
function extraLine(random: Random): Line {
  const [extra] = random.some(extras, 1);
  if (!extra || random.chance(0.2)) {
    const description = random.pick([
      'Jubileumtaart "25 jaar"',
      'Taart met logo; 30 personen',
      'Kinderfeest, 12 cakejes',
    ]);
    return { description, quantity: '1', price: decimal(random.between(45, 180) * 50, 2, 2), vat: 'low' };
  }
  return { article: extra.code, quantity: String(random.between(1, 4)), returned: extra.code === '903' ? '1' : '' };
}

function linesOf({ habit, order }: Round, weekday: number, random: Random): readonly Line[] {
  const lines = order.filter(() => random.chance(0.92)).map((standing) => lineOf(standing, habit, weekday, random));
  const extra = lines.length === 0 || random.chance(0.04);
  return extra ? [...lines, extraLine(random)] : lines;
}

/** Six weeks of deliveries, Monday to Saturday, as the rows of the CSV file. */
export function deliveryRows(random: Random): readonly (readonly string[])[] {
  const rounds = debtors.flatMap((debtor) => roundsOf(debtor, random));
  const rows: (readonly string[])[] = [columns];
  let number = 50_001;
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const weekday = weekdayIndex(day);
    for (const round of rounds) {
      const { debtor, habit, address } = round;
      if (!habit.days.includes(weekday) || random.chance(0.03)) continue;
      const paid = debtor.kind === 'counter' || (debtor.kind === 'cafe' && random.chance(0.01));
      const head: Line = {
        number: String(number++),
        kind: paid ? 'receipt' : 'deliverynote',
        date: day,
        debtor: debtor.number,
        address,
        reference: random.chance(habit.references) ? `PO-${String(random.between(1, 99_999)).padStart(5, '0')}` : '',
      };
      for (const line of linesOf(round, weekday, random)) {
        rows.push(columns.map((column) => head[column] ?? line[column] ?? ''));
      }
    }
  }
  return rows;
}
