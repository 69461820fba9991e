import { noteInvoice } from '../../actions/note-invoice.ts';
import { creditTexts } from '../../i18n/credit.ts';
import type { ScreenDefinition } from '../app/screen.ts';
import { isDirty } from '../kit/form.ts';
import { type FormAccess, formBindings, formField, typeInForm } from '../kit/form-bindings.ts';
import { refreshBelow } from '../kit/refresh-below.ts';
import { whenReady } from '../kit/when-ready.ts';
import type { NoteScreen } from './update.ts';
import { NoteView } from './view.tsx';

const access: FormAccess<NoteScreen> = {
  get: ({ form }) => form,
  put: (screen, form) => ({ ...screen, form }),
  save: (desk, values) => {
    desk.set((screen) => ({ ...screen, saving: true }));
    desk.work(
      async () => {
        await noteInvoice(desk.context, desk.screen.id, values['note'] ?? '');
        await refreshBelow(desk);
        desk.back();
        desk.say({ level: 'good', text: creditTexts(desk.language).note.saved });
      },
      (screen) => ({ ...screen, saving: false }),
    );
  },
};

export const noteDefinition: ScreenDefinition<NoteScreen> = {
  title: (_screen, language) => creditTexts(language).note.title,
  help: (language) => creditTexts(language).note.help,
  bindings: whenReady(formBindings('note', access), ({ saving }) => saving),
  View: NoteView,
  isLoading: ({ saving }) => saving,
  field: ({ form, saving }) => (saving ? null : formField(form)),
  type: (desk, event) => typeInForm(desk, event, access),
  unsaved: ({ form }, language) => (isDirty(form) ? creditTexts(language).note.title : null),
};
