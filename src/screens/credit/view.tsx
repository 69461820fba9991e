import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import type { Invoice } from '../../domain/invoice.ts';
import { plainLine } from '../../domain/plain-text.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { creditTexts } from '../../i18n/credit.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatQuantity } from '../../i18n/format.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { columnsOf, headingText, lineColumns } from '../invoice/line-rows.ts';
import { cellText } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { layoutOf } from './layout.ts';
import { type CreditRow, type CreditScreen, idOfRow, lineUnderCursor } from './update.ts';

const optional: Readonly<Record<string, number>> = { article: 4, unit: 3, discount: 2, price: 1 };

/** The columns of the invoice, with what is left and what is taken in the place of its amounts. */
function columns(language: Language, invoice: Pick<Invoice, 'layout' | 'sections'>): readonly Column<CreditRow>[] {
  const texts = creditTexts(language).columns;
  // The days of a week have no place beside these.
  const own = columnsOf<CreditRow>(lineColumns(language, { ...invoice, layout: 'total' }), (row) =>
    row.kind === 'line' ? row.billed : null,
  );
  const quantity = (id: string, heading: string, of: (row: CreditRow) => number | null): Column<CreditRow> => ({
    id,
    heading,
    text: (row) => {
      const value = of(row);
      return value === null ? '' : formatQuantity(language, value);
    },
    width: Math.max(9, heading.length),
    right: true,
  });
  const shown = own
    .filter(({ id }) => id !== 'amount')
    .flatMap((column): readonly Column<CreditRow>[] => {
      const rank = optional[column.id];
      if (column.id === 'description') return [{ ...column, width: 16 }];
      if (column.id !== 'quantity') return [rank === undefined ? column : { ...column, optional: rank }];
      return [
        quantity('billed', texts.billed, (row) => (row.kind === 'line' ? row.billed.quantity : null)),
        quantity('left', texts.left, (row) => (row.kind === 'line' ? row.left : null)),
        quantity('take', texts.take, (row) => (row.kind === 'line' ? row.take : null)),
      ];
    });
  const credit: Column<CreditRow> = {
    id: 'credit',
    heading: texts.credit,
    text: (row) => (row.kind === 'line' ? formatAmount(language, row.credit?.net ?? 0) : ''),
    width: 12,
    right: true,
  };
  return [...shown, credit];
}

/** The quantity that is being typed, or how to begin. */
function Above({ screen, desk }: ViewProps<CreditScreen>): ReactElement {
  const { area, language } = desk;
  const texts = creditTexts(language);
  const row = lineUnderCursor(screen);
  if (screen.making) return <Text bold>{` ${texts.making}`}</Text>;
  if (screen.typing === null || row === null) return <Text dimColor wrap="truncate">{` ${texts.hint}`}</Text>;
  const left = formatQuantity(language, row.left);
  const line = cellText(plainLine(row.billed.description), Math.floor(area.columns / 3)).trim();
  return (
    <SearchLine
      label={fill(texts.typing, { line, left })}
      line={screen.typing}
      width={area.columns}
      focused
      onChange={(change) => desk.set((now) => (now.typing === null ? now : { ...now, typing: change(now.typing) }))}
    />
  );
}

/** Which invoice, what is taken back of it, and its lines. */
export function CreditView({ screen, desk }: ViewProps<CreditScreen>): ReactElement {
  const { area, language } = desk;
  const { view } = screen;
  if (view === null) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  const { invoice } = view;
  const { head, list } = layoutOf(desk);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      {head.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} wrap="truncate">
          {line}
        </Text>
      ))}
      <Box marginTop={1} height={1}>
        <Above screen={screen} desk={desk} />
      </Box>
      <Table
        columns={columns(language, invoice)}
        rows={windowOf(screen.list, list)}
        width={list.columns}
        height={list.rows}
        across={(row) => (row.kind === 'heading' ? headingText(language, row.heading, invoice.debtor) : null)}
      />
    </Box>
  );
}

/** The cursor. */
export function paintCredit(desk: Desk<CreditScreen>): readonly Patch[] {
  return desk.screen.view === null ? [] : paintList(desk.screen.list, idOfRow, layoutOf(desk).list);
}
