import { keys } from '../../helpers/console.ts';
import type { ClerkConsole } from './clerk-console.ts';
import type { Choices } from './editing.ts';
import { decimal, type FreshValues } from './typed-edit.ts';

/** A note that a clerk entered and the console said it kept. */
export interface EnteredNote {
  readonly number: string;
  readonly debtor: string;
  readonly lines: readonly { readonly article: string; readonly quantity: number }[];
}

/** A note that a clerk wanted deleted. */
export interface DeletedNote {
  readonly id: string;
  /** What the question said that it comes to, in cents. */
  readonly amount: number;
  readonly outcome: 'deleted' | 'refused';
}

/** Enters a note on the keypad, and waits until its number is told. */
export async function enterNote(
  console: ClerkConsole,
  debtor: string,
  articles: readonly string[],
  fresh: FreshValues,
): Promise<EnteredNote> {
  await console.home();
  await console.press('2', 'n', `${debtor}\r`);
  const lines = articles.map((article) => ({ article, text: fresh.number('quantity') }));
  for (const { article, text } of lines) await console.press(`${article}\r${text}\r`);
  await console.press('\r');
  await console.waitFor(/Leverbon \S+ bewaard/);
  const number = await console.read(/Leverbon (\S+) bewaard/);
  await console.home();
  return { number, debtor, lines: lines.map(({ article, text }) => ({ article, quantity: decimal(text, 3) })) };
}

/** Deletes a note, unless somebody else was first with it; null: it is not on the list any more, or on an invoice. */
export async function deleteNote(console: ClerkConsole, id: string): Promise<DeletedNote | null> {
  if (!(await console.onRow('2', 'deliveries', id))) return null;
  await console.press('v');
  const { screen } = console;
  if (screen.kind !== 'dialog' || screen.choices.length === 0) {
    await console.home();
    return null;
  }
  const amount = decimal(/\((€ \S+)\) verwijderen\?/.exec(await console.words())?.[1] ?? '', 2);
  await console.press('v');
  const words = await console.words();
  const outcome = /is verwijderd\./.test(words) ? 'deleted' : 'refused';
  if (outcome === 'refused' && !/bon is niet verwijderd/.test(words))
    await console.fail('the note is neither gone nor there');
  await console.home();
  return { id, amount, outcome };
}

/** Makes invoices of all that is open. @returns how many, as the console said */
export async function makeDrafts(console: ClerkConsole): Promise<number> {
  await console.home();
  await console.press('1', 'a');
  await console.waitFor(/samen €|Er is niets om aan te maken|Er staan geen leveringen open/);
  await console.press(keys.f2);
  // The list is shown when they are made; where there is nothing to make, one stays and is told.
  await console.waitFor(/(?:factuur|facturen) aangemaakt\.|Er is niets (?:aangemaakt|om aan te maken)/);
  const made = /(\d+) (?:factuur|facturen) aangemaakt\./.exec(await console.words())?.[1];
  await console.home();
  return Number(made ?? 0);
}

/** Deletes a draft. @returns whether the console said that it is gone */
export async function deleteDraft(console: ClerkConsole, id: string, choices: Choices): Promise<boolean> {
  if (!(await console.onRow('1', 'invoices', id))) return false;
  await console.press('v');
  if (console.screen.kind !== 'dialog') await console.fail('it is not asked');
  if (choices.oneIn(4)) {
    await console.press('a');
    await console.home();
    return false;
  }
  await console.press('v');
  const gone = /Het concept is verwijderd/.test(await console.words());
  await console.home();
  return gone;
}
