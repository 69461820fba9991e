import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { NamedLateDebtor } from '../../actions/late-invoices.ts';
import { weekdayOf } from '../../domain/calendar.ts';
import type { Language } from '../../domain/debtor.ts';
import type { BoardRow } from '../../domain/invoice-board.ts';
import { boardTexts, lateSummary, shortLateText } from '../../i18n/board.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay } from '../../i18n/format.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import { lateRows, tableArea } from './layout.ts';
import type { BoardScreen } from './update.ts';

/** Nothing reads easier than a nought where most are. */
function countText(count: number): string {
  return count === 0 ? '' : String(count);
}

function columnsOf(language: Language): readonly Column<BoardRow>[] {
  const { columns, days } = boardTexts(language);
  const count = (
    id: 'debtors' | 'waiting' | 'deliveries' | 'drafts' | 'undelivered',
    of: (row: BoardRow) => number,
    width: number,
    optional = 0,
  ): Column<BoardRow> => {
    return { id, heading: columns[id], text: (row) => countText(of(row)), width, right: true, optional };
  };
  return [
    { id: 'day', heading: columns.day, text: ({ day }) => days[day], width: 12 },
    count('debtors', ({ debtors }) => debtors, 10),
    count('waiting', ({ waitingDebtors }) => waitingDebtors, 7),
    count('deliveries', ({ deliveries }) => deliveries, 10, 1),
    {
      id: 'net',
      heading: columns.net,
      text: ({ net, deliveries }) => (deliveries === 0 ? '' : formatAmount(language, net)),
      width: 12,
      right: true,
    },
    {
      id: 'oldest',
      heading: columns.oldest,
      text: ({ oldest }) => (oldest === null ? '' : formatDay(language, oldest)),
      width: 10,
      right: true,
    },
    count('drafts', ({ drafts }) => drafts, 9),
    count('undelivered', ({ undelivered }) => undelivered, 8),
  ];
}

/** Columns for how late a debtor is. */
const lateWidth = 42;

function lateRow(language: Language, one: NamedLateDebtor, columns: number): string {
  const name = Math.min(50, columns - lateWidth - 4);
  return `${cellText(`${one.debtor} ${one.name}`, name)} ${shortLateText(language, one)}`;
}

/** What must be invoiced soon, as much as there is room for. */
function Late({ screen, desk }: ViewProps<BoardScreen>): ReactElement {
  const { language, area } = desk;
  const texts = boardTexts(language);
  const late = screen.board?.late ?? [];
  const room = lateRows(area) - 1;
  const lines = late.map((one) => lateRow(language, one, area.columns));
  const shown = lines.length <= room ? lines : lines.slice(0, Math.max(0, room - 1));
  const rest = lines.length - shown.length;
  const width = area.columns - 3;
  return (
    <>
      <Text bold={late.length > 0} wrap="truncate">
        {` ${cellText(late.length === 0 ? texts.nothingLate : lateSummary(language, late), width)}`}
      </Text>
      {shown.map((line, index) => (
        <Text key={late[index]?.debtor} wrap="truncate">{`  ${cellText(line, width)}`}</Text>
      ))}
      {rest > 0 ? <Text wrap="truncate">{`  ${cellText(fill(texts.more, { count: rest }), width)}`}</Text> : null}
    </>
  );
}

/** Today, the table with a row for each day, and what must be invoiced soon. */
export function BoardView({ screen, desk }: ViewProps<BoardScreen>): ReactElement {
  const { language, area } = desk;
  const { board, list } = screen;
  if (board === null) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  const texts = boardTexts(language);
  const table = tableArea(area);
  const today = { weekday: texts.days[weekdayOf(board.today)], date: formatDay(language, board.today) };
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Text wrap="truncate">{` ${fill(texts.today, today)}`}</Text>
      <Text> </Text>
      <Table columns={columnsOf(language)} rows={windowOf(list, table)} width={table.columns} height={table.rows} />
      {lateRows(area) > 0 ? <Text> </Text> : null}
      {lateRows(area) > 0 ? <Late screen={screen} desk={desk} /> : null}
    </Box>
  );
}
