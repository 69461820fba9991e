import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import type { Desk } from '../app/screen.ts';

/** The place of a text that is painted; until it is loaded, that it is coming. */
export function PaintedView<S>({ desk, loading }: { readonly desk: Desk<S>; readonly loading: boolean }): ReactElement {
  const { area, language } = desk;
  return (
    <Box height={area.rows} width={area.columns} paddingTop={2} paddingLeft={4}>
      {loading ? <Text>{consoleTexts(language).loading}</Text> : null}
    </Box>
  );
}
