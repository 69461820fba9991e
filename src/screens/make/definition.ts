import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { makeTexts } from '../../i18n/make.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { followForm, loadPreview, makeBindings, makeForm } from './keymap.ts';
import { previewHeight } from './layout.ts';
import { isShown, type MakeScreen } from './update.ts';
import { MakeView } from './view.tsx';

export const makeDefinition: ScreenDefinition<MakeScreen> = {
  title: (_screen, language) => makeTexts(language).title,
  help: (language) => makeTexts(language).help,
  bindings: makeBindings,
  View: MakeView,
  opened: (desk) => {
    void loadPreview(desk, true);
  },
  changed: (desk) => (desk.screen.making ? undefined : loadPreview(desk)),
  isLoading: (screen) => screen.making || !isShown(screen),
  field: ({ form }) => formField(form),
  type: (desk, event) => {
    const typed = typeInForm(desk, event, makeForm);
    followForm(desk);
    return typed;
  },
  status: ({ screen, language, area }) => {
    const total = screen.preview?.made.rows.length ?? 0;
    const height = previewHeight(area);
    if (total <= height) return '';
    const last = Math.min(total, screen.top + height);
    return fill(consoleTexts(language).range, { first: screen.top + 1, last, total });
  },
};
