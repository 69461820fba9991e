import { testMailTexts } from '../../i18n/test-mail.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { formField, typeInForm } from '../kit/form-bindings.ts';
import { loadTestMail, testMailBindings, testMailForm } from './keymap.ts';
import type { TestMailScreen } from './update.ts';
import { TestMailView } from './view.tsx';

export const testMailDefinition: ScreenDefinition<TestMailScreen> = {
  title: (_screen, language) => testMailTexts(language).title,
  help: (language) => testMailTexts(language).help,
  bindings: testMailBindings,
  View: TestMailView,
  opened: loadTestMail,
  isLoading: ({ loading }) => loading,
  field: ({ loading, form }) => (loading ? null : formField(form)),
  type: (desk, event) => typeInForm(desk, event, testMailForm),
  unsaved: ({ form }, language) => (isDirty(form) ? testMailTexts(language).title : null),
};
