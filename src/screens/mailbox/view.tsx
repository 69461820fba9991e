import type { ReactElement } from 'react';
import type { PracticeMail } from '../../actions/read-mail.ts';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { formatMoment } from '../../i18n/format.ts';
import { mailboxTexts } from '../../i18n/mailbox.ts';
import type { ViewProps } from '../app/screen.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { MailboxScreen } from './update.ts';

function columnsOf(language: Language): readonly Column<PracticeMail>[] {
  const { columns } = mailboxTexts(language);
  return [
    {
      id: 'at',
      heading: columns.at,
      text: ({ at }) => (at === null ? '' : formatMoment(language, at)),
      width: 17,
    },
    { id: 'to', heading: columns.to, text: ({ to }) => to, width: 24, grows: true },
    { id: 'subject', heading: columns.subject, text: ({ subject }) => subject, width: 24, grows: true },
  ];
}

/** The messages, newest first. */
export function MailboxView({ screen, desk }: ViewProps<MailboxScreen>): ReactElement {
  const { area, language } = desk;
  if (screen.list.rows.length === 0) {
    const lines = screen.loading ? [consoleTexts(language).loading] : mailboxTexts(language).empty;
    return <EmptyState area={area} lines={lines} />;
  }
  return (
    <Table columns={columnsOf(language)} rows={windowOf(screen.list, area)} width={area.columns} height={area.rows} />
  );
}
