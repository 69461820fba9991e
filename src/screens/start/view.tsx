import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { keyLabels } from '../../i18n/key-labels.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { startItems } from './items.ts';
import type { StartScreen } from './update.ts';

/** A line per thing to do. */
export function StartView({ screen, desk }: ViewProps<StartScreen>): ReactElement {
  const { area, language } = desk;
  const { labels } = keyLabels(language);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns} paddingTop={1} paddingLeft={3}>
      {startItems(desk).map(({ id, key, label }, index) => (
        <Text key={id} inverse={index === screen.cursor} wrap="truncate">
          {` ${key}  ${cellText(labels[label], 30)}`}
        </Text>
      ))}
    </Box>
  );
}
