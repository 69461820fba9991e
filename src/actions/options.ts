import type { Options } from '../domain/options.ts';
import { sameData } from '../domain/same-data.ts';
import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { checkedOption, hiddenSecret, isWritten, optionValues, withOptions } from './option-values.ts';
import { isSecretOption, secretPurpose } from './secret-purpose.ts';

export { isSecretOption } from './secret-purpose.ts';

/** Every option key with its value, in the order of the rubrics; secrets are hidden. */
export async function getOptions(context: Context): Promise<ReadonlyMap<string, unknown>> {
  const values = optionValues(await context.company.read(files.options));
  return new Map([...values].map(([key, value]) => [key, isSecretOption(key) && value !== '' ? hiddenSecret : value]));
}

/**
 * Checks options that are to be set, each by itself.
 * @throws UserError as `setOptions`
 */
export function checkOptions(settings: readonly (readonly [string, string])[]): void {
  for (const [key, text] of settings) checkedOption(key, text);
}

type Settings = readonly (readonly [string, string])[];

/** What became of options that were to take the place of those that somebody had read. */
export type OptionsOutcome =
  | { readonly outcome: 'saved' }
  /** Nothing was written: somebody else gave these another value since. */
  | { readonly outcome: 'conflict'; readonly keys: readonly string[] };

/** The options that are neither as they were read nor as they are to be. */
function changedMeanwhile(
  options: Options,
  read: Readonly<Record<string, string>>,
  values: readonly (readonly [string, unknown])[],
): readonly string[] {
  const now = optionValues(options);
  const wanted = new Map(values);
  return Object.entries(read).flatMap(([key, text]) => {
    const value = now.get(key);
    // Nobody can be shown two secrets to choose from.
    const stands = isSecretOption(key) || isWritten(key, value, text) || sameData(value, wanted.get(key));
    return stands ? [] : [key];
  });
}

/**
 * Sets options, all or none, as long as those that were read are still so: looked at under the lock, which may have been waited
 * for. A secret is sealed, for its own option, before it comes near the store.
 * @param settings pairs of option key and value as written by a person
 * @param read what was read of options that must not have changed, as a person would write them; secrets are let be
 * @throws UserError `option.unknown`, `option.bad-value`, `option.bad-choice`
 */
export async function setReadOptions(
  context: Context,
  settings: Settings,
  read: Readonly<Record<string, string>>,
): Promise<OptionsOutcome> {
  const values: [string, unknown][] = [];
  for (const [key, text] of settings) {
    const value = checkedOption(key, text);
    const { secrets, id } = context.company;
    values.push([key, isSecretOption(key) && text !== '' ? await secrets.seal(secretPurpose(id, key), text) : value]);
  }
  return context.company.change(async (transaction): Promise<OptionsOutcome> => {
    const options = await transaction.open(files.options);
    const keys = changedMeanwhile(options.data, read, values);
    if (keys.length > 0) return { outcome: 'conflict', keys };
    options.data = withOptions(options.data, values);
    await options.write();
    for (const [key, text] of settings) {
      recordDeed(
        transaction,
        { action: 'options.set', subject: key, detail: isSecretOption(key) ? hiddenSecret : text },
        context.now(),
      );
    }
    return { outcome: 'saved' };
  });
}

/**
 * Sets options, all or none, whatever they are now: for whoever names key and value.
 * @param settings pairs of option key and value as written by a person
 * @throws UserError `option.unknown`, `option.bad-value`, `option.bad-choice`
 */
export async function setOptions(context: Context, settings: Settings): Promise<void> {
  await setReadOptions(context, settings, {});
}
