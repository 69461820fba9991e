import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import type { OutboxEntry } from '../../domain/dispatch/entry.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { dispatchTexts } from '../../i18n/dispatch.ts';
import { shortDocumentsText } from '../../i18n/entry-documents.ts';
import { formatMoment } from '../../i18n/format.ts';
import { outboxTexts } from '../../i18n/outbox.ts';
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
import { entryCause, entryDetail, toText } from './entry-text.ts';
import { countLine } from './head.ts';
import { detailRows, runLines, tableArea, tableHeight, warningLines } from './layout.ts';
import { idOfEntry, type OutboxScreen, withQuery } from './update.ts';

function columnsOf(language: Language): readonly Column<OutboxEntry>[] {
  const { columns } = outboxTexts(language);
  const { states, routes } = dispatchTexts(language);
  return [
    { id: 'state', heading: columns.state, text: ({ state }) => states[state], width: 14 },
    {
      id: 'at',
      heading: columns.at,
      text: ({ plannedAt, updatedAt }) => formatMoment(language, plannedAt ?? updatedAt),
      width: 17,
    },
    { id: 'route', heading: columns.route, text: ({ route }) => routes[route], width: 6 },
    { id: 'number', heading: columns.number, text: (entry) => shortDocumentsText(language, entry), width: 16 },
    { id: 'to', heading: columns.to, text: (entry) => toText(language, entry), width: 20, grows: true },
    {
      id: 'attempts',
      heading: columns.attempts,
      text: ({ attempts }) => String(attempts),
      width: 5,
      right: true,
      optional: 2,
    },
    {
      id: 'error',
      heading: columns.error,
      text: (entry) => entryCause(language, entry),
      width: 24,
      grows: true,
      optional: 3,
    },
  ];
}

function Head({ screen, desk }: ViewProps<OutboxScreen>): ReactElement {
  const { language, area } = desk;
  const width = area.columns - 2;
  const searching = screen.searching || screen.query.text !== '';
  const runs = runLines(desk);
  const warning = warningLines(desk);
  return (
    <Box flexDirection="column" height={1 + runs.length + warning.length} width={area.columns}>
      {searching ? (
        <SearchLine
          label={outboxTexts(language).search}
          line={screen.query}
          width={area.columns}
          focused={screen.searching}
          onChange={(change) => desk.set((now) => withQuery(now, change(now.query), tableHeight(desk)))}
        />
      ) : (
        <Text bold>{` ${cellText(countLine(language, screen), width)}`}</Text>
      )}
      {runs.map((line) => (
        <Text key={line}>{` ${line}`}</Text>
      ))}
      {warning.map((line, index) => (
        <Text key={line} color="yellow" bold>{`${index === 0 ? '!' : ' '} ${line}`}</Text>
      ))}
    </Box>
  );
}

/** Counts, runs and a warning, and the table; the row under the cursor is told in full below it. */
export function OutboxView({ screen, desk }: ViewProps<OutboxScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk);
  const { list, loading, entries } = screen;
  const texts = outboxTexts(language);
  const empty = entries.length === 0 ? texts.noneYet : texts.noneFound;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Head screen={screen} desk={desk} />
      {list.rows.length > 0 ? (
        <Table columns={columnsOf(language)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />
      ) : (
        <EmptyState area={area} lines={loading ? [consoleTexts(language).loading] : empty} />
      )}
    </Box>
  );
}

/** Cursor, marks, and everything about the row under the cursor. */
export function paintOutbox(desk: Desk<OutboxScreen>): readonly Patch[] {
  const { screen, area, language } = desk;
  const entry = current(screen.list);
  const subject = entry?.route === 'mail' ? entry.subject : '';
  const parts = entry === undefined ? [] : [entry.debtorName, subject, entryDetail(language, entry)];
  return [
    ...paintList(screen.list, idOfEntry, tableArea(desk)),
    ...paintDetail(area, detailRows, parts.filter((part) => part !== '').join(' · ')),
  ];
}
