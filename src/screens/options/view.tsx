import { Box } from 'ink';
import type { ReactElement } from 'react';
import { consoleTexts } from '../../i18n/console.ts';
import { type OptionRubric, optionRubrics, optionsTexts } from '../../i18n/options.ts';
import type { Desk, ViewProps } from '../app/screen.ts';
import { cellText } from '../kit/cell-text.ts';
import { FormView } from '../kit/form-view.tsx';
import type { Patch } from '../terminal/layer.ts';
import { styleOf } from '../terminal/style.ts';
import { formArea, rightSide, rubricsWidth } from './layout.ts';
import { rubricFields } from './rubrics.ts';
import { changedNames, type OptionsScreen } from './update.ts';

const boldStyle = styleOf({ bold: true });
const cursorStyle = styleOf({ bold: true, inverse: true });
const dimStyle = styleOf({ dim: true });

/** Behind a rubric: something is wrong there, or not as it is saved. */
function signOf({ form }: OptionsScreen, changed: ReadonlySet<string>, rubric: OptionRubric): string {
  const fields = rubricFields[rubric];
  if (fields.some((name) => form.errors.has(name))) return '!';
  return fields.some((name) => changed.has(name)) ? '*' : ' ';
}

/** The rubrics under each other, and the line that divides them from the form. */
function paintRubrics({ screen, language, area }: Desk<OptionsScreen>): readonly Patch[] {
  const width = rubricsWidth(language, area.columns) - 1;
  const { rubrics } = optionsTexts(language);
  const changed = new Set<string>(changedNames(screen));
  const divider = Array.from({ length: area.rows }, (_, row) => ({
    row: area.row + row,
    column: area.column + width,
    text: '│',
  }));
  const names = optionRubrics.map((rubric, index) => {
    const here = rubric === screen.rubric;
    const text = `${here ? '>' : ' '} ${cellText(rubrics[rubric], width - 4)} ${signOf(screen, changed, rubric)}`;
    const style = here ? (screen.side === 'rubrics' ? cursorStyle : boldStyle) : undefined;
    return { row: area.row + 1 + index, column: area.column, width, text, ...(style ? { style } : {}) };
  });
  return [...divider, ...names];
}

/** All but the form itself: the rubrics, the name of the one that is shown, and what there is to know under its form. */
export function paintOptions(desk: Desk<OptionsScreen>): readonly Patch[] {
  const { screen, language } = desk;
  const right = formArea(language, desk.area);
  const texts = optionsTexts(language);
  const at = (row: number, text: string) => ({ row, column: right.column + 3, width: right.columns - 4, text });
  const title = screen.busy ? texts.busy : texts.rubrics[screen.rubric];
  const heading = { ...at(right.row - 1, screen.loading ? consoleTexts(language).loading : title), style: boldStyle };
  if (screen.loading) return [...paintRubrics(desk), heading];
  const { form, panel, help } = rightSide(desk);
  const panelRow = form.row + form.rows + 1;
  const helpRow = panelRow + (panel.length === 0 ? 0 : panel.length + 1);
  return [
    ...paintRubrics(desk),
    heading,
    ...panel.map((line, index) => at(panelRow + index, line)),
    ...help.map((line, index) => ({ ...at(helpRow + index, line), style: dimStyle })),
  ];
}

/** The form in its place. */
export function OptionsView({ screen, desk }: ViewProps<OptionsScreen>): ReactElement {
  const { language, area } = desk;
  const { form } = rightSide(desk);
  return (
    <Box height={area.rows} width={area.columns} overflow="hidden">
      {screen.loading ? null : (
        <Box marginLeft={form.column - area.column} marginTop={form.row - area.row} height={form.rows}>
          <FormView
            form={screen.form}
            area={form}
            language={language}
            inactive={screen.side === 'rubrics' || screen.busy}
            onChange={(change) => desk.set((now) => ({ ...now, form: change(now.form) }))}
          />
        </Box>
      )}
    </Box>
  );
}
