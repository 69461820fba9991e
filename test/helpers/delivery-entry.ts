import { expect } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { newDeliveryOf } from '../../src/screens/delivery/update.ts';
import { startOf } from '../../src/screens/start/update.ts';
import type { Transaction } from '../../src/state/transaction.ts';
import { ConsoleScreen } from './console.ts';
import { deliveriesOf } from './delivery-world.ts';
import { openBakery } from './open-bakery.ts';

/** The smallest screen, and a large one. */
export const sizes = [
  { columns: 80, rows: 24 },
  { columns: 132, rows: 50 },
];
/** The screen on which notes are entered, ready for the first key. */
export async function openEntry(context: Context, size = sizes[0], debtor = ''): Promise<ConsoleScreen> {
  const settings = size === undefined ? {} : { size };
  const console = await ConsoleScreen.open(context, {
    ...settings,
    screens: [startOf(), newDeliveryOf(debtor === '' ? {} : { debtor })],
  });
  await console.waitFor(/Aantal/);
  return console;
}

/** Keys of the keypad, one at a time. */
export async function press(console: ConsoleScreen, text: string): Promise<void> {
  await console.type(...text);
}

/** The deliveries of November, as soon as there are so many. */
export async function kept(context: Context, count: number): Promise<readonly Delivery[]> {
  await expect.poll(async () => (await deliveriesOf(context, '2026-11')).length, { timeout: 10_000 }).toBe(count);
  return deliveriesOf(context, '2026-11');
}

/** Article, quantity and returned of each line, in whole units. */
export const said = (one: Delivery | undefined) =>
  one?.lines.map(({ article: code, quantity, returned }) => [code, quantity / 1000, returned / 1000]);

/** Lets nobody write in the bakery until it is called. @param change what is written then, before anybody else has the turn */
export async function holdStore(
  context: Context & { readonly folder: string },
  change: (transaction: Transaction) => Promise<void> = async () => {},
): Promise<() => void> {
  const other = await openBakery(context.folder);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await new Promise<void>((locked) => {
    void other.company.change(async (transaction) => {
      await change(transaction);
      locked();
      await held;
    });
  });
  return release;
}
