import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { Desk, ScreenBinding, ScreenDefinition, ViewProps } from '../app/screen.ts';
import { parseKeyNames } from '../keys/key-name.ts';
import { backBinding } from '../kit/binding-sets.ts';
import type { Column } from '../kit/columns.ts';
import { current } from '../kit/list.ts';
import { listMovement } from '../kit/list-bindings.ts';
import { listStatus } from '../kit/list-status.ts';
import { listHeight, paintList, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import { withValues } from '../text-preview/examples.ts';
import { idOfTag, type TagPickerScreen, type TagRow, withExamples } from './update.ts';

function columns(language: Language): readonly Column<TagRow>[] {
  const { pickerColumns, tags } = textsTexts(language);
  return [
    { id: 'tag', heading: pickerColumns.tag, text: ({ tag }) => `*|${tag}|*`, width: 22 },
    { id: 'meaning', heading: pickerColumns.meaning, text: ({ tag }) => tags[tag], width: 25 },
    { id: 'value', heading: pickerColumns.value, text: ({ value }) => value, width: 20, grows: true },
  ];
}

function TagPickerView({ screen, desk }: ViewProps<TagPickerScreen>): ReactElement {
  const { area, language } = desk;
  return (
    <Table columns={columns(language)} rows={windowOf(screen.list, area)} width={area.columns} height={area.rows} />
  );
}

/** First away, so that what the choice does is not taken away with the list. */
function choose(desk: Desk<TagPickerScreen>): void {
  const { list, chosen } = desk.screen;
  const row = current(list);
  desk.back();
  if (row) chosen(row.tag);
}

/** What the text is shown with may not be known yet; the list is there meanwhile. */
function load(desk: Desk<TagPickerScreen>): void {
  const { text, examples } = desk.screen;
  if (examples.values !== null) return;
  void desk.work(async (signal) => {
    const found = await withValues(desk.context, text, examples, signal);
    if (!signal.aborted) desk.set((screen) => withExamples(screen, found));
  });
}

const bindings: readonly ScreenBinding<TagPickerScreen>[] = [
  { id: 'tag-picker.insert', keys: parseKeyNames('Enter'), label: 'insertTag', group: 'rows', run: choose },
  ...listMovement<TagPickerScreen, TagRow>('tag-picker', {
    get: ({ list }) => list,
    put: (screen, list) => ({ ...screen, list }),
    height: ({ area }) => listHeight(area),
  }),
  backBinding('tag-picker'),
];

export const tagPickerDefinition: ScreenDefinition<TagPickerScreen> = {
  title: (_screen, language) => textsTexts(language).pickerTitle,
  help: (language) => textsTexts(language).pickerHelp,
  bindings,
  View: TagPickerView,
  drawn: ({ list }) => [list.rows, list.top],
  paint: ({ screen, area }) => paintList(screen.list, idOfTag, area),
  status: ({ screen, area, language }) => listStatus(language, screen.list, listHeight(area)),
  opened: load,
  changesNothing: true,
};
