import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { keyLabels, keyText } from '../../i18n/key-labels.ts';
import type { Area } from '../app/area.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { SearchLine } from '../kit/search-line.tsx';
import { actionsFor } from './definition.ts';
import type { PaletteScreen } from './update.ts';

/** Rows for the actions: all but the search line and a gap. */
export function paletteHeight(area: Area): number {
  return area.rows - 2;
}

/** The actions under a search line, each with its key. */
export function PaletteView({ screen, desk }: ViewProps<PaletteScreen>): ReactElement {
  const { area, language } = desk;
  const actions = actionsFor(desk);
  const height = paletteHeight(area);
  const first = Math.max(0, screen.cursor - height + 1);
  const { labels } = keyLabels(language);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <SearchLine
        label={consoleTexts(language).searchHelp}
        line={screen.query}
        width={area.columns}
        focused
        onChange={(change) => desk.set((now) => ({ ...now, query: change(now.query), cursor: 0 }))}
      />
      <Box marginTop={1} flexDirection="column">
        {actions.slice(first, first + height).map(({ id, keys: [key = ''], label }, index) => (
          <Text key={id} inverse={first + index === screen.cursor} wrap="truncate">
            {` ${cellText(keyText(language, key), 10)} ${cellText(labels[label], area.columns - 13)}`}
          </Text>
        ))}
        {actions.length === 0 ? <Text>{` ${consoleTexts(language).nothingFound}`}</Text> : null}
      </Box>
    </Box>
  );
}
