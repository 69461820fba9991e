import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { debtorsTexts } from '../../i18n/debtors.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { sentenceFor } from '../debtor/layout.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { current } from '../kit/list.ts';
import { paintDetail } from '../kit/paint-detail.ts';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { debtorColumns } from './columns.ts';
import { detailRows, tableArea, tableHeight } from './layout.ts';
import { type DebtorsScreen, idOfDebtor, withQuery } from './update.ts';

/** The cursor, the marks, and what the settings of the debtor under the cursor mean. */
export function paintDebtors({ screen, area, language }: Desk<DebtorsScreen>): readonly Patch[] {
  const { list, world } = screen;
  const debtor = current(list);
  const words = debtor && world ? sentenceFor(language, debtor, world) : '';
  return [...paintList(list, idOfDebtor, tableArea(area)), ...paintDetail(area, detailRows, words)];
}

/** The list of debtors, under the search line or the order it is in. */
export function DebtorsView({ screen, desk }: ViewProps<DebtorsScreen>): ReactElement {
  const { area, language } = desk;
  const texts = debtorsTexts(language);
  const { searching, query, list, world, showsClosed, sort, all } = screen;
  const place = tableArea(area);
  const shown = showsClosed ? texts.withClosed : texts.onlyOpen;
  const above = ` ${shown} · ${texts.sortedBy} ${texts.sorts[sort]}`;
  const empty = all.length === 0 ? texts.noneYet : texts.noneFound;
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      {searching || query.text !== '' ? (
        <SearchLine
          label={texts.search}
          line={query}
          width={area.columns}
          focused={searching}
          onChange={(change) => desk.set((before) => withQuery(before, change(before.query), tableHeight(area)))}
        />
      ) : (
        <Text dimColor wrap="truncate">
          {above}
        </Text>
      )}
      {world !== null && list.rows.length === 0 ? (
        <EmptyState area={place} lines={empty} />
      ) : (
        <Table
          columns={debtorColumns(language)}
          rows={windowOf(list, place)}
          width={place.columns}
          height={place.rows}
        />
      )}
    </Box>
  );
}
