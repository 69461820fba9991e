import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { optionsTexts } from '../../i18n/options.ts';
import type { Area } from '../app/area.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { paintDetail } from '../kit/paint-detail.ts';
import { SearchLine } from '../kit/search-line.tsx';
import type { Patch } from '../terminal/layer.ts';
import { matching, type OptionSearchScreen } from './update.ts';

const rubricWidth = 20;
/** The search line and a gap above; the help of the option under the cursor below, and a gap. */
const aboveRows = 2;
const detailRows = 3;

/** Rows for the options. */
export function searchHeight(area: Area): number {
  return Math.max(1, area.rows - aboveRows - detailRows - 1);
}

/** The options that fit what was typed, each with its rubric. */
export function OptionSearchView({ screen, desk }: ViewProps<OptionSearchScreen>): ReactElement {
  const { area, language } = desk;
  const found = matching(screen);
  const height = searchHeight(area);
  const first = Math.max(0, screen.cursor - height + 1);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <SearchLine
        label={optionsTexts(language).search.prompt}
        line={screen.query}
        width={area.columns}
        focused
        onChange={(change) => desk.set((now) => ({ ...now, query: change(now.query), cursor: 0 }))}
      />
      <Box marginTop={1} flexDirection="column">
        {found.slice(first, first + height).map(({ rubric, name, label, rubricLabel }, index) => {
          const here = first + index === screen.cursor;
          return (
            <Text key={`${rubric} ${name}`} inverse={here} wrap="truncate">
              {`${here ? '>' : ' '} ${cellText(rubricLabel, rubricWidth)} ${cellText(label, area.columns - rubricWidth - 4)}`}
            </Text>
          );
        })}
        {found.length === 0 ? <Text>{` ${consoleTexts(language).nothingFound}`}</Text> : null}
      </Box>
    </Box>
  );
}

/** What the option under the cursor does. */
export function paintOptionHelp({ screen, area }: Desk<OptionSearchScreen>): readonly Patch[] {
  return paintDetail(area, detailRows, matching(screen)[screen.cursor]?.help ?? '');
}
