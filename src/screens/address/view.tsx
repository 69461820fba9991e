import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { addressTexts } from '../../i18n/address.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { fill } from '../../i18n/fill.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { FormView } from '../kit/form-view.tsx';
import type { AddressScreen } from './update.ts';

/** Rows above the form. */
const above = 4;

/** Whose address it is, and the field. */
export function AddressView({ screen, desk }: ViewProps<AddressScreen>): ReactElement {
  const { area, language } = desk;
  const texts = addressTexts(language);
  const { base } = screen;
  const about =
    base === null ? consoleTexts(language).loading : fill(texts.debtor, { number: base.number, name: base.name });
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Box height={above} paddingTop={1} paddingLeft={2} flexDirection="column">
        <Text bold>{cellText(about, area.columns - 4)}</Text>
        <Text>{texts.intro}</Text>
      </Box>
      {base === null ? null : (
        <FormView
          form={screen.form}
          area={{ ...area, row: area.row + above, rows: area.rows - above }}
          language={language}
          onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
        />
      )}
    </Box>
  );
}
