import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../src/actions/context.ts';
import { outboxSince } from '../../src/actions/outbox.ts';
import type { OutboxEntry } from '../../src/domain/dispatch/entry.ts';
import type { ConsoleScreen } from './console.ts';

/** Types, and waits until the screen shows what the keys lead to. */
export async function typeUntil(console: ConsoleScreen, keys: string, wanted: RegExp): Promise<void> {
  await console.type(keys);
  await console.waitFor(wanted);
  await console.settled();
}

/** The text of the screen with blanks pressed together, so that sentences are found across lines. */
export async function flat(console: ConsoleScreen): Promise<string> {
  return (await console.text()).replace(/[│\s]+/g, ' ');
}

/** How often each address was sent a message, by the server's own count. */
export function recipientsOf(received: readonly { readonly to: readonly string[] }[]): readonly string[] {
  return received.flatMap(({ to }) => to).sort();
}

/** The newest entry of an invoice number. */
export async function entryOf(context: Context, number: string): Promise<OutboxEntry> {
  const found = (await outboxSince(context, null)).find(({ invoices }) =>
    invoices.some((one) => one.number === number),
  );
  if (!found) throw new Error(`no entry carries ${number}`);
  return found;
}

/** Waits until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it did not come to be so');
    await sleep(5);
  }
}
