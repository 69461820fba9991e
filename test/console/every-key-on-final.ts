import { expect } from 'vitest';
import { creditBindings } from '../../src/screens/credit/keymap.ts';
import { creditOf } from '../../src/screens/credit/update.ts';
import { invoiceBindings } from '../../src/screens/invoice/keymap.ts';
import { invoiceOf } from '../../src/screens/invoice/update.ts';
import { invoicesBindings } from '../../src/screens/invoices/keymap.ts';
import { invoicesOf } from '../../src/screens/invoices/update.ts';
import type { Screen } from '../../src/screens/screens.ts';
import { ConsoleScreen, keys } from '../helpers/console.ts';
import { consoleFolder } from '../helpers/console-folder.ts';
import { expectUntouched, type FinalWorld, finalsNow, finalWorld } from '../helpers/final-world.ts';
import { finalInvoices } from '../helpers/invoice-world.ts';

/** The letters that a screen's keys have: what moves and leaves does nothing to an invoice. */
function lettersOf(bindings: readonly { readonly keys: readonly string[] }[]): readonly string[] {
  return [...new Set(bindings.flatMap((binding) => binding.keys))].filter((name) => name.length === 1);
}

/** Leaves whatever is open. */
async function backToStart(console: ConsoleScreen): Promise<void> {
  const { app } = console.console;
  for (let tries = 0; app.stack.length > 1; tries += 1) {
    if (tries > 30) throw new Error(`Esc does not lead back:\n${await console.text()}`);
    await console.type(keys.esc);
    const { screen } = app.top;
    // Yes, what was filled in may be lost.
    if (screen.kind === 'dialog' && screen.choices.length > 1) await console.type(keys.right, keys.enter);
  }
}

/**
 * Presses a key on a screen, and goes on with whatever it opens as somebody does who answers yes to everything: the second
 * answer of a question, text into fields, and saving.
 */
async function pressOn(console: ConsoleScreen, key: string): Promise<void> {
  const { app } = console.console;
  const before = app.stack.length;
  await console.type(key);
  for (let step = 0; step < 4 && app.stack.length > before; step += 1) {
    if (app.top.screen.kind === 'dialog') await console.type(keys.right, keys.enter);
    else await console.type('1', keys.f2);
  }
}

/** The letters of the keys of the screens about invoices. */
export const letters = {
  invoice: lettersOf(invoiceBindings),
  invoices: lettersOf(invoicesBindings),
  credit: lettersOf(creditBindings),
};

/** A console of a company with final invoices, and a way to put a screen on its first one. */
async function consoleOf(world: FinalWorld) {
  const console = await ConsoleScreen.open(world.context);
  const open = async (screen: Screen) => {
    await backToStart(console);
    console.console.app.open(screen);
    await console.waitFor(/Netto|Factuurnr|Gekozen|niet te crediteren|niets meer over/);
    await console.settled();
  };
  return { console, open };
}

/** Presses every key of the list with all of it marked; every final invoice must stay byte by byte what it is. */
export async function pressEveryKeyOfTheList(): Promise<void> {
  const world = await finalWorld(await consoleFolder());
  const before = await finalsNow(world.context);
  const { console, open } = await consoleOf(world);
  for (const key of letters.invoices) {
    await open(invoicesOf());
    await console.type('*');
    await pressOn(console, key);
  }
  await backToStart(console);
  await expectUntouched(world.context, before, 'the keys of the list');
}

/** The kinds of final invoices. */
export const finalStates = ['final', 'sent', 'credited', 'partly', 'credit'] as const;

/** Presses every key of the screens of one invoice of a kind; every final invoice must stay byte by byte what it is. */
export async function pressEveryKeyOn(state: (typeof finalStates)[number]): Promise<void> {
  const world = await finalWorld(await consoleFolder());
  const { context, invoices } = world;
  const before = await finalsNow(context);
  const { id } = invoices[state];
  const { console, open } = await consoleOf(world);
  for (const key of letters.invoice) {
    await open(invoiceOf(id));
    await pressOn(console, key);
  }
  for (const key of [...letters.credit, keys.f2]) {
    await open(creditOf(id));
    await pressOn(console, key);
  }
  await backToStart(console);
  await expectUntouched(context, before, `the keys on the ${state} one`);
  const now = (await finalInvoices(context)).find((one) => one.id === id);
  expect(now?.status).toBe(state === 'credit' ? 'final' : 'credited');
}
