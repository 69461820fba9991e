import { readInput } from '../../actions/read-input.ts';
import { UserError } from '../../domain/user-error.ts';
import { fill } from '../../i18n/fill.ts';
import { importedText, importTexts } from '../../i18n/import.ts';
import { changeText, columnText, problemText, valueText } from '../../i18n/import-words.ts';
import { importRecords, previewImport } from '../actions.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { questionOf } from '../dialog/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { listMovement, noRows } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { loadOrLeave } from '../kit/load.ts';
import { paintList } from '../kit/paint-list.ts';
import { whenReady } from '../kit/when-ready.ts';
import { pageOf } from '../page/update.ts';
import { summaryText } from './columns.ts';
import { type ImportPreviewScreen, idOfItem, type PreviewItem, whyNotImport, withPreview } from './update.ts';
import { ImportPreviewView, itemsArea, itemsHeight } from './view.tsx';

type PreviewDesk = Desk<ImportPreviewScreen>;

function isBusy({ preview, importing }: ImportPreviewScreen): boolean {
  return preview === null || importing;
}

/** So many problems stand in the list: a person mends them with the file beside it. */
const problemLimit = 1_000;

/** Reads the file, once, and finds out what it would change now. */
function load(desk: PreviewDesk): void {
  const { records, path } = desk.screen;
  loadOrLeave(desk, async (signal) => {
    try {
      const input = desk.screen.input ?? (await readInput(path));
      const preview = await previewImport(desk.context, records, input, { words: desk.language, problemLimit, signal });
      desk.set((screen) => withPreview(screen, input, preview));
    } catch (error) {
      // Who went away waits for nothing.
      if (!signal.aborted) throw error;
    }
  });
}

/** Back to where the import was asked for, with what it did. */
function leaveWith(desk: PreviewDesk, text: string): void {
  const files = desk.below;
  if (files?.desk.kind === 'import') files.desk.back();
  else desk.back();
  desk.say({ level: 'good', text });
}

function importFile(desk: PreviewDesk): void {
  const { records, input, preview } = desk.screen;
  if (input === null || preview === null) return;
  desk.set((screen) => ({ ...screen, importing: true }));
  desk.work(
    async () => {
      try {
        const done = await importRecords(desk.context, records, input, preview.seen);
        leaveWith(desk, importedText(desk.language, input.name, done));
      } catch (error) {
        // Somebody changed the same records, or imported them: what would change now is another thing.
        if (error instanceof UserError && error.code.startsWith('csv.')) {
          desk.set((screen) => ({ ...screen, preview: null, importing: false }));
          load(desk);
        }
        throw error;
      }
    },
    (screen) => ({ ...screen, importing: false }),
  );
}

function ask(desk: PreviewDesk): void {
  const { preview } = desk.screen;
  if (preview === null) return;
  const texts = importTexts(desk.language);
  desk.open(
    questionOf(
      [fill(texts.question, { file: preview.file }), summaryText(desk.language, preview)],
      [
        { label: texts.cancel, letter: texts.cancelLetter, run: () => {} },
        { label: texts.import, letter: texts.importLetter, run: () => importFile(desk) },
      ],
    ),
  );
}

/** All there is to say about one row. */
function details(desk: PreviewDesk, item: PreviewItem): void {
  const { language } = desk;
  const { records, preview } = desk.screen;
  const texts = importTexts(language);
  const file = preview?.file ?? '';
  if (item.kind === 'problem') {
    const { message, remedy } = problemText(language, item.problem);
    const { line = '', column = '', position = '' } = item.problem.params;
    const place = [line === '' ? '' : fill(texts.atLine, { line }), column === '' ? '' : `${column} (${position})`];
    const heading = [file, ...place.filter((part) => part !== '')].join(', ');
    desk.open(pageOf({ title: texts.outcomes.problem, heading, lines: ['', message, '', remedy] }));
    return;
  }
  const { line, key, name, outcome } = item.row;
  const tell = outcome === 'added' ? valueText : changeText;
  const heading = `${file}, ${fill(texts.atLine, { line })}: ${key} ${name} (${texts.outcomes[outcome]})`;
  const lines = item.row
    .changes()
    .filter(
      ({ column, after }) => outcome === 'changed' || after !== '' || columnText(language, records, column) === '',
    )
    .map((change) => tell(language, records, change));
  desk.open(pageOf({ title: `${key}`, heading, lines: ['', ...lines] }));
}

const bindings: readonly ScreenBinding<ImportPreviewScreen>[] = [
  ...whenReady<ImportPreviewScreen>(
    [
      {
        id: 'import-preview.import',
        keys: parseKeyNames('F2', 'Ctrl+O', 'i'),
        label: 'importFile',
        group: 'screen',
        disabledReason: ({ screen }) => whyNotImport(screen),
        run: ask,
      },
      {
        id: 'import-preview.details',
        keys: parseKeyNames('Enter'),
        label: 'details',
        group: 'rows',
        disabledReason: ({ screen }) => noRows(screen.list),
        run: (desk) => {
          const item = current(desk.screen.list);
          if (item !== undefined) details(desk, item);
        },
      },
    ],
    isBusy,
  ),
  ...listMovement<ImportPreviewScreen, PreviewItem>('import-preview', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => itemsHeight(area),
  }),
  ...whenReady([backBinding<ImportPreviewScreen>('import-preview')], ({ importing }) => importing),
];

export const importPreviewDefinition: ScreenDefinition<ImportPreviewScreen> = {
  title: (_screen, language) => importTexts(language).previewTitle,
  help: (language) => importTexts(language).previewHelp,
  bindings,
  View: ImportPreviewView,
  drawn: ({ preview, importing, list }) => [preview, importing, list.rows, list.top],
  paint: ({ screen, area }) => paintList(screen.list, idOfItem, itemsArea(area)),
  status: ({ screen, area, language }) => listStatus(language, screen.list, itemsHeight(area)),
  opened: load,
  isLoading: isBusy,
  unsaved: ({ importing }, language) => (importing ? importTexts(language).importing : null),
};
