import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { type FormValues, isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { type DraftLineScreen, lineFrom } from './update.ts';
import { DraftLineView } from './view.tsx';

function put(desk: Desk<DraftLineScreen>, values: FormValues): void {
  const { start, put: take } = desk.screen;
  const line = lineFrom(start, values);
  if (line === null) return;
  desk.back();
  take(line, Number(values['section'] ?? start.section));
}

const access: FormAccess<DraftLineScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: put,
};

export const draftLineDefinition: ScreenDefinition<DraftLineScreen> = {
  title: (screen, language) => draftScreenTexts(language)[screen?.start.line === null ? 'newLineTitle' : 'lineTitle'],
  help: (language) => draftScreenTexts(language).lineHelp,
  bindings: formBindings('draft-line', access),
  View: DraftLineView,
  field: ({ form }) => formField(form),
  type: (desk, event) => typeInForm(desk, event, access),
  unsaved: ({ form }, language) => (isDirty(form) ? draftScreenTexts(language).unsaved : null),
};
