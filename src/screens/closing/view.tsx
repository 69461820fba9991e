import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import type { ClosingSheet } from '../../domain/dispatch/closing-sheet.ts';
import { countTexts, sheetEndText } from '../../i18n/closing.ts';
import { closingsTexts } from '../../i18n/closings.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText, wrapped } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { current } from '../kit/list.ts';
import { paintDetail } from '../kit/paint-detail.ts';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { detailRows, headRows, tableArea } from './layout.ts';
import { rowDetail } from './row-story.ts';
import { type ClosingScreen, idOfPlaced, needsSeeing, type PlacedRow } from './update.ts';

function columnsOf(language: Language): readonly Column<PlacedRow>[] {
  const { columns, draft } = closingsTexts(language);
  const { routes, outcomes } = dispatchTexts(language);
  const sign = (row: PlacedRow) => (needsSeeing(row) ? '! ' : '');
  return [
    { id: 'number', heading: columns.number, text: ({ number }) => number || draft, width: 10 },
    { id: 'debtor', heading: columns.debtor, text: ({ debtor }) => debtor, width: 8 },
    { id: 'name', heading: columns.name, text: ({ debtorName }) => debtorName, width: 14, grows: true },
    { id: 'route', heading: columns.route, text: ({ route }) => routes[route], width: 6 },
    {
      id: 'outcome',
      heading: columns.outcome,
      text: (row) => `${sign(row)}${outcomes[row.outcome]}`,
      width: 16,
    },
    { id: 'detail', heading: columns.detail, text: (row) => rowDetail(language, row), width: 18, grows: true },
  ];
}

function headLines(language: Language, sheet: ClosingSheet, width: number): readonly string[] {
  const texts = closingsTexts(language);
  const { at, by, reason } = sheet;
  const run = fill(texts.run, { when: formatMoment(language, at), by });
  const end = sheetEndText(language, sheet);
  const told = [counted(texts.rows, sheet.rows.length), ...countTexts(language, sheet.counts)].join(' · ');
  const ended = end === null ? [] : wrapped(end, width);
  const room = headRows - 2;
  const shown = ended.length > room ? [...ended.slice(0, room - 1), ended.slice(room - 1).join(' ')] : ended;
  return [reason === '' ? run : `${run} · ${fill(texts.reason, { reason })}`, told, ...shown];
}

function Head({ screen, desk }: ViewProps<ClosingScreen>): ReactElement {
  const { language, area } = desk;
  const width = area.columns - 2;
  const lines = screen.sheet === null ? [] : headLines(language, screen.sheet, width);
  const only = screen.onlyProblems ? ` · ${closingsTexts(language).onlyProblems}` : '';
  return (
    <Box flexDirection="column" height={headRows} width={area.columns}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} bold={index === 1}>{` ${cellText(index === 1 ? `${line}${only}` : line, width)}`}</Text>
      ))}
    </Box>
  );
}

/** The run, its counts and its end, and a row for each invoice and route. */
export function ClosingView({ screen, desk }: ViewProps<ClosingScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk.area);
  const { list, sheet, onlyProblems } = screen;
  const texts = closingsTexts(language);
  const empty = onlyProblems ? texts.noProblems : texts.noRows;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Head screen={screen} desk={desk} />
      {list.rows.length > 0 ? (
        <Table columns={columnsOf(language)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />
      ) : (
        <EmptyState area={area} lines={sheet === null ? [consoleTexts(language).loading] : empty} />
      )}
    </Box>
  );
}

/** Cursor, marks, and everything about the row under the cursor. */
export function paintClosing({ screen, area, language }: Desk<ClosingScreen>): readonly Patch[] {
  const row = current(screen.list);
  const detail = row === undefined ? '' : `${row.debtorName}: ${rowDetail(language, row)}`;
  return [...paintList(screen.list, idOfPlaced, tableArea(area)), ...paintDetail(area, detailRows, detail)];
}
