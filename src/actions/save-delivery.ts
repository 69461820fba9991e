import { ulid } from 'ulid';
import type { Article } from '../domain/article.ts';
import { monthOf } from '../domain/calendar.ts';
import type { Delivery } from '../domain/delivery.ts';
import { type DeliveryDifference, deliveryDifferences } from '../domain/delivery-differences.ts';
import {
  contentOf,
  type DeliveryContent,
  type DeliveryProblem,
  deliveryProblems,
} from '../domain/delivery-problems.ts';
import { type MergedDelivery, mergeDelivery } from '../domain/merge-delivery.ts';
import { sameData } from '../domain/same-data.ts';
import { UserError } from '../domain/user-error.ts';
import { giveDeliveryNumber, noteDeliveryNumbers } from '../state/delivery-numbers.ts';
import { files } from '../state/files.ts';
import { writeDeliveries } from '../state/open-months.ts';
import { recordDeed } from '../state/record.ts';
import type { Transaction } from '../state/transaction.ts';
import type { Context } from './context.ts';
import {
  type DeliveryConflict,
  type DeliveryGone,
  type DeliveryInvoiced,
  saysTheSame,
  whatBecameOfDelivery,
} from './delivery-conflict.ts';

/** A delivery to be kept. */
export interface NewDelivery extends DeliveryContent {
  /**
   * A ULID by which a second attempt finds out that the first one was kept after all. Made up when it is left out.
   */
  readonly id?: string;
}

/** Lets what is right pass. */
function refuse({ debtor }: DeliveryContent, problems: readonly DeliveryProblem[]): void {
  const [first, ...others] = problems.map(({ rule, params }) => {
    const { address = '', article = '', line = 0, max = 0 } = params;
    return new UserError('delivery.refused', { debtor: debtor || '-', fault: rule, address, article, line, max });
  });
  if (first) throw new UserError(first.code, first.params, others);
}

async function check(transaction: Transaction, content: DeliveryContent, before: Delivery | null): Promise<void> {
  const debtors = (await transaction.open(files.debtors)).data;
  const articles = (await transaction.open(files.articles)).data;
  refuse(
    content,
    deliveryProblems(content, {
      debtor: (number) => debtors.find((one) => one.number === number),
      article: (code) => articles.find((one) => one.code === code),
      before,
    }),
  );
}

/**
 * Keeps a delivery that a person entered. Its number is given here, under the lock: no two sessions get the same. A delivery
 * with an id that is there already was kept by an attempt before: it is given back, and nothing is kept twice.
 * @throws UserError `delivery.refused` with everything that is wrong with it (see `deliveryProblems`)
 */
export function addDelivery(context: Context, { id = ulid(), ...given }: NewDelivery): Promise<Delivery> {
  const content = contentOf(given);
  return context.company.change(async (transaction) => {
    const month = monthOf(content.date);
    const ofMonth = (await transaction.open(files.deliveries(month))).data;
    const kept = ofMonth.find((one) => one.id === id);
    if (kept) return kept;
    await check(transaction, content, null);
    const number = await giveDeliveryNumber(transaction, month, ofMonth);
    const delivery: Delivery = { ...content, id, number, invoice: null, revision: 1 };
    await writeDeliveries(transaction, month, [...ofMonth, delivery]);
    const detail = JSON.stringify({ number, date: delivery.date, debtor: delivery.debtor });
    recordDeed(transaction, { action: 'delivery.add', subject: id, detail }, context.now());
    return delivery;
  });
}

/** A delivery as it was read, and as a person wants it. */
export interface DeliveryChange {
  readonly base: Delivery;
  readonly next: DeliveryContent;
}

/** What became of a change: kept, or, with nothing written and the change still in the caller's hands, why not. */
export type SaveDeliveryOutcome =
  | {
      readonly outcome: 'saved';
      readonly delivery: Delivery;
      /** What others had changed meanwhile, elsewhere in it; it stands. */
      readonly others: readonly DeliveryDifference[];
      /** The number it had, when its day moved to another month and it got one of that month; null: it kept its number. */
      readonly numberBefore: string | null;
    }
  /** `merged`: both changes put together, mine where they clash, to be offered; save it with `now` as base. */
  | (DeliveryConflict & { readonly merged: MergedDelivery })
  | DeliveryInvoiced
  | DeliveryGone;

/** What keeps a change from being made may be over when one looks at it, such as a draft that is deleted. */
const mostTries = 5;

/** Puts a changed delivery in its place; in another month's file when its day is of another month, with a number of that month. */
async function put(transaction: Transaction, now: Delivery, content: DeliveryContent): Promise<Delivery> {
  const [from, to] = [monthOf(now.date), monthOf(content.date)];
  const here = (await transaction.open(files.deliveries(from))).data;
  const changed: Delivery = { ...now, ...content, revision: now.revision + 1 };
  if (from === to) {
    await writeDeliveries(
      transaction,
      from,
      here.map((one) => (one.id === now.id ? changed : one)),
    );
    return changed;
  }
  const there = (await transaction.open(files.deliveries(to))).data;
  // The number it had is not given to another one.
  await noteDeliveryNumbers(transaction, [now]);
  const moved = { ...changed, number: await giveDeliveryNumber(transaction, to, there) };
  await writeDeliveries(
    transaction,
    from,
    here.filter((one) => one.id !== now.id),
  );
  await writeDeliveries(transaction, to, [...there, moved]);
  return moved;
}

/**
 * *Wijzigen*: changes a delivery that is not on an invoice. What others changed meanwhile stays; where both gave the same
 * thing another value nothing is written, and the outcome tells both. The month of its day keeps it: one that goes to another
 * month is moved there in the same change.
 * @throws UserError `delivery.refused` with everything that is wrong with it (see `deliveryProblems`)
 */
export async function saveDelivery(context: Context, { base, next }: DeliveryChange): Promise<SaveDeliveryOutcome> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const outcome = await trySave(context, base, contentOf(next));
    if (outcome !== null) return outcome;
  }
  throw new Error(`delivery ${base.id} is not in the month of its day`);
}

function articleIn(articles: readonly Article[]) {
  return (code: string) => articles.find((article) => article.code === code);
}

/** Null: what kept it from being changed is over by now. */
async function trySave(context: Context, base: Delivery, mine: DeliveryContent): Promise<SaveDeliveryOutcome | null> {
  type Met = { readonly now: Delivery; readonly merged: MergedDelivery } | null;
  const done = await context.company.change(async (transaction): Promise<SaveDeliveryOutcome | Met> => {
    const ofMonth = (await transaction.open(files.deliveries(monthOf(base.date)))).data;
    const now = ofMonth.find((one) => one.id === base.id);
    if (!now || now.invoice !== null) return null;
    const others = saysTheSame(base, now) ? [] : deliveryDifferences(base, now);
    const articles = (await transaction.open(files.articles)).data;
    const merged = mergeDelivery(contentOf(base), mine, contentOf(now), articleIn(articles));
    if (merged.clashes.length > 0) return { now, merged };
    const { content } = merged;
    if (sameData(content, contentOf(now))) return { outcome: 'saved', delivery: now, others, numberBefore: null };
    await check(transaction, content, now);
    const delivery = await put(transaction, now, content);
    const changes = deliveryDifferences(now, delivery);
    const detail = JSON.stringify({ number: delivery.number, revision: delivery.revision, changes });
    recordDeed(transaction, { action: 'delivery.change', subject: delivery.id, detail }, context.now());
    const numberBefore = delivery.number === now.number ? null : now.number;
    return { outcome: 'saved', delivery, others, numberBefore };
  });
  if (done !== null && 'outcome' in done) return done;
  // It is not where it was, or it was changed: what became of it is looked up without the lock.
  const became = await whatBecameOfDelivery(context, base, done?.now);
  if (became?.outcome !== 'conflict') return became;
  if (done) return { ...became, merged: done.merged };
  const articleOf = articleIn(await context.company.read(files.articles));
  return { ...became, merged: mergeDelivery(contentOf(base), mine, contentOf(became.now), articleOf) };
}
