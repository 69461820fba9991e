import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount } from '../../i18n/format.ts';
import { pickerTexts } from '../../i18n/picker.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { listHeight, windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import { type PickerRow, type PickerScreen, withTyped } from './update.ts';

/** The line in which one types, and a gap. */
const aboveRows = 2;

/** The table's place, under the line in which one types. */
export function pickerArea(area: Area): Area {
  return { ...area, row: area.row + aboveRows, rows: area.rows - aboveRows };
}

/** How many records the window shows. */
export function pickerHeight(area: Area): number {
  return listHeight(pickerArea(area));
}

function columnsOf(of: PickerScreen['of'], language: Language): readonly Column<PickerRow>[] {
  const { columns } = pickerTexts(language);
  const id: Column<PickerRow> = { id: 'id', heading: '', text: (row) => row.id, width: 10 };
  const name: Column<PickerRow> = {
    id: 'name',
    heading: columns.name,
    text: (row) => row.name,
    width: 20,
    grows: true,
  };
  const beside = (row: PickerRow): string => row.beside;
  if (of === 'debtors') {
    const city: Column<PickerRow> = { id: 'city', heading: columns.city, text: beside, width: 24 };
    return [{ ...id, heading: columns.number }, name, city];
  }
  const price = (row: PickerRow): string => (row.price === null ? '' : formatAmount(language, row.price));
  return [
    { ...id, heading: columns.code },
    name,
    { id: 'unit', heading: columns.unit, text: beside, width: 10 },
    { id: 'price', heading: columns.price, text: price, width: 11, right: true },
  ];
}

/** The line in which one types, and what was found. */
export function PickerView({ screen, desk }: ViewProps<PickerScreen>): ReactElement {
  const { language } = desk;
  const area = pickerArea(desk.area);
  const { of, query, list, search } = screen;
  const { prompts, none, noneFound } = pickerTexts(language);
  const why = query.text.trim() === '' ? none[of] : [fill(noneFound[of], { typed: query.text.trim() }), noneFound.what];
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Box height={aboveRows}>
        <SearchLine
          label={prompts[of]}
          line={query}
          width={area.columns}
          focused
          onChange={(change) => desk.set((now) => withTyped(now, change(now.query)))}
        />
      </Box>
      {list.rows.length > 0 ? (
        <Table columns={columnsOf(of, language)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />
      ) : (
        <EmptyState area={area} lines={search === null ? [consoleTexts(language).loading] : why} />
      )}
    </Box>
  );
}
