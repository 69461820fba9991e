import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { articlesTexts } from '../../i18n/articles.ts';
import { consoleTexts } from '../../i18n/console.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { listHeight, windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import { articleColumns } from './columns.ts';
import { type ArticlesScreen, withQuery } from './update.ts';

/** The table's place, under the line with the search or what is shown. */
export function articlesArea(area: Area): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** How many articles the window shows. */
export function articlesHeight(area: Area): number {
  return listHeight(articlesArea(area));
}

function Above({ screen, desk }: ViewProps<ArticlesScreen>): ReactElement {
  const { area, language } = desk;
  const texts = articlesTexts(language);
  if (screen.searching || screen.query.text !== '') {
    return (
      <SearchLine
        label={texts.search}
        line={screen.query}
        width={area.columns}
        focused={screen.searching}
        onChange={(change) => desk.set((now) => withQuery(now, change(now.query), articlesHeight(area)))}
      />
    );
  }
  const order = `${texts.sortedBy} ${texts.sorts[screen.sort]}`;
  return <Text dimColor wrap="truncate">{` ${texts.shown[screen.shown]} · ${order}`}</Text>;
}

/** A line with the search or what is shown, and the table. */
export function ArticlesView({ screen, desk }: ViewProps<ArticlesScreen>): ReactElement {
  const { language } = desk;
  const area = articlesArea(desk.area);
  const { list, read } = screen;
  const texts = articlesTexts(language);
  const empty = read?.all.length === 0 ? texts.noneYet : texts.noneFound;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Above screen={screen} desk={desk} />
      {read !== null && list.rows.length > 0 ? (
        <Table
          columns={articleColumns(language, read)}
          rows={windowOf(list, area)}
          width={area.columns}
          height={area.rows}
        />
      ) : (
        <EmptyState area={area} lines={read === null ? [consoleTexts(language).loading] : empty} />
      )}
    </Box>
  );
}
