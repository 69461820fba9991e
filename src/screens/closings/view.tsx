import type { ReactElement } from 'react';
import type { ClosingSummary } from '../../actions/closing-sheets.ts';
import type { Language } from '../../domain/debtor.ts';
import { sum } from '../../domain/money.ts';
import { countTexts } from '../../i18n/closing.ts';
import { closingsTexts } from '../../i18n/closings.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { formatMoment } from '../../i18n/format.ts';
import type { ViewProps } from '../app/screen.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { ClosingsScreen } from './update.ts';

function columnsOf(language: Language): readonly Column<ClosingSummary>[] {
  const { listColumns: columns, statuses } = closingsTexts(language);
  const rows = ({ counts }: ClosingSummary) => String(sum(Object.values(counts)));
  return [
    { id: 'at', heading: columns.at, text: ({ at }) => formatMoment(language, at), width: 17 },
    { id: 'by', heading: columns.by, text: ({ by }) => by, width: 14, optional: 1 },
    { id: 'status', heading: columns.status, text: ({ status }) => statuses[status], width: 12 },
    { id: 'rows', heading: columns.rows, text: rows, width: 6, right: true },
    {
      id: 'counts',
      heading: columns.counts,
      text: ({ counts }) => countTexts(language, counts).join(' · '),
      width: 24,
      grows: true,
    },
  ];
}

/** A row for each run. */
export function ClosingsView({ screen, desk }: ViewProps<ClosingsScreen>): ReactElement {
  const { area, language } = desk;
  const { list, loading } = screen;
  if (list.rows.length === 0) {
    const lines = loading ? [consoleTexts(language).loading] : closingsTexts(language).noSheets;
    return <EmptyState area={area} lines={lines} />;
  }
  return <Table columns={columnsOf(language)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />;
}
