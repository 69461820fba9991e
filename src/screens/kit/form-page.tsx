import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { Desk } from '../app/screen.ts';
import { cellText } from './cell-text.ts';
import type { Form } from './form.ts';
import { FormView } from './form-view.tsx';

/** Above the sentence and below it. */
const gaps = 2;

/** A screen that is a form: one sentence, and the fields. */
export function FormPage<S extends { readonly form: Form }>({
  desk,
  form,
  intro,
  inactive = false,
}: {
  readonly desk: Desk<S>;
  readonly form: Form;
  readonly intro: string;
  readonly inactive?: boolean;
}): ReactElement {
  const { area, language } = desk;
  const above = 1 + gaps;
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Box height={above} paddingTop={1} paddingLeft={2}>
        <Text>{cellText(intro, area.columns - 4)}</Text>
      </Box>
      <FormView
        form={form}
        area={{ ...area, row: area.row + above, rows: area.rows - above }}
        language={language}
        onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
        inactive={inactive}
      />
    </Box>
  );
}
