import type { Language } from '../../domain/debtor.ts';
import type { FieldChoice } from './form.ts';

/** Values to choose from, each by its label. */
export function choicesFrom<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly FieldChoice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** Each language by its own name, so that everybody finds his. */
const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', de: 'Deutsch', en: 'English' };

/** The languages to choose from. */
export const languageChoices: readonly FieldChoice[] = choicesFrom(['nl', 'de', 'en'], languageNames);
