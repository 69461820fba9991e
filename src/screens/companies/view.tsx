import type { ReactElement } from 'react';
import type { CompanyOverview } from '../../actions/installation.ts';
import { companiesTexts } from '../../i18n/companies.ts';
import { consoleTexts } from '../../i18n/console.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import { nameOf } from './keymap.ts';
import type { CompaniesScreen } from './update.ts';

function columnsOf(desk: Desk<CompaniesScreen>): readonly Column<CompanyOverview>[] {
  const { columns, here, unreadable } = companiesTexts(desk.language);
  const { yes, no } = consoleTexts(desk.language);
  const current = desk.company.name === '' ? null : desk.context.company.id;
  const mail = ({ sendsMail, trouble }: CompanyOverview) => (trouble ? unreadable : sendsMail ? yes : no);
  return [
    { id: 'name', heading: columns.name, text: (row) => nameOf(desk, row), width: 30, grows: true },
    { id: 'city', heading: columns.city, text: ({ city }) => city, width: 16, optional: 1 },
    { id: 'mail', heading: columns.mail, text: mail, width: 18 },
    { id: 'here', heading: columns.here, text: ({ id }) => (id === current ? here : ''), width: 5 },
  ];
}

/** A row for each company. */
export function CompaniesView({ screen, desk }: ViewProps<CompaniesScreen>): ReactElement {
  const { area, language } = desk;
  const { list } = screen;
  if (list.rows.length === 0) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  return <Table columns={columnsOf(desk)} rows={windowOf(list, area)} width={area.columns} height={area.rows} />;
}
