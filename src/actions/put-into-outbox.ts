import { monotonicFactory } from 'ulid';
import { type OutboxEntry, routesCovered } from '../domain/dispatch/entry.ts';
import { handOver } from '../domain/dispatch/transitions.ts';
import { files } from '../state/files.ts';
import type { Transaction } from '../state/transaction.ts';

/** Makes ids that sort in the order in which they were asked for. */
export function newIds(now: Date): () => string {
  const next = monotonicFactory();
  return () => next(now.getTime());
}

/** Ids of what an entry brings; a production list is known by its day. */
function documentsOf(entry: OutboxEntry): readonly string[] {
  const ids = [...entry.invoices, ...entry.deliveries].map(({ id }) => id);
  return entry.route === 'mail' && entry.production !== null ? [entry.production] : ids;
}

/**
 * Adds entries; a failed one gives up the documents that now go by another on its route, or in the place of it, so that a
 * retry does not send them too.
 */
export async function putIntoOutbox(
  transaction: Transaction,
  entries: readonly OutboxEntry[],
  now: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const going = { mail: new Set<string>(), print: new Set<string>() };
  for (const entry of entries) {
    for (const route of routesCovered(entry)) for (const id of documentsOf(entry)) going[route].add(id);
  }
  const outbox = await transaction.open(files.outbox);
  const kept = outbox.data.map((entry) => {
    const covered = routesCovered(entry).map((route) => going[route]);
    const given = documentsOf(entry).filter((id) => covered.some((ids) => ids.has(id)));
    return entry.state === 'failed' && given.length > 0 ? handOver(entry, new Set(given), now) : entry;
  });
  outbox.data = [...kept, ...entries];
  await outbox.write();
}
