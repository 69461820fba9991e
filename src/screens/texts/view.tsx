import type { ReactElement } from 'react';
import type { ListedText } from '../../actions/mail-texts.ts';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { textsTexts } from '../../i18n/texts.ts';
import type { ViewProps } from '../app/screen.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { TextsScreen } from './update.ts';

function columns(language: Language): readonly Column<ListedText>[] {
  const texts = textsTexts(language);
  const { kind, language: inLanguage, whose, subject } = texts.columns;
  return [
    { id: 'kind', heading: kind, text: (row) => texts.kinds[row.kind], width: 25 },
    { id: 'language', heading: inLanguage, text: (row) => texts.languages[row.language], width: 14 },
    { id: 'whose', heading: whose, text: ({ isOwn }) => (isOwn ? texts.own : texts.standard), width: 9 },
    { id: 'subject', heading: subject, text: ({ text }) => text.subject, width: 20, grows: true },
  ];
}

/** The texts in a table. */
export function TextsView({ screen, desk }: ViewProps<TextsScreen>): ReactElement {
  const { area, language } = desk;
  if (screen.loading) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  return (
    <Table columns={columns(language)} rows={windowOf(screen.list, area)} width={area.columns} height={area.rows} />
  );
}
