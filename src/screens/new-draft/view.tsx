import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { newDraftTexts } from '../../i18n/new-draft.ts';
import type { ViewProps } from '../app/screen.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FormView } from '../kit/form-view.tsx';
import type { NewDraftScreen } from './update.ts';

/** The form, and above it what is asked. */
export function NewDraftView({ screen, desk }: ViewProps<NewDraftScreen>): ReactElement {
  const { area, language } = desk;
  if (screen.world === null) return <EmptyState area={area} lines={[consoleTexts(language).loading]} />;
  const { about, headAbout } = newDraftTexts(language);
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Text bold wrap="truncate">{`   ${screen.purpose.kind === 'add' ? about : headAbout}`}</Text>
      <Text> </Text>
      <FormView
        form={screen.form}
        area={{ ...area, row: area.row + 2, rows: area.rows - 2 }}
        language={language}
        onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
      />
    </Box>
  );
}
