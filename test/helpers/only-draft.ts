import { type CollectInput, collect, type DraftPlan } from '../../src/domain/collect.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { collectInput, debtor, delivery } from './worlds.ts';

/** The draft that one delivery note with these lines becomes, for a debtor with these settings. */
export function onlyDraft(
  lines: Delivery['lines'],
  settings: Partial<Debtor> = {},
  differs: Partial<CollectInput> = {},
): DraftPlan {
  const world = { deliveries: [delivery('1', { lines })], debtors: [debtor('100', settings)] };
  const [draft, ...others] = collect(collectInput({ ...world, ...differs })).drafts;
  if (!draft || others.length > 0) throw new Error('not one draft');
  return draft;
}
