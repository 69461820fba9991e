import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { dayOfFilter } from '../../domain/filter-delivery-rows.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { deliveryListTexts } from '../../i18n/delivery-list.ts';
import { fill } from '../../i18n/fill.ts';
import type { ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import { deliveryListColumns } from './columns.ts';
import { dayText, filterLine } from './filter-line.ts';
import { tableArea, tableHeight } from './layout.ts';
import { type DeliveriesScreen, withQuery } from './update.ts';

function Above({ screen, desk }: ViewProps<DeliveriesScreen>): ReactElement {
  const texts = deliveryListTexts(desk.language);
  const { area, language } = desk;
  if (screen.asking !== null) {
    return (
      <SearchLine
        label={texts.day.label}
        line={screen.asking}
        width={area.columns}
        focused
        onChange={(change) => desk.set((now) => (now.asking === null ? now : { ...now, asking: change(now.asking) }))}
      />
    );
  }
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
  return <Text dimColor wrap="truncate">{` ${filterLine(language, screen)}`}</Text>;
}

/** Why there are no rows, and what to do. */
function emptyLines(language: Language, screen: DeliveriesScreen): readonly string[] {
  const { loading, complete, source, filter, query } = screen;
  const texts = deliveryListTexts(language);
  const day = dayOfFilter(filter);
  // Older months come later.
  if (loading || !complete) return [consoleTexts(language).loading];
  if ((source?.rows.length ?? 0) === 0) return texts.noneYet;
  const onlyDay = query.text === '' && filter.kind === null && filter.state === null && filter.debtor === null;
  if (day === null || !onlyDay) return texts.noneFound;
  return [fill(texts.noneOnDay, { day: dayText(language, day) }), texts.noneOnDayHint];
}

/** A line with the search, the day or the filters, and the table. */
export function DeliveriesView({ screen, desk }: ViewProps<DeliveriesScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk.area);
  const { list } = screen;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Above screen={screen} desk={desk} />
      {list.rows.length > 0 ? (
        <Table
          columns={deliveryListColumns(language)}
          rows={windowOf(list, area)}
          width={area.columns}
          height={area.rows}
        />
      ) : (
        <EmptyState area={area} lines={emptyLines(language, screen)} />
      )}
    </Box>
  );
}
