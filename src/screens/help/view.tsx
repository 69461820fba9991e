import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { helpLines } from './content.ts';
import type { HelpScreen } from './update.ts';

/** Rows for the help's lines: all but the search line and a gap. */
export function helpHeight(area: Area): number {
  return area.rows - 2;
}

/** The help page, with its search line. */
export function HelpView({ screen, desk }: ViewProps<HelpScreen>): ReactElement {
  const { area, below } = desk;
  const lines = below ? helpLines(below.desk, below.definition, screen.query.text, area.columns - 4) : [];
  const page = lines.slice(screen.top, screen.top + helpHeight(area));
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <SearchLine
        label={consoleTexts(desk.language).searchHelp}
        line={screen.query}
        width={area.columns}
        focused
        onChange={(change) => desk.set((now) => ({ ...now, query: change(now.query), top: 0 }))}
      />
      <Box marginTop={1} marginLeft={2} flexDirection="column">
        {page.map(({ text, heading }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
          <Text key={index} bold={heading} wrap="truncate">
            {text === '' ? ' ' : text}
          </Text>
        ))}
      </Box>
    </Box>
  );
}
