import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../../src/actions/context.ts';
import type { Options } from '../../src/domain/options.ts';
import { optionFieldTexts } from '../../src/i18n/option-fields.ts';
import { type OptionRubric, optionRubrics, optionsTexts } from '../../src/i18n/options.ts';
import { files } from '../../src/state/files.ts';
import { ConsoleScreen, type ConsoleTestSettings, keys } from './console.ts';
import { changeOptions, makeBakery } from './invoice-world.ts';

/** Function keys and others that only this screen needs. */
export const optionKeys = {
  f3: '\x1bOR',
  f4: '\x1bOS',
  f6: '\x1b[17~',
  f7: '\x1b[18~',
  f8: '\x1b[19~',
  f9: '\x1b[20~',
  ctrlX: '\x18',
  ctrlN: '\x0e',
  ctrlP: '\x10',
  clear: '\x15',
} as const;

export const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;

/** The options of a bakery on the screen, the cursor on the first rubric. */
export async function inOptions(
  settings: ConsoleTestSettings & { readonly options?: Parameters<typeof changeOptions>[1] } = {},
) {
  const { options = {}, ...screen } = settings;
  const context = await makeBakery([], { now: () => new Date('2026-11-13T12:00:00') });
  await changeOptions(context, options);
  return { context, ...(await openOptions(context, screen)) };
}

/** The options of this company on the screen, as the key of the start screen opens them. */
export async function openOptions(context: Context, settings: ConsoleTestSettings = {}) {
  const console = await ConsoleScreen.open(context, settings);
  const { language } = await saved(context);
  const texts = optionsTexts(language);
  await console.type('7');
  // The rubrics stand there before what is kept has been read.
  await console.waitFor(
    new RegExp(`> ${texts.rubrics.general}[^]*[│|]   ${optionFieldTexts(language).fields['company.name'].label}`),
  );
  return {
    console,
    /** From the rubrics to the first field of this one. */
    enter: async (rubric: OptionRubric) => {
      await console.type(keys.home, keys.down.repeat(optionRubrics.indexOf(rubric)), keys.enter);
      await console.waitFor(new RegExp(`> ${texts.rubrics[rubric]}`));
    },
    /** With `/` to a field, by its label. */
    find: async (label: string) => {
      await console.type(optionKeys.f9, pasted(label), keys.enter);
      await console.settled();
    },
    /** Screen text with its white space reduced, without what stands left of the form. */
    form: async () => {
      const rows = (await console.rows()).slice(1, -3).map((row) => row.slice(row.indexOf('│') + 1));
      return rows.join(' ').replace(/\s+/g, ' ');
    },
  };
}

/** What is in the store. */
export function saved(context: Context): Promise<Options> {
  return context.company.read(files.options);
}

/** A folder that is there. */
export async function folderIn(context: { readonly folder: string }, name: string): Promise<string> {
  const folder = join(context.folder, name);
  await mkdir(folder);
  return folder;
}
