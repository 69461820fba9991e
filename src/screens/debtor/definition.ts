import { debtorFormTexts } from '../../i18n/debtor-form.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { debtorBindings, debtorForm } from './keymap.ts';
import { followDebtor, loadDebtor } from './load.ts';
import { type DebtorScreen, isChanged } from './update.ts';
import { DebtorView, paintDebtor } from './view.tsx';

export const debtorDefinition: ScreenDefinition<DebtorScreen> = {
  title: (screen, language) => debtorFormTexts(language)[screen?.number === null ? 'newTitle' : 'title'],
  help: (language) => debtorFormTexts(language).help,
  bindings: debtorBindings,
  View: DebtorView,
  drawn: ({ base, form, rubric, busy, addresses }) => [base, form, rubric, busy, addresses.rows, addresses.top],
  paint: paintDebtor,
  opened: loadDebtor,
  changed: followDebtor,
  isLoading: ({ base, busy }) => base === null || busy,
  field: (screen) => (debtorForm.active?.(screen) === false ? null : formField(screen.form)),
  type: (desk, event) => typeInForm(desk, event, debtorForm),
  unsaved: (screen, language) => (isChanged(screen) ? debtorFormTexts(language).title : null),
};
