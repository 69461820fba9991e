import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import type { Draft } from '../../domain/invoice.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { columnsOf, headingText, lineColumns } from '../invoice/line-rows.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { paintList, windowOf } from '../kit/paint-list.ts';
import { Table } from '../kit/table.tsx';
import type { Patch } from '../terminal/layer.ts';
import { layoutOf } from './layout.ts';
import { type DraftRow, type DraftScreen, draftShown, idOfRow } from './update.ts';

function stateOf(row: DraftRow): 'added' | 'changed' | 'removed' | null {
  if (row.kind === 'heading') return null;
  if (row.kind === 'added') return 'added';
  return row.state === 'kept' ? null : row.state;
}

function columns(language: Language, draft: Draft): readonly Column<DraftRow>[] {
  const { states } = draftScreenTexts(language);
  const state: Column<DraftRow> = {
    id: 'state',
    heading: '',
    text: (row) => {
      const name = stateOf(row);
      return name === null ? '' : states[name];
    },
    width: 6,
  };
  return [state, ...columnsOf<DraftRow>(lineColumns(language, draft), (row) => ('line' in row ? row.line : null))];
}

/** The draft's totals, what others did to it meanwhile, and its lines. */
export function DraftView({ screen, desk }: ViewProps<DraftScreen>): ReactElement {
  const { area, language } = desk;
  const { base } = screen;
  const shown = draftShown(screen);
  if (base === null || shown === null) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  const { head, banner, list } = layoutOf(desk);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      {head.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} wrap="truncate">
          {line}
        </Text>
      ))}
      {banner.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index} bold color="yellow" wrap="truncate">
          {`${index === 0 ? '!' : ' '} ${line}`}
        </Text>
      ))}
      <Text> </Text>
      {screen.list.rows.length === 0 ? (
        <EmptyState area={list} lines={draftScreenTexts(language).noLines} />
      ) : (
        <Table
          columns={columns(language, shown)}
          rows={windowOf(screen.list, list)}
          width={list.columns}
          height={list.rows}
          across={(row) => (row.kind === 'heading' ? headingText(language, row.heading, base.debtor) : null)}
        />
      )}
    </Box>
  );
}

/** The cursor. */
export function paintDraft(desk: Desk<DraftScreen>): readonly Patch[] {
  return desk.screen.base === null ? [] : paintList(desk.screen.list, idOfRow, layoutOf(desk).list);
}
