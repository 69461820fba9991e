import { expect } from 'vitest';
import type { Context } from '../../src/actions/context.ts';
import type { Debtor } from '../../src/domain/debtor.ts';
import { definitionOf } from '../../src/screens/definitions.ts';
import { files } from '../../src/state/files.ts';
import { ConsoleScreen, type ConsoleTestSettings } from './console.ts';
import { changeOptions, makeBakery } from './invoice-world.ts';
import { topBakkers } from './worlds.ts';

/** Keys that the screens of debtors have. */
export const debtorKeys = {
  f3: '\x1bOR',
  f4: '\x1bOS',
  f6: '\x1b[17~',
  f7: '\x1b[18~',
  /** Empties a text field. */
  clear: '\x15',
} as const;

const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;

/** Another text in the field that has the focus. */
export const typed = (text: string) => `${debtorKeys.clear}${text === '' ? '' : pasted(text)}`;

/** Waits until the screen on top has read what it shows. */
export async function isRead(console: ConsoleScreen): Promise<void> {
  const { app } = console.console;
  await expect
    .poll(() => definitionOf(app.top.screen).isLoading?.(app.top.screen) ?? false, { timeout: 10_000 })
    .toBe(false);
  await console.settled();
}

/** The list of debtors on the screen. */
export async function inDebtors(debtors: readonly Debtor[], settings: ConsoleTestSettings = {}) {
  const context = await makeBakery(debtors, { now: () => new Date('2026-11-13T12:00:00') });
  await changeOptions(context, { topBakkers });
  const console = await ConsoleScreen.open(context, settings);
  await console.type('3');
  await isRead(console);
  return { context, console };
}

/** A debtor as it is in the store. */
export async function keptDebtor(context: Context, number: string): Promise<Debtor | undefined> {
  return (await context.company.read(files.debtors)).find((debtor) => debtor.number === number);
}

/** Screen text with its white space reduced. */
export async function words(console: ConsoleScreen): Promise<string> {
  return (await console.text()).replace(/[\s│]+/g, ' ');
}
