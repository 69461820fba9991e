import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { isOpenFilter } from '../../domain/filter-rows.ts';
import { lateLine } from '../../i18n/board.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { invoicesTexts } from '../../i18n/invoices.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import { invoiceColumns } from './columns.ts';
import { filterLine } from './filter-line.ts';
import { tableArea, tableHeight } from './layout.ts';
import { type InvoicesScreen, withQuery } from './update.ts';

function Above({ screen, desk }: ViewProps<InvoicesScreen>): ReactElement {
  const texts = invoicesTexts(desk.language);
  const { area, language } = desk;
  if (screen.searching || screen.query.text !== '') {
    return (
      <SearchLine
        label={texts.search}
        line={screen.query}
        width={area.columns}
        focused={screen.searching}
        onChange={(change) => desk.set((now) => withQuery(now, change(now.query), tableHeight(area)))}
      />
    );
  }
  // What must be invoiced stands in the place of words that say nothing new.
  const late = isOpenFilter(screen.filter) && screen.sort === null ? lateLine(language, screen.late, 'b') : '';
  if (late !== '') {
    return (
      <Text bold color="yellow" wrap="truncate">
        {`! ${late}`}
      </Text>
    );
  }
  return <Text dimColor wrap="truncate">{` ${filterLine(language, screen)}`}</Text>;
}

/** A line with the search or the filters, and the table. */
export function InvoicesView({ screen, desk }: ViewProps<InvoicesScreen>): ReactElement {
  const { language } = desk;
  const area: Area = tableArea(desk.area);
  const { list, loading } = screen;
  const texts = invoicesTexts(language);
  const isFiltered = screen.query.text !== '' || screen.base.length < (screen.source?.rows.length ?? 0);
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Above screen={screen} desk={desk} />
      {list.rows.length > 0 ? (
        <Table columns={invoiceColumns(language)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />
      ) : (
        <EmptyState
          area={area}
          lines={loading ? [consoleTexts(language).loading] : isFiltered ? texts.noneFound : texts.noneYet}
        />
      )}
    </Box>
  );
}
