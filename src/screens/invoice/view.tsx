import { Box, Text } from 'ink';
import { Fragment, type ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { draftGoneText } from '../../i18n/draft.ts';
import { fill } from '../../i18n/fill.ts';
import { invoiceTexts } from '../../i18n/invoice.ts';
import type { Area } from '../app/area.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import { paintText } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { dispatchColumns, historyColumns } from './columns.ts';
import { layoutOf } from './layout.ts';
import { columnsOf, headingText, type LineRow, lineColumns } from './line-rows.ts';
import { panelLines } from './panel.ts';
import { type InvoiceScreen, idOf, invoicePages, listOnPage } from './update.ts';

function Pages({ screen, desk }: ViewProps<InvoiceScreen>): ReactElement {
  const { pages } = invoiceTexts(desk.language);
  const count = {
    lines: screen.details?.invoice.sections.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0,
    history: screen.history.rows.filter(({ first }) => first).length,
    dispatch: screen.details?.entries.length ?? 0,
  };
  return (
    <Box>
      {invoicePages.map((page) => {
        const label = fill(pages[page], { count: count[page] });
        const isShown = page === screen.page;
        return (
          <Fragment key={page}>
            <Text> </Text>
            <Text inverse={isShown} dimColor={!isShown}>
              {isShown ? `[${label}]` : ` ${label} `}
            </Text>
          </Fragment>
        );
      })}
    </Box>
  );
}

function Rows({ screen, desk, area }: ViewProps<InvoiceScreen> & { readonly area: Area }): ReactElement {
  const { language } = desk;
  const texts = invoiceTexts(language);
  const place = { width: area.columns, height: area.rows };
  const { details } = screen;
  if (details === null) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  const { invoice } = details;
  switch (screen.page) {
    case 'lines':
      if (screen.lines.rows.length === 0) return <EmptyState area={area} lines={texts.noLines} />;
      return (
        <Table
          {...place}
          columns={columnsOf<LineRow>(lineColumns(language, invoice), (row) => (row.kind === 'line' ? row.line : null))}
          rows={windowOf(screen.lines, area)}
          across={(row) => (row.kind === 'heading' ? headingText(language, row.heading, invoice.debtor) : null)}
        />
      );
    case 'history':
      return <Table {...place} columns={historyColumns(language)} rows={windowOf(screen.history, area)} />;
    case 'dispatch':
      if (screen.dispatch.rows.length === 0) {
        const lines = invoice.status === 'draft' ? texts.noDispatchYet : texts.noDispatch;
        return <EmptyState area={area} lines={lines} />;
      }
      return <Table {...place} columns={dispatchColumns(language)} rows={windowOf(screen.dispatch, area)} />;
    default:
      return screen.page satisfies never;
  }
}

/** What is on the invoice, and below it one of its parts. */
export function InvoiceView({ screen, desk }: ViewProps<InvoiceScreen>): ReactElement {
  const { area, language, context } = desk;
  if (screen.gone !== null) {
    return <EmptyState area={area} lines={[draftGoneText(language, screen.gone, context.now())]} />;
  }
  const { head, list } = layoutOf(screen, language, area);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      {head.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} wrap="truncate">
          {line}
        </Text>
      ))}
      <Box marginTop={1}>
        <Pages screen={screen} desk={desk} />
      </Box>
      <Rows screen={screen} desk={desk} area={list} />
    </Box>
  );
}

/** The cursor, and more about its row. */
export function paintInvoice({ screen, language, area }: Desk<InvoiceScreen>): readonly Patch[] {
  if (screen.details === null || screen.gone !== null) return [];
  const { list, panel } = layoutOf(screen, language, area);
  const lines = panelLines(language, screen, panel.columns);
  const shown = lines.length > panel.rows ? [...lines.slice(0, panel.rows - 1), '…'] : lines;
  const text = shown.map((line) => ({ text: line }));
  return [...paintList(listOnPage(screen), idOf, list), ...paintText({ lines: text, area: panel }, 0)];
}
