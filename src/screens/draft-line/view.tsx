import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { draftScreenTexts } from '../../i18n/draft-screen.ts';
import { fill } from '../../i18n/fill.ts';
import { formatEuro } from '../../i18n/format.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { FormView } from '../kit/form-view.tsx';
import { amountFrom, type DraftLineScreen } from './update.ts';

/** Above the form: which article it is, and what the line comes to as it is filled in. */
function aboveForm({ screen, desk }: ViewProps<DraftLineScreen>): string {
  const { language } = desk;
  const texts = draftScreenTexts(language);
  const { line } = screen.start;
  const amount = amountFrom(screen);
  const parts = [
    ...(line === null || line.article === '' ? [] : [fill(texts.article, { article: line.article, unit: line.unit })]),
    ...(amount === null ? [] : [fill(texts.amount, { amount: formatEuro(language, amount) })]),
  ];
  return parts.join(' · ');
}

/** The form of a line, and what it comes to. */
export function DraftLineView({ screen, desk }: ViewProps<DraftLineScreen>): ReactElement {
  const { area, language } = desk;
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Text bold wrap="truncate">{`   ${cellText(aboveForm({ screen, desk }), area.columns - 4)}`}</Text>
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
