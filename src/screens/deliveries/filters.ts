import type { Language } from '../../domain/debtor.ts';
import { deliveryKinds } from '../../domain/delivery.ts';
import { deliveryStates } from '../../domain/delivery-row.ts';
import type { DeliveryRowFilter } from '../../domain/filter-delivery-rows.ts';
import { deliveriesTexts } from '../../i18n/deliveries.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import { formatDay } from '../../i18n/format.ts';
import type { FiltersScreen } from '../filters/update.ts';
import { choicesFrom } from '../kit/choices.ts';
import { type FormField, type FormValues, formOf } from '../kit/form.ts';
import { parseDay } from '../kit/parse-field.ts';

function fields(language: Language): readonly FormField[] {
  const { filters, states } = deliveryListTexts(language);
  const { from, until, kind, state, debtor } = filters;
  const any = { value: '', label: filters.any };
  return [
    { name: 'from', kind: 'date', ...from },
    { name: 'until', kind: 'date', ...until },
    {
      name: 'kind',
      kind: 'choice',
      ...kind,
      choices: [any, ...choicesFrom(deliveryKinds, deliveriesTexts(language).kinds)],
    },
    { name: 'state', kind: 'choice', ...state, choices: [any, ...choicesFrom(deliveryStates, states)] },
    { name: 'debtor', kind: 'text', ...debtor, width: 20 },
  ];
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | null {
  return values.find((value) => value === text) ?? null;
}

/** The filter that a checked form stands for; empty fields are open. */
function filterFrom(values: FormValues): DeliveryRowFilter {
  const { from = '', until = '', kind, state, debtor = '' } = values;
  return {
    from: parseDay(from),
    until: parseDay(until),
    kind: oneOf(deliveryKinds, kind),
    state: oneOf(deliveryStates, state),
    debtor: debtor === '' ? null : debtor,
  };
}

/** The filters of the list of deliveries as they are, to be changed. @param apply gets what they are then */
export function deliveryFiltersOf(
  language: Language,
  { from, until, kind, state, debtor }: DeliveryRowFilter,
  apply: (filter: DeliveryRowFilter) => void,
): FiltersScreen {
  const day = (text: string | null) => (text === null ? '' : formatDay(language, text));
  const values = { from: day(from), until: day(until), kind: kind ?? '', state: state ?? '', debtor: debtor ?? '' };
  return {
    kind: 'filters',
    intro: deliveryListTexts(language).filters.intro,
    form: formOf(fields(language), values),
    apply: (filledIn) => apply(filterFrom(filledIn)),
  };
}
