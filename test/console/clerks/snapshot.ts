import type { Context } from '../../../src/actions/context.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Debtor } from '../../../src/domain/debtor.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Draft } from '../../../src/domain/invoice.ts';
import { files } from '../../../src/state/files.ts';
import { deedsOf, type RecordedDeed } from '../../helpers/deeds.ts';

/** All that clerks change, as it is kept. */
export interface Snapshot {
  readonly articles: readonly Article[];
  readonly debtors: readonly Debtor[];
  readonly deliveries: readonly Delivery[];
  readonly drafts: readonly Draft[];
  readonly deeds: readonly RecordedDeed[];
}

/** Reads everything from the store. */
export async function snapshotOf(context: Context): Promise<Snapshot> {
  const { company } = context;
  const months = await company.months('deliveries');
  const deliveries = await Promise.all(months.map((month) => company.read(files.deliveries(month))));
  return {
    articles: await company.read(files.articles),
    debtors: await company.read(files.debtors),
    deliveries: deliveries.flat(),
    drafts: await company.read(files.drafts),
    deeds: await deedsOf(context).catch(() => []),
  };
}
