import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { articleTexts } from '../../i18n/article.ts';
import { consoleTexts } from '../../i18n/console.ts';
import type { ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { FormView } from '../kit/form-view.tsx';
import { historyLines } from './history.ts';
import type { ArticleScreen } from './update.ts';

/** A blank, which article it is, a blank. */
const aboveRows = 3;
/** Of the rows for the form, its prices so far get this part at most. */
const historyShare = 0.4;

function heading({ screen, desk }: ViewProps<ArticleScreen>): string {
  const { base, code } = screen;
  const texts = articleTexts(desk.language);
  if (base === null) return consoleTexts(desk.language).loading;
  if (code === null) return texts.isNew;
  return `${base.code} ${base.name}${base.closed ? ` · ${texts.isClosed}` : ''}`;
}

/** Which article it is, its form, and the prices it has had. */
export function ArticleView({ screen, desk }: ViewProps<ArticleScreen>): ReactElement {
  const { area, language } = desk;
  const { base, world, form } = screen;
  const room = area.rows - aboveRows;
  const history =
    base === null || world === null
      ? []
      : historyLines(language, base, world.today, Math.floor(room * historyShare) - 1);
  const historyRows = history.length === 0 ? 0 : history.length + 1;
  const formRows = room - historyRows;
  return (
    <Box flexDirection="column" height={area.rows} width={area.columns}>
      <Box height={aboveRows} paddingTop={1} paddingLeft={3}>
        <Text bold>{cellText(heading({ screen, desk }), area.columns - 4)}</Text>
      </Box>
      {base === null ? null : (
        <FormView
          form={form}
          area={{ ...area, row: area.row + aboveRows, rows: formRows }}
          language={language}
          onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
        />
      )}
      {history.length === 0 ? null : (
        <Box height={historyRows} paddingTop={1} paddingLeft={3} flexDirection="column">
          {history.map((line, index) => (
            <Text key={line} bold={index === 0} wrap="truncate">
              {line}
            </Text>
          ))}
        </Box>
      )}
    </Box>
  );
}
