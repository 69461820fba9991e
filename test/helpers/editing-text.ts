import type { Context } from '../../src/actions/context.ts';
import type { Language } from '../../src/domain/debtor.ts';
import { type TemplateKind, templateKinds } from '../../src/domain/template.ts';
import { startOf } from '../../src/screens/start/update.ts';
import { textsOf } from '../../src/screens/texts/update.ts';
import { ConsoleScreen, type ConsoleTestSettings, keys } from './console.ts';

/** Keys that only the text editor has. */
export const editorKeys = {
  ...keys,
  f3: '\x1bOR',
  f4: '\x1bOS',
  f6: '\x1b[17~',
  f7: '\x1b[18~',
  f8: '\x1b[19~',
  f9: '\x1b[20~',
  suggestion: '\x07',
  textStart: '\x1b[1;5H',
  textEnd: '\x1b[1;5F',
  shiftRight: '\x1b[1;2C',
} as const;

/** The console on the list of e-mail texts. */
export async function textsConsole(context: Context, settings: ConsoleTestSettings = {}): Promise<ConsoleScreen> {
  const console = await ConsoleScreen.open(context, { screens: [startOf(), textsOf()], ...settings });
  await console.waitFor(/COMPANYN|INVOICENUM/);
  return console;
}

/** The console with one text open, the cursor at the beginning of its body. */
export async function editing(
  context: Context,
  kind: TemplateKind = 'invoice',
  language: Language = 'nl',
  settings: ConsoleTestSettings = {},
): Promise<ConsoleScreen> {
  const console = await textsConsole(context, settings);
  const row = templateKinds.indexOf(kind) * 3 + ['nl', 'de', 'en'].indexOf(language);
  await console.type(keys.home + keys.down.repeat(row) + keys.enter);
  await console.waitFor(/(?:regel|Zeile|line) 1, (?:kolom|Spalte|column) 1 *\n/);
  return console;
}

/** Text as a terminal pastes it. */
export function pasted(text: string): string {
  return `\x1b[200~${text}\x1b[201~`;
}
