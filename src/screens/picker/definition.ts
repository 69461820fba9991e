import { consoleTexts } from '../../i18n/console.ts';
import { pickerTexts } from '../../i18n/picker.ts';
import type { Desk, ScreenBinding, ScreenDefinition } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { loadOrLeave } from '../kit/load.ts';
import { paintList } from '../kit/paint-list.ts';
import { typeInField } from '../kit/text-field.tsx';
import { idOfPick, type PickerRow, type PickerScreen, withSearch, withTyped } from './update.ts';
import { PickerView, pickerArea, pickerHeight } from './view.tsx';

function load(desk: Desk<PickerScreen>): void {
  loadOrLeave(desk, async (signal) => {
    const search = await desk.screen.load(desk.context);
    if (!signal.aborted) desk.set((screen) => withSearch(screen, search));
  });
}

/** First away, so that what the choice does is not taken away with the list. */
function choose(desk: Desk<PickerScreen>): void {
  const row = current(desk.screen.list);
  if (row === undefined) return;
  desk.back();
  row.take();
}

const bindings: readonly ScreenBinding<PickerScreen>[] = [
  {
    id: 'picker.choose',
    keys: parseKeyNames('Enter'),
    label: 'choose',
    group: 'screen',
    disabledReason: ({ screen }) => (screen.list.rows.length === 0 ? 'nothingThere' : undefined),
    run: choose,
  },
  ...listMovement<PickerScreen, PickerRow>('picker', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => pickerHeight(area),
  }),
  backBinding('picker'),
];

export const pickerDefinition: ScreenDefinition<PickerScreen> = {
  title: (screen, language) => {
    const { titles } = pickerTexts(language);
    return screen === null ? titles.either : titles[screen.of];
  },
  help: (language) => pickerTexts(language).help,
  bindings,
  View: PickerView,
  drawn: ({ search, query, list }) => [search === null, query, list.rows, list.top],
  paint: ({ screen, area }) => paintList(screen.list, idOfPick, pickerArea(area)),
  status: ({ screen, area, language }) =>
    screen.search === null ? consoleTexts(language).loading : listStatus(language, screen.list, pickerHeight(area)),
  opened: load,
  changed: load,
  isLoading: ({ search }) => search === null,
  field: ({ query }) => ({ name: 'query', jump: query.jump }),
  type: (desk, event) => typeInField(desk, event, desk.screen.query, withTyped),
  changesNothing: true,
};
