import type { Language } from '../../domain/debtor.ts';
import type { RowFilter } from '../../domain/filter-rows.ts';
import { type InvoiceState, invoiceStates } from '../../domain/invoice-state.ts';
import { filtersTexts } from '../../i18n/filters.ts';
import { formatDay } from '../../i18n/format.ts';
import { invoiceStateTexts } from '../../i18n/invoice-states.ts';
import { type Form, type FormField, type FormValues, formOf } from '../kit/form.ts';
import { parseDay } from '../kit/parse-field.ts';

/** *Startdatum, Einddatum* and what else a list is narrowed down by. */
export interface FiltersScreen {
  readonly kind: 'filters';
  readonly intro: string;
  readonly form: Form;
  /** Given what was filled in, when it is right: see `checkedForm`. Empty fields are open. */
  readonly apply: (values: FormValues) => void;
}

function fields(language: Language): readonly FormField[] {
  const { from, until, state, debtor, anyState } = filtersTexts(language);
  const states = invoiceStateTexts(language);
  const choices = [{ value: '', label: anyState }, ...invoiceStates.map((value) => ({ value, label: states[value] }))];
  return [
    { name: 'from', kind: 'date', ...from },
    { name: 'until', kind: 'date', ...until },
    { name: 'state', kind: 'choice', ...state, choices },
    { name: 'debtor', kind: 'text', ...debtor, width: 20 },
  ];
}

/** The filters of the list of invoices as they are, to be changed. @param apply gets what they are then */
export function filtersOf(
  language: Language,
  { from, until, state, debtor }: RowFilter,
  apply: (filter: RowFilter) => void,
): FiltersScreen {
  const day = (text: string | null) => (text === null ? '' : formatDay(language, text));
  const values = { from: day(from), until: day(until), state: state ?? '', debtor: debtor ?? '' };
  return {
    kind: 'filters',
    intro: filtersTexts(language).intro,
    form: formOf(fields(language), values),
    apply: (filledIn) => apply(filterFrom(filledIn)),
  };
}

function isInvoiceState(text: string): text is InvoiceState {
  return (invoiceStates as readonly string[]).includes(text);
}

/** The filter that a checked form stands for; empty fields are open. */
export function filterFrom(values: FormValues): RowFilter {
  const { from = '', until = '', state = '', debtor = '' } = values;
  return {
    from: parseDay(from),
    until: parseDay(until),
    state: isInvoiceState(state) ? state : null,
    debtor: debtor === '' ? null : debtor,
  };
}
