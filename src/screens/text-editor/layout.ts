import { fill } from '../../i18n/fill.ts';
import { changedElsewhereText, textProblemText, textsTexts } from '../../i18n/texts.ts';
import type { Area } from '../app/area.ts';
import type { Desk } from '../app/screen.ts';
import { widthOf, wrapped } from '../kit/cell-text.ts';
import { charactersBefore } from '../kit/text-area/line.ts';
import { lineAt, wholePlace } from '../kit/text-area/text-area.ts';
import { placeOfProblem, problemsOf, type TextEditorScreen, type Views } from './update.ts';

/** From so many columns on, the preview stands beside the text. */
const widthForBoth = 120;
const subjectRows = 2;
const mostAdvice = 3;

/** Where everything is on the screen. */
export interface EditorLayout {
  readonly head: Area;
  readonly label: Area;
  readonly subject: Area;
  readonly rule: Area;
  readonly body: Area;
  /** What is wrong with the text, and what others did with it. */
  readonly advice: readonly string[];
  readonly adviceArea: Area;
  readonly preview: Area | null;
}

/** Whether there is room for text and preview side by side. */
export function hasRoomForPreview({ columns }: Pick<Area, 'columns'>): boolean {
  return columns >= widthForBoth;
}

function problemLines({ screen, language }: Desk<TextEditorScreen>): readonly string[] {
  if (!screen.checking) return [];
  const [first, ...others] = problemsOf(screen);
  if (first === undefined) return [];
  const area = screen[first.part];
  const { line, offset } = wholePlace(area, placeOfProblem(screen, first));
  const place = { line: line + 1, column: charactersBefore(lineAt(area, line), offset) + 1 };
  const more = others.length === 0 ? '' : ` ${fill(textsTexts(language).moreProblems, { count: others.length })}`;
  return [`${textProblemText(language, first, place)}${more}`];
}

function adviceOf(desk: Desk<TextEditorScreen>, columns: number): readonly string[] {
  const { screen, language, context } = desk;
  const { elsewhere } = screen;
  const said = [
    ...(elsewhere === null ? [] : [changedElsewhereText(language, elsewhere, context.now())]),
    ...problemLines(desk),
  ];
  return said.flatMap((text) => wrapped(text, columns - 3)).slice(0, mostAdvice);
}

/** The screen's parts, from top to bottom: what it is, the subject, the body, what there is to say about them. */
export function layoutOf(desk: Desk<TextEditorScreen>): EditorLayout {
  const { area, language } = desk;
  const both = hasRoomForPreview(area);
  const columns = both ? Math.floor((area.columns - 1) / 2) : area.columns;
  const at = (row: number, rows: number, column = 0, width = columns): Area => ({
    row: area.row + row,
    column: area.column + column,
    rows,
    columns: width,
  });
  const advice = adviceOf(desk, columns);
  const label = widthOf(textsTexts(language).parts.subject) + 3;
  const bodyRow = 1 + subjectRows + 1;
  const bodyRows = Math.max(1, area.rows - bodyRow - advice.length);
  return {
    head: at(0, 1),
    label: at(1, 1, 0, label),
    subject: at(1, subjectRows, label, columns - label - 1),
    rule: at(1 + subjectRows, 1),
    body: at(bodyRow, bodyRows, 1, columns - 2),
    advice,
    adviceArea: at(bodyRow + bodyRows, advice.length),
    preview: both ? at(0, area.rows, columns + 1, area.columns - columns - 1) : null,
  };
}

/** The places of subject and body. */
export function viewsOf(desk: Desk<TextEditorScreen>): Views {
  const { subject, body } = layoutOf(desk);
  return { subject, body };
}
