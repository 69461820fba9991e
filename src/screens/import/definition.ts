import { wholePath } from '../../actions/csv-files.ts';
import { importTexts } from '../../i18n/import.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { importPreviewOf } from '../import-preview/update.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { paintList } from '../kit/paint-list.ts';
import { typeInField } from '../kit/text-field.tsx';
import { followPath } from './follow-path.ts';
import { filesArea, filesHeight } from './layout.ts';
import { type FileChoice, type ImportScreen, idOfFile, pathOfChoice, withPath, withPathText } from './update.ts';
import { ImportView } from './view.tsx';

type ImportDesk = Desk<ImportScreen>;

function goTo(desk: ImportDesk, text: string): void {
  desk.set((screen) => withPathText(screen, text));
  followPath(desk);
}

/** Into the folder under the cursor, or on with the file; a path that nothing in the list fits is tried as it is. */
function choose(desk: ImportDesk): void {
  const { records, path, folder, list } = desk.screen;
  const choice = current(list);
  if (folder === null) return;
  if (choice === undefined) desk.open(importPreviewOf(records, wholePath(path.text)));
  else if (choice.kind === 'file') desk.open(importPreviewOf(records, wholePath(pathOfChoice(folder, choice))));
  else goTo(desk, pathOfChoice(folder, choice));
}

const bindings: readonly ScreenBinding<ImportScreen>[] = [
  {
    id: 'import.choose',
    keys: parseKeyNames('Enter'),
    label: 'choose',
    group: 'rows',
    run: choose,
  },
  {
    id: 'import.complete',
    keys: parseKeyNames('Tab'),
    label: 'completePath',
    group: 'rows',
    disabledReason: ({ screen }) => (screen.list.rows.length === 0 ? 'nothingThere' : undefined),
    run: (desk) => {
      const { folder, list } = desk.screen;
      const choice = current(list);
      if (folder !== null && choice !== undefined) goTo(desk, pathOfChoice(folder, choice));
    },
  },
  {
    id: 'import.other',
    keys: parseKeyNames('F6'),
    label: 'otherRecords',
    group: 'screen',
    when: ({ screen }) => screen.records === 'debtors' || screen.records === 'addresses',
    run: (desk) =>
      desk.set((screen) => ({ ...screen, records: screen.records === 'debtors' ? 'addresses' : 'debtors' })),
  },
  ...listMovement<ImportScreen, FileChoice>('import', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => filesHeight(area),
  }).filter(({ id }) => id !== 'import.first' && id !== 'import.last'),
  backBinding('import'),
];

export const importDefinition: ScreenDefinition<ImportScreen> = {
  title: (screen, language) => importTexts(language).titles[screen?.records ?? 'debtors'],
  help: (language) => importTexts(language).help,
  bindings,
  View: ImportView,
  drawn: ({ records, path, folder, list }) => [records, path, folder, list.rows, list.top],
  paint: ({ screen, area }) => paintList(screen.list, idOfFile, filesArea(area)),
  status: ({ screen, area, language }) => listStatus(language, screen.list, filesHeight(area)),
  opened: followPath,
  isLoading: ({ folder }) => folder === null,
  field: ({ path }) => ({ name: 'path', jump: path.jump }),
  type: (desk, event) => {
    const typed = typeInField(desk, event, desk.screen.path, withPath);
    followPath(desk);
    return typed;
  },
};
