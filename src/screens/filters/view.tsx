import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { filtersTexts } from '../../i18n/filters.ts';
import type { ViewProps } from '../app/screen.ts';
import { FormView } from '../kit/form-view.tsx';
import type { FiltersScreen } from './update.ts';

/** Rows above the form. */
const above = 3;

/** One sentence, and the form. */
export function FiltersView({ screen, desk }: ViewProps<FiltersScreen>): ReactElement {
  const { area, language } = desk;
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Box height={above} paddingTop={1} paddingLeft={2}>
        <Text wrap="truncate">{filtersTexts(language).intro}</Text>
      </Box>
      <FormView
        form={screen.form}
        area={{ ...area, row: area.row + above, rows: area.rows - above }}
        language={language}
        onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
      />
    </Box>
  );
}
