import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { deliveryMailsTexts } from '../../i18n/delivery-mails.ts';
import { formatDay } from '../../i18n/format.ts';
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
import { aboveLines } from './above.ts';
import { aboveRows, detailRows, tableArea } from './layout.ts';
import { noteSentences, whatText } from './row-text.ts';
import { type DeliveryMailsScreen, idOfNote, type NoteMail } from './update.ts';

function columnsOf(language: Language, { phase }: DeliveryMailsScreen): readonly Column<NoteMail>[] {
  const { columns } = deliveryMailsTexts(language);
  return [
    { id: 'number', heading: columns.number, text: ({ delivery }) => delivery.number, width: 8 },
    {
      id: 'date',
      heading: columns.date,
      text: ({ delivery }) => formatDay(language, delivery.date),
      width: 10,
      optional: 1,
    },
    { id: 'debtor', heading: columns.debtor, text: ({ debtor }) => debtor.number, width: 8 },
    { id: 'name', heading: columns.name, text: ({ debtor }) => debtor.name, width: 14, grows: true },
    {
      id: 'what',
      heading: phase === 'done' ? columns.outcome : columns.what,
      text: (row) => whatText(language, row),
      width: 30,
      grows: true,
    },
  ];
}

function Above({ screen, desk }: ViewProps<DeliveryMailsScreen>): ReactElement {
  const { language, area } = desk;
  const [first, second, third] = aboveLines(language, screen, desk.context.now());
  const line = (text: string) => ` ${cellText(text, area.columns - 2)}`;
  return (
    <Box flexDirection="column" height={aboveRows} width={area.columns}>
      <Text bold>{line(first)}</Text>
      {screen.typing === null ? (
        <Text>{line(second)}</Text>
      ) : (
        <SearchLine
          label={deliveryMailsTexts(language).reason}
          line={screen.typing}
          width={area.columns}
          focused
          onChange={(change) => desk.set((now) => (now.typing === null ? now : { ...now, typing: change(now.typing) }))}
        />
      )}
      <Text>{line(third)}</Text>
    </Box>
  );
}

/** What it comes to, and the table; the row under the cursor is told in full below it. */
export function DeliveryMailsView({ screen, desk }: ViewProps<DeliveryMailsScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk.area);
  const { list } = screen;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Above screen={screen} desk={desk} />
      {list.rows.length > 0 ? (
        <Table
          columns={columnsOf(language, screen)}
          rows={windowOf(list, area)}
          width={area.columns}
          height={area.rows}
        />
      ) : (
        <EmptyState area={area} lines={[consoleTexts(language).loading]} />
      )}
    </Box>
  );
}

/** Cursor, marks, and everything about the row under the cursor. */
export function paintDeliveryMails({ screen, area, language }: Desk<DeliveryMailsScreen>): readonly Patch[] {
  const row = current(screen.list);
  const told = row === undefined ? [] : [row.debtor.name, ...noteSentences(language, row)];
  return [...paintList(screen.list, idOfNote, tableArea(area)), ...paintDetail(area, detailRows, told.join(' · '))];
}
