import type { Context } from '../../src/actions/context.ts';
import type { Language } from '../../src/domain/debtor.ts';
import { ConsoleScreen, keys } from './console.ts';
import { draftsIn } from './drafts-world.ts';

/** The console with the one draft opened to be changed. */
export async function changing(context: Context, language?: Language): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(context, language ? { language } : {});
  await console.type('1w');
  await console.waitFor(/Volkoren/);
  return console;
}

/** Empties a field. */
export const clear = keys.backspace.repeat(6);

/** Gives the line under the cursor another quantity. */
export async function setQuantity(console: ConsoleScreen, quantity: string): Promise<void> {
  await console.type(keys.enter);
  await console.type(keys.tab, clear, quantity, keys.f2);
}

/** The lines of the one draft as they are kept: description and quantity. */
export async function quantities(context: Context): Promise<readonly (readonly [string, number])[]> {
  const [draft] = await draftsIn(context);
  return (draft?.sections ?? []).flatMap(({ lines }) =>
    lines.map(({ description, quantity }) => [description, quantity / 1000] as const),
  );
}
