import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import type { PlannedRow } from '../../domain/dispatch/run-plan.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount } from '../../i18n/format.ts';
import { runSheetTexts } from '../../i18n/run-sheet.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { current } from '../kit/list.ts';
import { paintDetail } from '../kit/paint-detail.ts';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { detailRows, tableArea } from './layout.ts';
import { numberText, rowSentences, whatText } from './row-text.ts';
import { totalLines } from './totals.ts';
import { idOfPlanned, type RunSheetScreen } from './update.ts';

function columnsOf(language: Language): readonly Column<PlannedRow>[] {
  const { columns } = runSheetTexts(language);
  return [
    { id: 'number', heading: columns.number, text: (row) => numberText(language, row), width: 10 },
    { id: 'debtor', heading: columns.debtor, text: ({ debtor }) => debtor.number, width: 8 },
    { id: 'name', heading: columns.name, text: ({ debtor }) => debtor.name, width: 14, grows: true },
    {
      id: 'amount',
      heading: columns.amount,
      text: ({ invoice }) => formatAmount(language, invoice.gross),
      width: 10,
      right: true,
    },
    { id: 'what', heading: columns.what, text: (row) => whatText(language, row), width: 30, grows: true },
  ];
}

function Totals({ screen, desk }: ViewProps<RunSheetScreen>): ReactElement {
  const { language, area } = desk;
  const { sheet, reason, typing } = screen;
  const texts = runSheetTexts(language);
  const [goes, plan, problems] = sheet === null ? ['', '', ''] : totalLines(language, sheet, desk.context.now());
  const line = (text: string) => ` ${cellText(text, area.columns - 2)}`;
  const given = reason === '' ? plan : `${plan} · ${fill(texts.reasonGiven, { reason })}`;
  return (
    <Box flexDirection="column" height={3} width={area.columns}>
      <Text bold>{line(goes)}</Text>
      {typing === null ? (
        <Text>{line(given)}</Text>
      ) : (
        <SearchLine
          label={texts.reason}
          line={typing}
          width={area.columns}
          focused
          onChange={(change) => desk.set((now) => (now.typing === null ? now : { ...now, typing: change(now.typing) }))}
        />
      )}
      <Text>{line(problems)}</Text>
    </Box>
  );
}

/** What it comes to, and the table; the row under the cursor is told in full below it. */
export function RunSheetView({ screen, desk }: ViewProps<RunSheetScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk.area);
  const { list, sheet } = screen;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Totals screen={screen} desk={desk} />
      {list.rows.length > 0 ? (
        <Table columns={columnsOf(language)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />
      ) : (
        <EmptyState
          area={area}
          lines={sheet === null ? [consoleTexts(language).loading] : runSheetTexts(language).nothingChosen}
        />
      )}
    </Box>
  );
}

/** Cursor, marks, and everything about the row under the cursor. */
export function paintRunSheet({ screen, area, language }: Desk<RunSheetScreen>): readonly Patch[] {
  const row = current(screen.list);
  const sentences = row === undefined ? [] : rowSentences(language, row);
  return [
    ...paintList(screen.list, idOfPlanned, tableArea(area)),
    ...paintDetail(area, detailRows, row === undefined ? '' : [row.debtor.name, ...sentences].join(' · ')),
  ];
}
