import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import type { MailProvider } from '../../domain/mail-provider.ts';
import { providerNotes } from '../../i18n/mail-providers.ts';
import { optionFieldTexts } from '../../i18n/option-fields.ts';
import { providersTexts } from '../../i18n/providers.ts';
import type { Area } from '../app/area.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import type { Column } from '../kit/columns.ts';
import { current } from '../kit/list.ts';
import { paintDetail } from '../kit/paint-detail.ts';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { idOfProvider, type ProvidersScreen } from './update.ts';

/** Rows below the list: what to mind with the provider under the cursor. */
const detailRows = 4;

/** Wider, a row could not be followed by the eye. */
const widest = 100;

/** The rows of the list. */
export function tableArea(area: Area): Area {
  return { ...area, rows: area.rows - detailRows, columns: Math.min(widest, area.columns) };
}

function columnsOf(language: Language): readonly Column<MailProvider>[] {
  const { columns, asOf } = providersTexts(language);
  const { securities } = optionFieldTexts(language);
  return [
    { id: 'name', heading: columns.name, text: ({ name }) => name, width: 14 },
    { id: 'server', heading: columns.server, text: ({ server }) => server, width: 21, grows: true },
    { id: 'port', heading: columns.port, text: ({ port }) => String(port), width: 5, right: true },
    { id: 'security', heading: columns.security, text: ({ security }) => securities[security], width: 24 },
    {
      id: 'limit',
      heading: columns.limit,
      text: ({ dailyLimit }) => (dailyLimit === null ? '' : String(dailyLimit)),
      width: 7,
      right: true,
      optional: 1,
    },
    { id: 'as-of', heading: columns.asOf, text: (provider) => asOf[provider.asOf], width: 10 },
  ];
}

/** A row for each provider; what to mind with one stands below. */
export function ProvidersView({ screen, desk }: ViewProps<ProvidersScreen>): ReactElement {
  const { language } = desk;
  const area = tableArea(desk.area);
  return (
    <Box height={desk.area.rows} width={desk.area.columns}>
      <Table columns={columnsOf(language)} rows={windowOf(screen.list, area)} width={area.columns} height={area.rows} />
    </Box>
  );
}

/** Cursor, and what to mind with the provider under it. */
export function paintProviders({ screen, area, language }: Desk<ProvidersScreen>): readonly Patch[] {
  const provider = current(screen.list);
  const notes = provider === undefined ? '' : providerNotes(language, provider).join(' ');
  return [...paintList(screen.list, idOfProvider, tableArea(area)), ...paintDetail(area, detailRows - 1, notes)];
}
