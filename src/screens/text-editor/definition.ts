import { openText } from '../../actions/mail-texts.ts';
import { lastTextChange } from '../../actions/save-text.ts';
import { isSameText } from '../../domain/email-text.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { Desk, ScreenDefinition } from '../app/screen.ts';
import { loadOrLeave } from '../kit/load.ts';
import { textEditorBindings, typeInEditor } from './keymap.ts';
import { renderSoon } from './preview.ts';
import { isChanged, type TextEditorScreen, withText } from './update.ts';
import { editorStatus, paintTextEditor, TextEditorView } from './view.tsx';

function load(desk: Desk<TextEditorScreen>): void {
  const { kind, language } = desk.screen.text;
  loadOrLeave(desk, async () => {
    const { text, standard } = await openText(desk.context, kind, language);
    desk.set((screen) => withText(screen, text, standard));
    renderSoon(desk);
  });
}

/** Looks what others made of the text: it is shown anew when nothing was changed here, else they are named. */
function lookAgain(desk: Desk<TextEditorScreen>): Promise<void> {
  const { kind, language } = desk.screen.text;
  return desk.work(async () => {
    const { text: now, standard } = await openText(desk.context, kind, language);
    const { base, saving } = desk.screen;
    if (base === null || saving) return;
    if (isSameText(base, now)) {
      desk.set((screen) => (screen.elsewhere === null ? screen : { ...screen, elsewhere: null }));
      return;
    }
    const change = await lastTextChange(desk.context, { kind, language });
    desk.set((screen) =>
      isChanged(screen)
        ? { ...screen, elsewhere: { outcome: 'conflict', now, ...change } }
        : withText(screen, now, standard),
    );
    renderSoon(desk);
  });
}

export const textEditorDefinition: ScreenDefinition<TextEditorScreen> = {
  title: (_screen, language) => textsTexts(language).editorTitle,
  help: (language) => textsTexts(language).editorHelp,
  bindings: textEditorBindings,
  View: TextEditorView,
  drawn: ({ base }) => [base === null],
  paint: paintTextEditor,
  status: editorStatus,
  opened: load,
  changed: lookAgain,
  isLoading: ({ base, saving }) => base === null || saving,
  field: () => ({ name: 'text', jump: 0 }),
  type: typeInEditor,
  unsaved: (screen, language) => (isChanged(screen) ? textsTexts(language).unsaved : null),
};
