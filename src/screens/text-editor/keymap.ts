import type { TextPart } from '../../domain/email-text.ts';
import { isSameText } from '../../domain/email-text.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import type { KeyEvent } from '../keys/events.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { askToDiscard } from '../kit/form-bindings.ts';
import type { Command } from '../kit/text-area/commands.ts';
import { commandFor, textAreaKeys } from '../kit/text-area/keys.ts';
import { countRows, rowOfPlace, rowWidth } from '../kit/text-area/motion.ts';
import { selectionOf } from '../kit/text-area/text-area.ts';
import { whenReady } from '../kit/when-ready.ts';
import { tagPickerOf } from '../tag-picker/update.ts';
import { textPreviewOf } from '../text-preview/update.ts';
import { viewsOf } from './layout.ts';
import { renderSoon } from './preview.ts';
import { save } from './save.ts';
import {
  editedText,
  focusedArea,
  isChanged,
  redone,
  suggestionOf,
  type TextEditorScreen,
  undone,
  type Views,
  withCommand,
  withFocus,
  withSuggestion,
  withWholeText,
} from './update.ts';

type EditorDesk = Desk<TextEditorScreen>;

/** Changes the screen, and the preview if the text is another one then. */
function change(desk: EditorDesk, act: (screen: TextEditorScreen, views: Views) => TextEditorScreen): void {
  const before = desk.screen;
  const views = viewsOf(desk);
  desk.set((screen) => act(screen, views));
  const { subject, body, preview } = desk.screen;
  const isOther = subject.lines !== before.subject.lines || body.lines !== before.body.lines;
  if (isOther || preview === null) renderSoon(desk);
}

/** ↑ from the first row of the body leads to the subject, ↓ from the last row of the subject to the body. */
function crossing(screen: TextEditorScreen, command: Command, views: Views): TextPart | null {
  const { focus } = screen;
  const area = focusedArea(screen);
  if (focus === 'subject' && command.do === 'type' && command.text === '\n') return 'body';
  if (command.do !== 'move' || command.selects || area.marking || selectionOf(area) !== null) return null;
  const width = rowWidth(views[focus]);
  const row = rowOfPlace(area, area.cursor, width);
  if (focus === 'body') return command.to === 'up' && row === 0 ? 'subject' : null;
  return command.to === 'down' && row === countRows(area, width) - 1 ? 'body' : null;
}

function act(screen: TextEditorScreen, command: Command, views: Views): TextEditorScreen {
  if (command.do === 'undo') return undone(screen, views);
  if (command.do === 'redo') return redone(screen, views);
  const to = crossing(screen, command, views);
  return to === null ? withCommand(screen, screen.focus, command, views) : withFocus(screen, to);
}

/** Acts on a key that the registry does not name: text, pastes, erasing, selecting with Shift. */
export function typeInEditor(desk: EditorDesk, event: KeyEvent): boolean {
  const command = commandFor(event);
  if (command === undefined) return false;
  change(desk, (screen, views) => act(screen, command, views));
  return true;
}

function restore(desk: EditorDesk): void {
  const texts = textsTexts(desk.language);
  desk.open(
    questionOf(
      [texts.restoreQuestion],
      [
        { label: consoleTexts(desk.language).cancel, letter: texts.letters.cancel, run: () => {} },
        {
          label: texts.restore,
          letter: texts.letters.restore,
          run: () => {
            change(desk, (screen, views) => withWholeText(screen, screen.standard, views));
            desk.say({ level: 'info', text: texts.restored });
          },
        },
      ],
    ),
  );
}

function pickTag(desk: EditorDesk): void {
  const { text, examples } = desk.screen;
  desk.open(
    tagPickerOf(text, examples, (tag) =>
      change(desk, (screen, views) => withCommand(screen, screen.focus, { do: 'insert', text: `*|${tag}|*` }, views)),
    ),
  );
}

function preview(desk: EditorDesk): void {
  const { text, examples } = desk.screen;
  const chosen = (now: typeof examples) => {
    desk.set((screen) => ({ ...screen, examples: now, preview: null }));
    renderSoon(desk);
  };
  desk.open(textPreviewOf(text, editedText(desk.screen), { examples, chosen }));
}

const isSelecting = ({ screen }: EditorDesk) => {
  const area = focusedArea(screen);
  return area.marking || selectionOf(area) !== null;
};

const editing: readonly ScreenBinding<TextEditorScreen>[] = textAreaKeys.map(
  ({ id, keys, label, group, command, disabledReason }) => ({
    id: `text-editor.${id}`,
    keys,
    label,
    group,
    disabledReason: ({ screen }) => {
      // Both parts have one history.
      if (command.do === 'undo') return (screen.subject.past ?? screen.body.past) ? undefined : 'nothingToUndo';
      if (command.do === 'redo') return (screen.subject.future ?? screen.body.future) ? undefined : 'nothingToRedo';
      return disabledReason?.(focusedArea(screen));
    },
    run: (desk) => change(desk, (screen, views) => act(screen, command, views)),
  }),
);

const bindings: readonly ScreenBinding<TextEditorScreen>[] = [
  { id: 'text-editor.save', keys: parseKeyNames('F2', 'Ctrl+O'), label: 'okText', group: 'screen', run: save },
  {
    id: 'text-editor.suggestion',
    keys: parseKeyNames('Ctrl+G'),
    label: 'takeSuggestion',
    group: 'screen',
    when: ({ screen }) => suggestionOf(screen) !== null,
    run: (desk) => change(desk, withSuggestion),
  },
  {
    id: 'text-editor.preview',
    keys: parseKeyNames('F4', 'Ctrl+P'),
    label: 'previewText',
    group: 'screen',
    run: preview,
  },
  { id: 'text-editor.tags', keys: parseKeyNames('F6', 'Ctrl+T'), label: 'tags', group: 'screen', run: pickTag },
  {
    id: 'text-editor.restore',
    keys: parseKeyNames('F9', 'Ctrl+R'),
    label: 'restoreDefault',
    group: 'screen',
    disabledReason: ({ screen }) => (isSameText(screen.standard, editedText(screen)) ? 'isDefaultText' : undefined),
    run: restore,
  },
  {
    id: 'text-editor.other-part',
    keys: parseKeyNames('Tab', 'Shift+Tab'),
    label: 'otherPart',
    group: 'screen',
    run: (desk) => desk.set((screen) => withFocus(screen, screen.focus === 'body' ? 'subject' : 'body')),
  },
  ...editing,
  {
    id: 'text-editor.unselect',
    keys: parseKeyNames('Esc'),
    label: 'unselect',
    group: 'edit',
    when: isSelecting,
    run: (desk) => change(desk, (screen, views) => act(screen, { do: 'unselect' }, views)),
  },
  {
    id: 'text-editor.back',
    keys: parseKeyNames('Esc'),
    label: 'cancelText',
    group: 'screen',
    when: (desk) => !isSelecting(desk),
    run: (desk) => askToDiscard(desk, isChanged(desk.screen), () => desk.back()),
  },
];

export const textEditorBindings = whenReady(bindings, ({ saving }) => saving);
