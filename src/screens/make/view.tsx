import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { DebtorPreview, MakePreview } from '../../actions/preview-by-debtor.ts';
import type { SkipReason } from '../../domain/collect.ts';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { counted } from '../../i18n/counted.ts';
import { fill } from '../../i18n/fill.ts';
import { formatAmount, formatEuro } from '../../i18n/format.ts';
import { makeTexts } from '../../i18n/make.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FormView } from '../kit/form-view.tsx';
import { Table } from '../kit/table.tsx';
import { followForm } from './keymap.ts';
import { formRowsHigh, previewArea, previewHeight, totalRows } from './layout.ts';
import { isShown, type MakeScreen } from './update.ts';

function columnsOf(language: Language): readonly Column<DebtorPreview>[] {
  const { columns } = makeTexts(language);
  return [
    { id: 'debtor', heading: columns.debtor, text: ({ debtor }) => debtor, width: 9 },
    { id: 'name', heading: columns.name, text: ({ name }) => name, width: 20, grows: true },
    { id: 'invoices', heading: columns.invoices, text: ({ invoices }) => String(invoices), width: 10, right: true },
    {
      id: 'deliveries',
      heading: columns.deliveries,
      text: ({ deliveries }) => String(deliveries),
      width: 11,
      right: true,
    },
    {
      id: 'amount',
      heading: columns.amount,
      text: ({ gross }) => formatAmount(language, gross),
      width: 12,
      right: true,
    },
  ];
}

/** Reasons for which a delivery waits; paid and invoiced ones do not. */
const open: readonly SkipReason[] = ['after-until', 'other-day', 'by-hand', 'not-chosen'];

function openText(language: Language, { skipped }: MakePreview): string {
  const { reasons, staysOpen } = makeTexts(language);
  const told = open.filter((reason) => skipped[reason] > 0).map((reason) => counted(reasons[reason], skipped[reason]));
  return told.length === 0 ? '' : fill(staysOpen, { reasons: told.join(', ') });
}

function totalText(language: Language, { invoices, deliveries, gross }: MakePreview): string {
  const texts = makeTexts(language);
  return fill(texts.total, {
    invoices: counted(texts.invoices, invoices),
    deliveries: counted(texts.deliveries, deliveries),
    amount: formatEuro(language, gross),
  });
}

function Preview({ screen, desk }: ViewProps<MakeScreen>): ReactElement {
  const { language } = desk;
  const area = previewArea(desk.area);
  const texts = makeTexts(language);
  const { preview, request, top } = screen;
  const whole = { ...area, row: area.row - totalRows, rows: area.rows + totalRows };
  if (request === null) return <EmptyState area={whole} lines={[texts.noDay]} />;
  if (preview === null) return <EmptyState area={whole} lines={[consoleTexts(language).loading]} />;
  const { made } = preview;
  if (made.invoices === 0) {
    const why = openText(language, made);
    const lines = [texts.nothing, why === '' ? texts.nothingOpen : why, texts.nothingRemedy];
    return <EmptyState area={whole} lines={lines} />;
  }
  return (
    <Box flexDirection="column" height={whole.rows} width={whole.columns}>
      <Text bold wrap="truncate">{` ${cellText(totalText(language, made), area.columns - 2)}`}</Text>
      <Box height={totalRows - 1}>
        <Text wrap="truncate">{` ${openText(language, made)}`}</Text>
      </Box>
      <Table
        columns={columnsOf(language)}
        rows={made.rows.slice(top, top + previewHeight(desk.area))}
        width={area.columns}
        height={area.rows}
      />
    </Box>
  );
}

/** The form, and under it what it would make. */
export function MakeView({ screen, desk }: ViewProps<MakeScreen>): ReactElement {
  const { area, language } = desk;
  const busy = screen.making ? makeTexts(language).making : isShown(screen) ? '' : consoleTexts(language).loading;
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Text>{` ${busy}`}</Text>
      <FormView
        form={screen.form}
        area={{ ...area, rows: formRowsHigh - 1 }}
        language={language}
        onChange={(change) => {
          desk.set((now) => ({ ...now, form: change(now.form) }));
          followForm(desk);
        }}
      />
      <Preview screen={screen} desk={desk} />
    </Box>
  );
}
