import { filtersTexts } from '../../i18n/filters.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { type FormValues, withError } from '../kit/form.ts';
import { type FormAccess, formBindings } from '../kit/form-bindings.ts';
import { parseDay } from '../kit/parse-field.ts';
import type { FiltersScreen } from './update.ts';

function save(desk: Desk<FiltersScreen>, values: FormValues): void {
  const { apply } = desk.screen;
  const from = parseDay(values['from'] ?? '');
  const until = parseDay(values['until'] ?? '');
  if (from !== null && until !== null && until < from) {
    const { untilBeforeFrom } = filtersTexts(desk.language);
    desk.set((screen) => ({ ...screen, form: withError(screen.form, 'until', untilBeforeFrom) }));
    return;
  }
  desk.back();
  apply(values);
}

export const filtersForm: FormAccess<FiltersScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save,
};

export const filtersBindings: readonly ScreenBinding<FiltersScreen>[] = formBindings('filters', filtersForm);
