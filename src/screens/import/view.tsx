import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoment } from '../../i18n/format.ts';
import { importTexts } from '../../i18n/import.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import type { Column } from '../kit/columns.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { windowOf } from '../kit/paint-list.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { Table } from '../kit/table.tsx';
import { followPath } from './follow-path.ts';
import { filesArea } from './layout.ts';
import { type FileChoice, type ImportScreen, shortPath, withPath } from './update.ts';

/** A size as people say it. */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

function columnsOf(language: Language): readonly Column<FileChoice>[] {
  const { columns, folder, parent } = importTexts(language);
  return [
    {
      id: 'file',
      heading: columns.file,
      text: ({ kind, name }) => (kind === 'parent' ? parent : name),
      width: 30,
      grows: true,
    },
    {
      id: 'size',
      heading: columns.size,
      text: (choice) => (choice.kind === 'file' ? sizeText(choice.size) : choice.kind === 'folder' ? folder : ''),
      width: 10,
      right: true,
    },
    {
      id: 'date',
      heading: columns.date,
      text: (choice) => (choice.kind === 'parent' ? '' : formatMoment(language, choice.changed.toISOString())),
      width: 17,
      optional: 1,
    },
  ];
}

function nothingText(language: Language, { folder }: ImportScreen): string {
  if (folder === null) return consoleTexts(language).loading;
  const texts = importTexts(language);
  const { path, problem } = folder;
  return fill(problem === null ? texts.noFiles : texts.noFolder, { folder: shortPath(path), reason: problem ?? '' });
}

/** The path, and what there is in its folder. */
export function ImportView({ screen, desk }: ViewProps<ImportScreen>): ReactElement {
  const { language } = desk;
  const texts = importTexts(language);
  const area = filesArea(desk.area);
  return (
    <Box flexDirection="column" height={desk.area.rows} width={desk.area.columns}>
      <Text>{` ${cellText(fill(texts.intro, { kind: texts.kinds[screen.records] }), area.columns - 2)}`}</Text>
      <Text> </Text>
      <SearchLine
        label={texts.path}
        line={screen.path}
        width={area.columns}
        focused
        onChange={(change) => {
          desk.set((now) => withPath(now, change(now.path)));
          followPath(desk);
        }}
      />
      <Text> </Text>
      {screen.list.rows.length > 0 ? (
        <Table
          columns={columnsOf(language)}
          rows={windowOf(screen.list, area)}
          width={area.columns}
          height={area.rows}
        />
      ) : (
        <EmptyState area={area} lines={[nothingText(language, screen)]} />
      )}
    </Box>
  );
}
