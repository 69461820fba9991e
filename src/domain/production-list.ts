import type { Article } from './article.ts';
import type { Day } from './calendar.ts';
import type { Debtor } from './debtor.ts';
import type { Delivery, DeliveryLine } from './delivery.ts';
import { groupBy } from './group-by.ts';
import { byNaturalOrder } from './natural-order.ts';
import { sumOfQuantities, type Thousandths } from './quantity.ts';

/** How much of something goes out, and how much of it came back. What came back is not less to make. */
interface Amounts {
  readonly quantity: Thousandths;
  readonly returned: Thousandths;
}

/** What one debtor gets of an article at one of its addresses. */
export interface ProductionShare extends Amounts {
  readonly debtor: string;
  readonly debtorName: string;
  /** Where it goes: the address's name or street, and its town. */
  readonly place: string;
  /** What the delivery says instead of the article's own name, such as a wish; empty: the same. */
  readonly text: string;
}

/** An article of a production list, in one unit. */
export interface ProductionArticle extends Amounts {
  readonly article: string;
  readonly name: string;
  readonly unit: string;
  /** In order of debtor number and place. */
  readonly shares: readonly ProductionShare[];
}

/** *Productielijst*: what is delivered on a day, and so has to be made for it. */
export interface ProductionList {
  readonly date: Day;
  /** In natural order of their codes. */
  readonly articles: readonly ProductionArticle[];
  /** How many notes and receipts it is made of. */
  readonly deliveries: number;
  readonly debtors: number;
}

/** What a production list is made from besides the deliveries. */
export interface ProductionSources {
  readonly articles: readonly Pick<Article, 'code' | 'name'>[];
  readonly debtors: ReadonlyMap<string, Debtor>;
}

/** Who gets a delivery, and where; `order` is its place among those of its day. */
interface Receiver extends Pick<ProductionShare, 'debtor' | 'debtorName' | 'place'> {
  readonly order: number;
}

interface Portion extends Amounts {
  readonly receiver: Receiver;
  readonly line: DeliveryLine;
}

function amountsOf(parts: readonly Amounts[]): Amounts {
  return {
    quantity: sumOfQuantities(parts.map(({ quantity }) => quantity)),
    returned: sumOfQuantities(parts.map(({ returned }) => returned)),
  };
}

/** An address that was deleted since is shown by its code. */
function placeOf({ address: code }: Delivery, debtor: Debtor | undefined): string {
  const found = debtor?.deliveryAddresses.find((one) => one.code === code);
  const parts = code === null ? [debtor?.address, debtor?.city] : [found?.name || found?.address || code, found?.city];
  return parts.filter((part) => part).join(', ');
}

/** Order of codes and names without any that compare as equal, so that the list does not depend on who was entered first. */
function inOrder(...pairs: readonly (readonly [string, string])[]): number {
  for (const [a, b] of pairs) {
    const order = byNaturalOrder(a, b);
    if (order !== 0) return order;
  }
  return 0;
}

/** What an article that is not known is called: the first of its texts, whoever was entered first. */
function firstText(portions: readonly Portion[]): string {
  return portions.map(({ line }) => line.description).reduce((a, b) => (byNaturalOrder(a, b) <= 0 ? a : b));
}

/** Those who get the deliveries, in order of debtor number and place, each once; by delivery. */
function receiversOf(
  deliveries: readonly Delivery[],
  debtors: ProductionSources['debtors'],
): ReadonlyMap<Delivery, Receiver> {
  const same = groupBy(deliveries, (one) => JSON.stringify([one.debtor, placeOf(one, debtors.get(one.debtor))]));
  const places = same.map((group) => {
    const { debtor: number } = group[0];
    const debtor = debtors.get(number);
    return { group, debtor: number, debtorName: debtor?.name ?? '', place: placeOf(group[0], debtor) };
  });
  // Names are compared once for each place, and not for each of its lines: that takes by far the most time.
  places.sort((a, b) => inOrder([a.debtor, b.debtor], [a.place, b.place]));
  return new Map(
    places.flatMap(({ group, ...about }, order) => group.map((delivery) => [delivery, { ...about, order }] as const)),
  );
}

function sharesOf(portions: readonly Portion[], name: string): readonly ProductionShare[] {
  const textOf = ({ line }: Portion) => (line.description === name ? '' : line.description);
  return groupBy(portions, (portion) => `${portion.receiver.order} ${textOf(portion)}`)
    .map((same) => ({ receiver: same[0].receiver, text: textOf(same[0]), amounts: amountsOf(same) }))
    .sort((a, b) => a.receiver.order - b.receiver.order || byNaturalOrder(a.text, b.text))
    .map(({ receiver: { debtor, debtorName, place }, text, amounts }) => {
      return { debtor, debtorName, place, text, ...amounts };
    });
}

/**
 * The production list of a day: notes and receipts alike, returns not taken off, since what is delivered must be made first.
 * An article that is delivered in two units stands there twice. The order of the deliveries makes no difference.
 * @param deliveries those of other days are left out
 */
export function productionList(
  date: Day,
  deliveries: readonly Delivery[],
  { articles, debtors }: ProductionSources,
): ProductionList {
  const names = new Map(articles.map(({ code, name }) => [code, name]));
  const ofDay = deliveries.filter((delivery) => delivery.date === date);
  const receivers = receiversOf(ofDay, debtors);
  const portions = [...receivers].flatMap(([{ lines }, receiver]) =>
    lines
      .filter(({ quantity, returned }) => quantity !== 0 || returned !== 0)
      .map((line): Portion => ({ receiver, quantity: line.quantity, returned: line.returned, line })),
  );
  // What has no code is known by its text alone.
  const keyOf = ({ line: { article, unit, description } }: Portion) =>
    JSON.stringify([article, unit, article === '' ? description : '']);
  const made = groupBy(portions, keyOf).map((same): ProductionArticle => {
    const { article, unit } = same[0].line;
    const name = names.get(article) ?? firstText(same);
    return { article, name, unit, ...amountsOf(same), shares: sharesOf(same, name) };
  });
  return {
    date,
    articles: made.sort((a, b) => inOrder([a.article, b.article], [a.name, b.name], [a.unit, b.unit])),
    deliveries: ofDay.length,
    debtors: new Set(ofDay.map(({ debtor }) => debtor)).size,
  };
}

/** Whether anything came back on that day: only then is it worth a column. */
export function hasReturns({ articles }: ProductionList): boolean {
  return articles.some(({ returned }) => returned !== 0);
}
