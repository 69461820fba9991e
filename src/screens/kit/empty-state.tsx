import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Area } from '../app/area.ts';
import { wrapped } from './cell-text.ts';

/** What stands where there are no rows: why, and what to do. */
export function EmptyState({ area, lines }: { readonly area: Area; readonly lines: readonly string[] }): ReactElement {
  const shown = lines.flatMap((line) => wrapped(line, Math.min(area.columns - 8, 70)));
  return (
    <Box height={area.rows} width={area.columns} flexDirection="column" paddingTop={2} paddingLeft={4}>
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of text is its place
        <Text key={index}>{line}</Text>
      ))}
    </Box>
  );
}
