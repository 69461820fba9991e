import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { PriceRise } from '../../domain/article-prices.ts';
import type { Language } from '../../domain/debtor.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatDay, formatPercent } from '../../i18n/format.ts';
import { priceChangeTexts } from '../../i18n/price-change.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { wrapped } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { FormView } from '../kit/form-view.tsx';
import { listHeight, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { PriceChangeScreen, Rise } from './update.ts';

/** What changes and from when, and a gap. */
const aboveRows = 4;

/** The table's place, under what changes. */
export function risesArea(area: Area): Area {
  return { ...area, row: area.row + aboveRows, rows: area.rows - aboveRows };
}

/** How many prices the window shows. */
export function risesHeight(area: Area): number {
  return listHeight(risesArea(area));
}

function signed(language: Language, cents: number): string {
  return `${cents > 0 ? '+' : ''}${formatAmount(language, cents)}`;
}

function columnsOf(language: Language): readonly Column<PriceRise>[] {
  const { columns } = priceChangeTexts(language);
  return [
    { id: 'code', heading: columns.code, text: ({ article }) => article.code, width: 8 },
    { id: 'name', heading: columns.name, text: ({ article }) => article.name, width: 16, grows: true },
    {
      id: 'before',
      heading: columns.before,
      text: ({ before }) => formatAmount(language, before),
      width: 9,
      right: true,
    },
    { id: 'after', heading: columns.after, text: ({ after }) => formatAmount(language, after), width: 9, right: true },
    {
      id: 'difference',
      heading: columns.difference,
      text: ({ before, after }) => (before === after ? columns.same : signed(language, after - before)),
      width: 9,
      right: true,
    },
    {
      id: 'later',
      heading: columns.later,
      text: ({ later }) =>
        later === undefined ? '' : `${formatDay(language, later.from)} ${formatAmount(language, later.price)}`,
      width: 19,
    },
  ];
}

function previewLines(language: Language, { share, from }: Rise, rises: readonly PriceRise[]): readonly string[] {
  const texts = priceChangeTexts(language);
  const changing = rises.filter(({ before, after }) => before !== after).length;
  const sign = share > 0 ? '+' : '';
  const preview = fill(texts.preview, {
    share: `${sign}${formatPercent(language, share)}`,
    date: formatDay(language, from),
    count: changing,
    total: rises.length,
  });
  const laterNote = rises.some(({ later }) => later !== undefined) ? ` ${texts.laterNote}` : '';
  return [preview, `${texts.linesKeep}${laterNote}`];
}

/** Which articles it is about and the form; then the old and new prices. */
export function PriceChangeView({ screen, desk }: ViewProps<PriceChangeScreen>): ReactElement {
  const { area, language } = desk;
  const { rise, list, articles, form } = screen;
  const below = risesArea(area);
  const lines =
    rise === null
      ? [counted(priceChangeTexts(language).about, articles.length, { article: articles[0]?.name ?? '' })]
      : previewLines(language, rise, list.rows);
  const shown = lines.flatMap((line) => wrapped(line, area.columns - 4)).slice(0, aboveRows - 1);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Box height={aboveRows} paddingLeft={2} flexDirection="column">
        {shown.map((line) => (
          <Text key={line} wrap="truncate">
            {line}
          </Text>
        ))}
      </Box>
      {rise === null ? (
        <FormView
          form={form}
          area={below}
          language={language}
          onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
        />
      ) : (
        <Table columns={columnsOf(language)} rows={windowOf(list, below)} width={below.columns} height={below.rows} />
      )}
    </Box>
  );
}
