import type { Language } from '../../domain/debtor.ts';
import { optionRubrics, optionsTexts } from '../../i18n/options.ts';
import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { indented, widthOf, wrapped } from '../kit/cell-text.ts';
import { focusedField } from '../kit/form.ts';
import { formLayout, formRows } from '../kit/form-rows.ts';
import { panelLines } from './panel.ts';
import type { OptionsScreen } from './update.ts';

/** Around the name of a rubric: where one is before it, and what is to be said of it behind it. */
const signs = 4;
const roomy = 110;

/** Columns for the rubrics, with the line that divides them from the form. */
export function rubricsWidth(language: Language, columns: number): number {
  const names = optionRubrics.map((rubric) => widthOf(optionsTexts(language).rubrics[rubric]));
  return Math.max(...names) + signs + (columns >= roomy ? 5 : 1);
}

/** The name of the rubric above its form. */
const headingRows = 1;

/** Beside the rubrics, under the name of the one that is shown. */
export function formArea(language: Language, area: Area): Area {
  const column = rubricsWidth(language, area.columns);
  return {
    row: area.row + headingRows,
    column: area.column + column,
    rows: area.rows - headingRows,
    columns: area.columns - column,
  };
}

/** Before and behind what stands under the form. */
const margin = 3;

/** What stands beside the rubrics: the form, what there is to know under it, and what the field is for when there is room. */
export interface RightSide {
  readonly form: Area;
  readonly panel: readonly string[];
  readonly help: readonly string[];
}

/** The lines that fit, the last of them with an ellipsis when there are more. */
function cutOff(lines: readonly string[], rows: number): readonly string[] {
  if (lines.length <= rows) return lines;
  return rows <= 0 ? [] : [...lines.slice(0, rows - 1), '   …'];
}

/** Shares the rows out. The form has as many as it wants, but leaves a part of them to what there is to know. */
export function rightSide(desk: Desk<OptionsScreen>): RightSide {
  const { screen, language, context, company } = desk;
  const area = formArea(language, desk.area);
  const wanted = formRows(screen.form, language, formLayout(screen.form.fields, area.columns)).length;
  const width = area.columns - 2 * margin;
  const lines = panelLines(screen, language, context.now(), company.name).flatMap((line) => indented(line, width));
  const least = Math.min(wanted, Math.ceil(area.rows * 0.6));
  const rows = Math.max(least, Math.min(wanted, area.rows - (lines.length === 0 ? 0 : lines.length + 1)));
  const left = area.rows - rows - 1;
  const panel = cutOff(lines, left);
  const helpRows = left - panel.length - (panel.length === 0 ? 0 : 1);
  const help = screen.side === 'form' ? wrapped(focusedField(screen.form)?.help ?? '', width) : [];
  return { form: { ...area, rows }, panel, help: help.length > helpRows ? [] : help };
}

/** Rows that the form has. */
export function formHeight(desk: Desk<OptionsScreen>): number {
  return rightSide(desk).form.rows;
}
