import { findPrinters } from '../../actions/find-printers.ts';
import { getOptions } from '../../actions/options.ts';
import { wizardTexts } from '../../i18n/wizard.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { wizardBindings, wizardForm } from './keymap.ts';
import { overviewHeight } from './layout.ts';
import { overviewLines } from './overview.ts';
import { hasAnswers, type WizardScreen, withOptions, withPrinters } from './update.ts';
import { WizardView } from './view.tsx';

function load(desk: Desk<WizardScreen>): void {
  desk.work(async () => {
    const options = await getOptions(desk.context);
    desk.set((screen) => withOptions(screen, options));
  });
  desk.work(async () => {
    const found = await findPrinters();
    desk.set((screen) => withPrinters(screen, found));
  });
}

export const wizardDefinition: ScreenDefinition<WizardScreen> = {
  title: (_screen, language) => wizardTexts(language).title,
  help: (language) => wizardTexts(language).help,
  bindings: wizardBindings,
  View: WizardView,
  status: ({ screen, area }) => {
    if (screen.step !== 'overview') return '';
    const count = overviewLines(screen, area.columns).length;
    const height = overviewHeight(area);
    return count <= height ? '' : `${screen.top + 1}–${Math.min(count, screen.top + height)} / ${count}`;
  },
  opened: load,
  isLoading: ({ loading, busy, step, found }) => loading || busy || (step === 'printer' && found === null),
  field: (screen) => (wizardForm.active?.(screen) === false ? null : formField(screen.form)),
  type: (desk, event) => typeInForm(desk, event, wizardForm),
  unsaved: (screen, language) => (hasAnswers(screen) ? wizardTexts(language).title : null),
};
