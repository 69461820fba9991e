import type { Language } from '../../domain/debtor.ts';
import { consoleTexts } from '../../i18n/console.ts';
import { explainError } from '../../i18n/errors.ts';
import { fill } from '../../i18n/fill.ts';
import { exampleText, textsTexts } from '../../i18n/texts.ts';
import type { Area } from '../app/area.ts';
import { wrapped } from '../kit/cell-text.ts';
import { placeText } from '../kit/several.ts';
import { columnsBetween, lineOf } from '../kit/text-area/line.ts';
import { belowHeading, paintHeading } from '../kit/text-page.ts';
import type { Patch } from '../terminal/layer.ts';
import { type Examples, exampleAt } from './examples.ts';
import { linesOf, type PreviewLine } from './lines.ts';
import type { ShownPreview } from './update.ts';

/** Lines of a preview in their place. */
export function paintLines(lines: readonly PreviewLine[], area: Area, top: number): readonly Patch[] {
  return lines.slice(top, top + area.rows).flatMap(({ text, spans }, index) => {
    const line = lineOf(text);
    const row = area.row + index;
    const left = area.column + 1;
    const column = (offset: number) => columnsBetween(line, 0, offset);
    return [
      { row, column: area.column, width: area.columns, text: ` ${text}` },
      ...spans.map(({ from, until, style }) => ({
        row,
        column: left + column(from),
        width: column(until) - column(from),
        style,
      })),
    ];
  });
}

/** What the preview is shown with, and which of how many that is. */
export function paintExample(language: Language, examples: Examples, area: Area): readonly Patch[] {
  const example = exampleAt(examples);
  const name = example === null ? consoleTexts(language).loading : exampleText(language, example);
  const heading = fill(textsTexts(language).previewWith, { example: name });
  return paintHeading(area, heading, placeText(language, { at: examples.at, count: examples.all?.length ?? 0 }));
}

export interface Pane {
  readonly examples: Examples;
  readonly preview: ShownPreview | null;
  readonly area: Area;
  /** How far one is in the text that is shown: 0 its beginning, 1 its end. */
  readonly done: number;
}

/** The preview beside a text: what a mail program shows of it, moving along with the text. */
export function paintPane(language: Language, { examples, preview, area, done }: Pane): readonly Patch[] {
  const heading = paintExample(language, examples, area);
  const below = belowHeading(area);
  if (preview === null) return heading;
  if (preview.rendered === null) {
    const trouble = preview.trouble === null ? null : explainError(language, preview.trouble);
    const said = trouble === null ? [] : [trouble.message, trouble.remedy];
    const lines = said.flatMap((text) => wrapped(text, area.columns - 2)).map((text) => ({ text, spans: [] }));
    return [...heading, ...paintLines(lines, below, 0)];
  }
  const lines = linesOf(language, preview.rendered, area.columns - 1);
  const top = Math.round(done * Math.max(0, Math.min(lines.length, formattedEnd(lines)) - below.rows));
  return [...heading, ...paintLines(lines, below, Math.max(0, top))];
}

/** Where the plain text begins. */
function formattedEnd(lines: readonly PreviewLine[]): number {
  const rules = lines.flatMap(({ text }, index) => (text.startsWith('── ') ? [index] : []));
  return rules[1] ?? lines.length;
}
