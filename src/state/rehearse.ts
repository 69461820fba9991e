import type { StoreFolder } from './store-folder.ts';
import { Layer, type Transaction } from './transaction.ts';

/**
 * Runs a change on what the store holds now, without the lock, and lets it go: what it would answer, and nothing is
 * written. By the time the change is made it may come out differently.
 */
export function rehearse<R>(store: StoreFolder, apply: (transaction: Transaction) => Promise<R>): Promise<R> {
  return apply(
    new Layer(
      null,
      async (file) => ({ revision: 0, data: await store.read(file) }),
      // What a chain of records would be linked to does not matter: the link is never made.
      async () => null,
    ),
  );
}
