import type { Language } from '../../domain/debtor.ts';
import { fill } from '../../i18n/fill.ts';
import { type OptionField, optionFieldTexts } from '../../i18n/option-fields.ts';
import { optionsTexts } from '../../i18n/options.ts';
import type { FormValues } from '../kit/form.ts';

/**
 * What to tell who was about to save options that somebody else changed meanwhile.
 * @param names of the options that both gave another value
 * @param next what can be done now, as a sentence
 */
export function changedElsewhereLines(
  language: Language,
  names: readonly string[],
  { theirs, mine }: { readonly theirs: FormValues; readonly mine: FormValues },
  next: string,
): readonly string[] {
  const { conflicts, empty } = optionsTexts(language);
  const { fields } = optionFieldTexts(language);
  const lines = names.map((name) =>
    fill(conflicts.line, {
      label: fields[name as OptionField].label,
      theirs: theirs[name] || empty,
      mine: mine[name] || empty,
    }),
  );
  return [conflicts.notSaved, '', ...lines, '', next];
}
