import type { Article } from './article.ts';
import { isDay } from './calendar.ts';
import type { Debtor } from './debtor.ts';
import type { Delivery, DeliveryLine } from './delivery.ts';
import type { Cents } from './money.ts';
import type { Thousandths } from './quantity.ts';

/** What a person says of a delivery; number, invoice and revision are the program's. */
export type DeliveryContent = Omit<Delivery, 'id' | 'number' | 'invoice' | 'revision'>;

export const deliveryRules = [
  'date-form',
  'debtor-missing',
  'debtor-unknown',
  'debtor-closed',
  'address-unknown',
  'reference-long',
  'no-lines',
  'article-unknown',
  'article-closed',
  'description-missing',
  'description-long',
  'quantity-range',
  'returned-range',
  'price-range',
  'discount-range',
] as const;
/** What can be wrong with a delivery. */
export type DeliveryRule = (typeof deliveryRules)[number];

export type DeliveryProblemField = 'date' | 'debtor' | 'address' | 'reference' | 'lines' | keyof DeliveryLine;

export interface DeliveryProblem {
  readonly field: DeliveryProblemField;
  /** Of the line that it is about, counted from 0; null: about the delivery as a whole. */
  readonly line: number | null;
  readonly rule: DeliveryRule;
  /** Fills the sentence of the rule. Plain data, not to be trusted on a screen. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a delivery is checked against. */
export interface DeliveryWorld {
  readonly debtor: (number: string) => Pick<Debtor, 'closed' | 'deliveryAddresses'> | undefined;
  readonly article: (code: string) => Pick<Article, 'closed'> | undefined;
  /** The delivery as it was kept so far: what it named already it may go on naming. Null: a new one. */
  readonly before: DeliveryContent | null;
}

/** Letters, as an import has them. */
const longestReference = 80;
const longestDescription = 200;
/** Whole units and euros: so many that an amount in cents stays exact. */
const mostUnits = 1_000_000;
const mostEuros = 1_000_000;
/** The most that a line may have gone out or come back. */
export const mostQuantity: Thousandths = mostUnits * 1000;
/** The highest price of a line, per unit. */
export const highestPrice: Cents = mostEuros * 100;

type Problems = readonly DeliveryProblem[];

function problem(
  field: DeliveryProblemField,
  rule: DeliveryRule,
  params: DeliveryProblem['params'] = {},
  line: number | null = null,
): DeliveryProblem {
  return { field, line, rule, params };
}

function isWithin(value: number, limit: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= limit;
}

function debtorProblems(
  { debtor: number, address }: DeliveryContent,
  { debtor: find, before }: DeliveryWorld,
): Problems {
  if (number === '') return [problem('debtor', 'debtor-missing')];
  const debtor = find(number);
  const same = before?.debtor === number;
  if (!debtor) return same ? [] : [problem('debtor', 'debtor-unknown', { debtor: number })];
  const closed = debtor.closed && !same ? [problem('debtor', 'debtor-closed', { debtor: number })] : [];
  const known =
    address === null ||
    (same && before.address === address) ||
    debtor.deliveryAddresses.some(({ code }) => code === address);
  return known ? closed : [...closed, problem('address', 'address-unknown', { address, debtor: number })];
}

/** Whether a line stands for anything: something went out or came back. */
export function saysAnything({ quantity, returned }: Pick<DeliveryLine, 'quantity' | 'returned'>): boolean {
  return quantity !== 0 || returned !== 0;
}

function articleProblems(code: string, at: number, { article: find, before }: DeliveryWorld): Problems {
  if (code === '' || before?.lines.some((line) => line.article === code)) return [];
  const article = find(code);
  if (!article) return [problem('article', 'article-unknown', { line: at + 1, article: code }, at)];
  return article.closed ? [problem('article', 'article-closed', { line: at + 1, article: code }, at)] : [];
}

function lineProblems(line: DeliveryLine, at: number, world: DeliveryWorld): Problems {
  const { description, quantity, returned, price, discount } = line;
  const where = { line: at + 1, article: line.article };
  const problems: DeliveryProblem[] = [...articleProblems(line.article, at, world)];
  const add = (field: keyof DeliveryLine, rule: DeliveryRule, max?: number) => {
    problems.push(problem(field, rule, max === undefined ? where : { ...where, max }, at));
  };
  if (description.trim() === '') add('description', 'description-missing');
  if (description.length > longestDescription) add('description', 'description-long', longestDescription);
  if (!isWithin(quantity, mostQuantity)) add('quantity', 'quantity-range', mostUnits);
  if (!isWithin(returned, mostQuantity)) add('returned', 'returned-range', mostUnits);
  if (!isWithin(price, highestPrice)) add('price', 'price-range', mostEuros);
  if (discount !== null && !(isWithin(discount, 10_000) && discount >= 0)) add('discount', 'discount-range');
  return problems;
}

/** What is wrong with a delivery, in the order in which it is filled in; empty: it can be kept. */
export function deliveryProblems(delivery: DeliveryContent, world: DeliveryWorld): readonly DeliveryProblem[] {
  const { date, reference, lines } = delivery;
  return [
    ...(isDay(date) ? [] : [problem('date', 'date-form')]),
    ...debtorProblems(delivery, world),
    ...(reference.length > longestReference ? [problem('reference', 'reference-long', { max: longestReference })] : []),
    ...(lines.length === 0 ? [problem('lines', 'no-lines')] : []),
    ...lines.flatMap((line, at) => lineProblems(line, at, world)),
  ];
}

/** What a person said of a kept delivery. */
export function contentOf({ kind, date, debtor, address, reference, lines }: DeliveryContent): DeliveryContent {
  return { kind, date, debtor, address, reference, lines };
}
