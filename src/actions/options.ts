import { files } from '../state/files.ts';
import { recordDeed } from '../state/record.ts';
import type { Context } from './context.ts';
import { checkedOption, hiddenSecret, optionValues, withOptions } from './option-values.ts';
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

/**
 * Sets options, all or none. A secret is sealed, for its own option, before it comes near the store.
 * @param settings pairs of option key and value as written by a person
 * @throws UserError `option.unknown`, `option.bad-value`, `option.bad-choice`
 */
export async function setOptions(context: Context, settings: readonly (readonly [string, string])[]): Promise<void> {
  const values: [string, unknown][] = [];
  for (const [key, text] of settings) {
    const value = checkedOption(key, text);
    const { secrets, id } = context.company;
    values.push([key, isSecretOption(key) && text !== '' ? await secrets.seal(secretPurpose(id, key), text) : value]);
  }
  await context.company.change(async (transaction) => {
    const options = await transaction.open(files.options);
    options.data = withOptions(options.data, values);
    await options.write();
    for (const [key, text] of settings) {
      recordDeed(
        transaction,
        { action: 'options.set', subject: key, detail: isSecretOption(key) ? hiddenSecret : text },
        context.now(),
      );
    }
  });
}
