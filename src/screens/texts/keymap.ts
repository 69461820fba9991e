import { type ListedText, listTexts } from '../../actions/mail-texts.ts';
import { restoreText } from '../../actions/save-text.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { Desk, ScreenBinding } from '../app/screen.ts';
import { noticeOf, questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current, withRows } from '../kit/list.ts';
import { listMovement, noRows } from '../kit/list-bindings.ts';
import { loadOrLeave } from '../kit/load.ts';
import { listHeight } from '../kit/paint-list.ts';
import { conflictText } from '../text-editor/conflict.ts';
import { textEditorOf } from '../text-editor/update.ts';
import { textPreviewOf } from '../text-preview/update.ts';
import { idOfText, type TextsScreen } from './update.ts';

type TextsDesk = Desk<TextsScreen>;

async function read(desk: TextsDesk): Promise<void> {
  const texts = await listTexts(desk.context);
  const height = listHeight(desk.area);
  desk.set((screen) => ({ ...screen, loading: false, list: withRows(screen.list, texts, idOfText, height) }));
}

/** Reads the list for the first time. */
export function loadTexts(desk: TextsDesk): void {
  loadOrLeave(desk, () => read(desk));
}

/** Reads the list again. */
export function readTexts(desk: TextsDesk): Promise<void> {
  return desk.work(() => read(desk));
}

function restore(desk: TextsDesk, { kind, language, text }: ListedText): void {
  const texts = textsTexts(desk.language);
  void desk.work(async () => {
    const outcome = await restoreText(desk.context, { kind, language }, text);
    await read(desk);
    if (outcome.outcome === 'conflict') {
      desk.open(noticeOf([conflictText(desk, outcome)]));
      return;
    }
    desk.say({ level: 'good', text: texts.savedStandard });
  });
}

function askToRestore(desk: TextsDesk): void {
  const row = current(desk.screen.list);
  if (row === undefined) return;
  const texts = textsTexts(desk.language);
  desk.open(
    questionOf(
      [`${texts.kinds[row.kind]}, ${texts.languages[row.language]}`, '', texts.restoreNowQuestion],
      [
        { label: consoleTexts(desk.language).cancel, letter: texts.letters.cancel, run: () => {} },
        { label: texts.restore, letter: texts.letters.restore, run: () => restore(desk, row) },
      ],
    ),
  );
}

const nothing = ({ screen }: TextsDesk) => noRows(screen.list);

export const textsBindings: readonly ScreenBinding<TextsScreen>[] = [
  {
    id: 'texts.change',
    keys: parseKeyNames('Enter', 'w'),
    label: 'changeText',
    group: 'rows',
    disabledReason: nothing,
    run: (desk) => {
      const row = current(desk.screen.list);
      if (row) desk.open(textEditorOf(row));
    },
  },
  {
    id: 'texts.preview',
    keys: parseKeyNames('m'),
    label: 'showMail',
    group: 'rows',
    disabledReason: nothing,
    run: (desk) => {
      const row = current(desk.screen.list);
      if (row) desk.open(textPreviewOf(row, row.text));
    },
  },
  {
    id: 'texts.restore',
    keys: parseKeyNames('h'),
    label: 'restoreDefault',
    group: 'rows',
    disabledReason: (desk) => {
      const row = current(desk.screen.list);
      return row?.isOwn === false ? 'isDefaultText' : nothing(desk);
    },
    run: askToRestore,
  },
  ...listMovement<TextsScreen, ListedText>('texts', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => listHeight(area),
  }),
  backBinding('texts'),
];
