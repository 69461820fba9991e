import type { FoundPrinters } from '../../actions/find-printers.ts';
import type { Language } from '../../domain/debtor.ts';
import { fill } from '../../i18n/fill.ts';
import { optionFieldTexts } from '../../i18n/option-fields.ts';
import type { FieldChoice } from '../kit/form.ts';

/**
 * The printers to choose from: the default one, those that were found, and the one that is chosen when it is not among them.
 * @param chosen by name; empty: the default one
 */
export function printerChoices(
  language: Language,
  found: FoundPrinters | null,
  chosen: string,
): readonly FieldChoice[] {
  const { defaultPrinter, printerGone } = optionFieldTexts(language);
  const printers = found?.printers ?? [];
  const standard = printers.find(({ isDefault }) => isDefault);
  const gone = chosen !== '' && !printers.some(({ name }) => name === chosen);
  return [
    { value: '', label: standard ? `${defaultPrinter} (${standard.name})` : defaultPrinter },
    ...printers.map(({ name }) => ({ value: name, label: name })),
    ...(gone ? [{ value: chosen, label: fill(printerGone, { name: chosen }) }] : []),
  ];
}
