import type { Context } from '../../actions/context.ts';
import type { TextKey } from '../../actions/save-text.ts';
import type { TextExample } from '../../domain/email-text.ts';
import type { TagValues } from '../../domain/template.ts';
import { exampleValues, textExamples } from '../actions.ts';

/** What a text can be shown with, and what it is shown with. */
export interface Examples {
  /** Null until they are known. */
  readonly all: readonly TextExample[] | null;
  readonly at: number;
  /** The values of the one that it is shown with; null until they are known. */
  readonly values: TagValues | null;
}

export const noExamples: Examples = { all: null, at: 0, values: null };

/** Another of the examples. */
export function withExampleAt(examples: Examples, at: number): Examples {
  return at === examples.at ? examples : { ...examples, at, values: null };
}

/** The example that the text is shown with. */
export function exampleAt({ all, at }: Examples): TextExample | null {
  return all?.[at] ?? null;
}

/** The examples with the values of the chosen one; what is known already is not looked up again. */
export async function withValues(
  context: Context,
  key: TextKey,
  examples: Examples,
  signal: AbortSignal,
): Promise<Examples> {
  if (examples.values !== null) return examples;
  const all = examples.all ?? (await textExamples(context, key, signal));
  const example = all[examples.at] ?? { what: 'made-up' as const };
  return { ...examples, all, values: await exampleValues(context, key, example) };
}

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The next example, from the one after the chosen one on and round, whose name has all the words. */
export function findExample(
  { all, at }: Examples,
  query: string,
  nameOf: (example: TextExample) => string,
): number | null {
  const wanted = words(query);
  const count = all?.length ?? 0;
  if (all === null || wanted.length === 0) return null;
  for (let step = 1; step <= count; step += 1) {
    const index = (at + step) % count;
    const example = all[index];
    if (example === undefined) continue;
    const name = nameOf(example).toLowerCase();
    if (wanted.every((word) => name.includes(word))) return index;
  }
  return null;
}
