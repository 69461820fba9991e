import { findPrinters } from '../../actions/find-printers.ts';
import { optionFacts } from '../../actions/option-facts.ts';
import { getOptions } from '../../actions/options.ts';
import { optionsTexts } from '../../i18n/options.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { optionsBindings, optionsForm } from './keymap.ts';
import { followOptions } from './save.ts';
import { changedNames, type OptionsScreen, withOptions, withPrinters } from './update.ts';
import { OptionsView, paintOptions } from './view.tsx';

function load(desk: Desk<OptionsScreen>): void {
  loadOrLeave(desk, async () => {
    const [options, facts] = await Promise.all([getOptions(desk.context), optionFacts(desk.context)]);
    desk.set((screen) => ({ ...withOptions(screen, options, desk.language, desk.context.now()), facts }));
  });
  // CUPS may take its time; everything else need not wait for it.
  void desk.work(async () => {
    const found = await findPrinters();
    desk.set((screen) => withPrinters(screen, found));
  });
}

export const optionsDefinition: ScreenDefinition<OptionsScreen> = {
  title: (_screen, language) => optionsTexts(language).title,
  help: (language) => optionsTexts(language).help,
  bindings: optionsBindings,
  View: OptionsView,
  drawn: ({ form, side, busy, loading }) => [form, side, busy, loading],
  paint: paintOptions,
  opened: load,
  changed: (desk) => (desk.screen.loading ? undefined : followOptions(desk)),
  isLoading: ({ loading, busy }) => loading || busy,
  field: (screen) => (optionsForm.active?.(screen) === false ? null : formField(screen.form)),
  type: (desk, event) => typeInForm(desk, event, optionsForm),
  unsaved: (screen, language) => (changedNames(screen).length > 0 ? optionsTexts(language).title : null),
};
