import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { importTexts } from '../../i18n/import.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { listHeight, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import { itemColumns, summaryText } from './columns.ts';
import type { ImportPreviewScreen } from './update.ts';

/** The file with its numbers, what follows from them, and a gap. */
const aboveRows = 3;

/** The table's place, under the numbers. */
export function itemsArea(area: Area): Area {
  return { ...area, row: area.row + aboveRows, rows: area.rows - aboveRows };
}

/** How many rows the window shows. */
export function itemsHeight(area: Area): number {
  return listHeight(itemsArea(area));
}

/** What follows from the numbers; empty: nothing to say. */
function verdict(language: Language, { preview }: ImportPreviewScreen): string {
  if (preview === null) return '';
  const { refused, nothing, empty } = importTexts(language);
  const { added, changed, unchanged } = preview.counts;
  if (preview.problems.length > 0) return refused;
  if (added + changed + unchanged === 0) return empty;
  return added + changed === 0 ? nothing : '';
}

/** What a file would change. */
export function ImportPreviewView({ screen, desk }: ViewProps<ImportPreviewScreen>): ReactElement {
  const { language } = desk;
  const texts = importTexts(language);
  const area = itemsArea(desk.area);
  const { preview, importing, list, records } = screen;
  const width = area.columns - 2;
  if (preview === null || importing) {
    return <EmptyState area={desk.area} lines={[importing ? texts.importing : texts.reading]} />;
  }
  const wrong = preview.problems.length > 0;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Text bold wrap="truncate">{` ${cellText(`${summaryText(language, preview)}  (${preview.file})`, width)}`}</Text>
      <Text
        {...(wrong ? { color: 'red' } : {})}
        wrap="truncate"
      >{` ${cellText(verdict(language, screen), width)}`}</Text>
      <Text> </Text>
      {list.rows.length > 0 ? (
        <Table
          columns={itemColumns(language, records)}
          rows={windowOf(list, area)}
          width={area.columns}
          height={area.rows}
        />
      ) : null}
    </Box>
  );
}
