import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { hasReturns, type ProductionList } from '../../domain/production-list.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { formatQuantity } from '../../i18n/format.ts';
import { productionDay, productionListTexts } from '../../i18n/production-list.ts';
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
import { detailRows, headRows, tableArea } from './layout.ts';
import { dateOf } from './read.ts';
import { idOfRow, type ProductionListScreen, type ProductionRow, withAskedLine } from './update.ts';

/** A debtor's part: who, what it says besides, and where. */
function shareText({ share }: Extract<ProductionRow, { readonly kind: 'share' }>): string {
  return [share.debtorName, share.text, share.place].filter((part) => part !== '').join(' · ');
}

function columnsOf(language: Language, list: ProductionList): readonly Column<ProductionRow>[] {
  const { columns } = productionListTexts(language);
  const amounts = (row: ProductionRow) => (row.kind === 'article' ? row.article : row.share);
  const returned: Column<ProductionRow> = {
    id: 'returned',
    heading: columns.returned,
    text: (row) => {
      const { returned } = amounts(row);
      return returned === 0 ? '' : formatQuantity(language, returned);
    },
    width: 8,
    right: true,
  };
  return [
    {
      id: 'article',
      heading: columns.article,
      text: (row) => (row.kind === 'article' ? row.article.article : `· ${row.share.debtor}`),
      width: 12,
    },
    {
      id: 'name',
      heading: columns.name,
      text: (row) => (row.kind === 'article' ? row.article.name : shareText(row)),
      width: 20,
      grows: true,
    },
    {
      id: 'quantity',
      heading: columns.quantity,
      text: (row) => formatQuantity(language, amounts(row).quantity),
      width: 10,
      right: true,
    },
    {
      id: 'unit',
      heading: columns.unit,
      text: (row) => (row.kind === 'article' ? row.article.unit : ''),
      width: 8,
    },
    ...(hasReturns(list) ? [returned] : []),
  ];
}

/** The day, and what it comes to. */
function headText(language: Language, date: string, { list, loading }: ProductionListScreen): string {
  const texts = productionListTexts(language);
  const head = fill(texts.head, { date: productionDay(language, date) });
  if (loading || list === null || list.deliveries === 0) return head;
  return [
    head,
    counted(texts.articles, list.articles.length),
    counted(texts.deliveries, list.deliveries),
    counted(texts.debtors, list.debtors),
  ].join(' · ');
}

function Head({ screen, desk }: ViewProps<ProductionListScreen>): ReactElement {
  const { area, language } = desk;
  const { asked } = screen;
  const texts = productionListTexts(language);
  if (asked === null) {
    return <Text bold>{` ${cellText(headText(language, dateOf(desk), screen), area.columns - 2)}`}</Text>;
  }
  return (
    <SearchLine
      label={asked.what === 'date' ? texts.dateField.label : texts.fileField.label}
      line={asked.line}
      width={area.columns}
      focused
      onChange={(change) => desk.set((now) => (now.asked ? withAskedLine(now, change(now.asked.line)) : now))}
    />
  );
}

/** What the line that is asked for is for. */
function askedHelp(language: Language, { asked }: ProductionListScreen): string {
  const texts = productionListTexts(language);
  if (asked === null) return '';
  return asked.what === 'date' ? texts.dateField.help : texts.fileField.help;
}

/** The day, and a row for each article. */
export function ProductionListView({ screen, desk }: ViewProps<ProductionListScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk.area);
  const { list, loading, rows } = screen;
  const texts = productionListTexts(language);
  const empty = [fill(texts.empty, { date: productionDay(language, dateOf(desk)) }), texts.emptyRemedy];
  const shown = list !== null && rows.rows.length > 0;
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Box height={headRows} flexDirection="column">
        <Head screen={screen} desk={desk} />
        <Text dimColor wrap="truncate">{` ${askedHelp(language, screen)}`}</Text>
      </Box>
      {shown ? (
        <Table
          columns={columnsOf(language, list)}
          rows={windowOf(rows, area)}
          width={area.columns}
          height={area.rows}
        />
      ) : (
        <EmptyState area={area} lines={list === null ? (loading ? [consoleTexts(language).loading] : []) : empty} />
      )}
    </Box>
  );
}

/** Cursor, and the row under it as a whole. */
export function paintProductionList({ screen, area }: Desk<ProductionListScreen>): readonly Patch[] {
  const { rows } = screen;
  if (rows.rows.length === 0) return [];
  const row = current(rows);
  const about = row?.kind === 'share' ? `${row.share.debtor} ${shareText(row)}` : (row?.article.name ?? '');
  return [...paintList(rows, idOfRow, tableArea(area)), ...paintDetail(area, detailRows, about)];
}
