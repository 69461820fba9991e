import type { Context } from '../../src/actions/context.ts';
import { openStore } from '../../src/state/store.ts';

/** The one company of an invoice world. */
export const bakery = 'bakkerij';

/** Opens the bakery of a data folder, as every process does for itself. */
export async function openBakery(folder: string, now: () => Date = () => new Date()): Promise<Context> {
  return { company: await (await openStore(folder)).company(bakery), now };
}
