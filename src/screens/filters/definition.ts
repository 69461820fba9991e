import { filtersTexts } from '../../i18n/filters.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { filtersBindings, filtersForm } from './keymap.ts';
import type { FiltersScreen } from './update.ts';
import { FiltersView } from './view.tsx';

export const filtersDefinition: ScreenDefinition<FiltersScreen> = {
  title: (_screen, language) => filtersTexts(language).title,
  help: (language) => filtersTexts(language).help,
  bindings: filtersBindings,
  View: FiltersView,
  field: ({ form }) => formField(form),
  type: (desk, event) => typeInForm(desk, event, filtersForm),
  changesNothing: true,
};
